import { Link } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import type { SyncStatus, WaitingEdit } from '../../../contract/views.ts';
import { useAct, useCall } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { StewardError } from '../../../contract/errors.ts';
import { EditItem } from './edit-item.tsx';
import { FirstSync } from './first-sync.tsx';
import { syncMessages as words } from './messages.ts';
import { pillText } from './sync-pill.tsx';

/** What waits, in order; what was refused and why; when the copy last agreed with the firm. */
export function SyncPanel({ status, onClose }: { status: SyncStatus; onClose(): void }) {
  const { data } = useCall('sync.edits', {});
  const syncNow = useAct('sync.now');
  const edits = data?.edits ?? [];
  const refused = edits.filter((edit) => edit.state === 'refused');
  const waiting = edits.filter((edit): edit is WaitingEdit => edit.state !== 'refused');
  return (
    <>
      <header className="border-b border-line px-4 pt-3.5 pb-3">
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-body font-semibold">{pillText(status)}</h2>
          <Button
            size="small"
            icon={<RefreshCw aria-hidden />}
            disabled={syncNow.isPending || status.state === 'syncing'}
            onClick={() => syncNow.mutate({})}
          >
            {words.syncNow}
          </Button>
        </div>
        <p className="mt-0.5 text-base text-pretty text-ink-2">{words.lead[status.state]}</p>
        <p className="figures mt-1.5 text-small text-ink-3">
          {status.last_synced_at ? words.lastSynced(status.last_synced_at) : words.never}
          {status.version > 0 && ` · ${words.commit(status.version)}`}
          {status.next_attempt_at && ` · ${words.nextAttempt(status.next_attempt_at)}`}
        </p>
        {status.state === 'first_sync' && (
          <div className="mt-3">
            <FirstSync status={status} compact />
          </div>
        )}
        {status.error && status.state !== 'offline' && <ErrorNotice error={StewardError.fromBody(status.error)} className="mt-3" />}
        {status.conflicts > 0 && (
          <Link
            to="/conflicts"
            onClick={onClose}
            className="mt-3 flex h-9 items-center justify-between rounded-md bg-loss-soft px-3 text-base font-medium text-loss"
          >
            {words.conflicts(status.conflicts)}
            <span aria-hidden>{words.decide} →</span>
          </Link>
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
        {refused.length > 0 && (
          <section aria-label={words.refused} className="mb-4">
            <h3 className="text-small font-medium text-loss">{words.refused}</h3>
            <p className="mb-2 text-small text-ink-3">{words.refusedLead}</p>
            <ol className="flex flex-col gap-2">
              {refused.map((edit) => (
                <EditItem key={edit.op_id} edit={edit} onClose={onClose} />
              ))}
            </ol>
          </section>
        )}
        <section aria-label={words.edits}>
          {waiting.length === 0 ? (
            refused.length === 0 && <p className="py-4 text-center text-base text-ink-3">{words.noEdits}</p>
          ) : (
            <>
              <h3 className="mb-1 text-small font-medium text-ink-3">{words.edits}</h3>
              <ol className="flex flex-col">
                {waiting.map((edit) => (
                  <EditItem key={edit.op_id} edit={edit} onClose={onClose} />
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
    </>
  );
}
