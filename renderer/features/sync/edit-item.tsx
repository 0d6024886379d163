import { Link } from '@tanstack/react-router';
import type { WaitingEdit } from '../../../contract/views.ts';
import { useAct } from '../../data/queries.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { remedyOf } from '../../ui/notice.tsx';
import { formatInstant, humanDates } from '../../ui/format.ts';
import { syncMessages as words } from './messages.ts';
import { undoEdit } from './show-saved.tsx';

const tones: Record<WaitingEdit['state'], Tone> = {
  waiting: 'neutral',
  sending: 'accent',
  sent: 'accent',
  refused: 'loss',
  conflict: 'loss',
};

/** One edit of the list, with what was entered, and what can be done about it. */
export function EditItem({ edit, onClose }: { edit: WaitingEdit; onClose(): void }) {
  const dismiss = useAct('sync.dismiss');
  const isRefused = edit.state === 'refused';
  return (
    <li className={isRefused ? 'rounded-lg p-3 ring-1 ring-line' : 'border-b border-line py-2.5 last:border-0'}>
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 text-base font-medium">{edit.summary}</span>
        <Badge tone={tones[edit.state]}>{words.states[edit.state]}</Badge>
      </div>
      <p className="figures text-small text-ink-3">{formatInstant(edit.made_at)}</p>
      {edit.content.length > 0 && (
        <dl className="mt-1.5 grid grid-cols-[minmax(0,auto)_1fr] gap-x-4 gap-y-0.5 text-small">
          {edit.content.map((line, index) => (
            <div key={index} className="contents">
              <dt className="text-ink-3">{line.label}</dt>
              <dd className="figures min-w-0 break-words">{humanDates(line.value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {edit.error && (
        <p className="mt-2 text-small text-pretty text-loss">
          <span className="font-medium">{edit.error.message}</span> {remedyOf(edit.error)}{' '}
          <span className="text-micro opacity-80" translate="no">
            {edit.error.code}
          </span>
        </p>
      )}
      <div className="mt-1.5 -ml-2 flex gap-1 empty:hidden">
        {edit.can_undo && !isRefused && (
          <Button size="small" variant="ghost" aria-label={words.undoOf(edit.summary)} onClick={() => void undoEdit(edit.op_id)}>
            {words.undo}
          </Button>
        )}
        {isRefused && (
          <Button
            size="small"
            variant="ghost"
            aria-label={words.removeOf(edit.summary)}
            onClick={() => dismiss.mutate({ op_id: edit.op_id })}
          >
            {words.remove}
          </Button>
        )}
        {edit.state === 'conflict' && (
          <Link
            to="/conflicts"
            onClick={onClose}
            className="inline-flex h-7 items-center rounded-md px-2.5 text-small font-medium text-accent-ink hover:bg-hover"
          >
            {words.decide}
          </Link>
        )}
        {edit.asset_id &&
          edit.state !== 'conflict' &&
          (edit.ffc_id ? (
            <Link
              to="/families/$ffcId/assets/$assetId"
              params={{ ffcId: edit.ffc_id, assetId: edit.asset_id }}
              onClick={onClose}
              className="inline-flex h-7 items-center rounded-md px-2.5 text-small font-medium text-ink-2 hover:bg-hover"
            >
              {words.open}
            </Link>
          ) : (
            <Link
              to="/assets/$assetId"
              params={{ assetId: edit.asset_id }}
              onClick={onClose}
              className="inline-flex h-7 items-center rounded-md px-2.5 text-small font-medium text-ink-2 hover:bg-hover"
            >
              {words.open}
            </Link>
          ))}
      </div>
    </li>
  );
}
