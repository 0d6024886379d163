import { Progress } from 'radix-ui';
import type { SyncStatus } from '../../../contract/views.ts';
import { syncMessages as words } from './messages.ts';

/** How far the first copy has come, in rows and percent. */
export function FirstSync({ status, compact = false }: { status: SyncStatus; compact?: boolean }) {
  const { sent, total } = status.progress ?? { sent: 0, total: 0 };
  const percent = total > 0 ? Math.min(100, Math.floor((sent / total) * 100)) : 0;
  return (
    <div className={compact ? '' : 'mx-6 mb-6 rounded-lg bg-subtle p-4'}>
      {!compact && <p className="mb-3 text-base text-ink-2">{words.lead.first_sync}</p>}
      <Progress.Root aria-label={words.progress} value={percent} className="h-1.5 overflow-hidden rounded-full bg-line">
        <Progress.Indicator className="h-full rounded-full bg-accent transition-[width] duration-300" style={{ width: `${percent}%` }} />
      </Progress.Root>
      <p className="figures mt-2 flex justify-between text-small text-ink-3">
        <span>{words.rows(sent, total)}</span>
        <span>{percent} %</span>
      </p>
    </div>
  );
}
