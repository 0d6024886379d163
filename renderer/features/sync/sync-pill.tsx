import { CloudOff, CircleAlert, CircleCheck, LoaderCircle, Upload } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { SyncStatus } from '../../../contract/views.ts';
import { useCall } from '../../data/queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { syncMessages as words } from './messages.ts';
import { SyncPanel } from './sync-panel.tsx';

/** The pill's words for a status. */
export function pillText(status: SyncStatus): string {
  switch (status.state) {
    case 'up_to_date':
      return status.waiting > 0 ? words.pill.waiting(status.waiting) : words.pill.up_to_date(status.last_synced_at);
    case 'offline':
      return status.waiting > 0 ? words.pill.offlineWaiting(status.waiting) : words.pill.offline;
    default:
      return words.pill[status.state];
  }
}

function Sign({ status }: { status: SyncStatus }) {
  const className = 'size-4 shrink-0';
  switch (status.state) {
    case 'up_to_date':
      return status.waiting > 0 ? (
        <Upload aria-hidden className={classNames(className, 'text-accent-ink')} />
      ) : (
        <CircleCheck aria-hidden className={classNames(className, 'text-gain')} />
      );
    case 'syncing':
    case 'first_sync':
      return <LoaderCircle aria-hidden className={classNames(className, 'animate-spin text-ink-3')} />;
    case 'offline':
      return <CloudOff aria-hidden className={classNames(className, 'text-ink-3')} />;
    default:
      return <CircleAlert aria-hidden className={classNames(className, 'text-loss')} />;
  }
}

/** One quiet line about where the copy stands; opens the panel. */
export function SyncPill({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const { data: status } = useCall('sync.status', {});
  if (!status) return null;
  const needsYou = ['needs_you', 'refused_device', 'too_old'].includes(status.state);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger
        className={classNames(
          'flex h-8 items-center gap-2.5 rounded-md px-2 text-base hover:bg-hover data-[state=open]:bg-hover',
          needsYou ? 'bg-loss-soft font-medium text-loss' : 'text-ink-2',
        )}
      >
        <Sign status={status} />
        <span className="figures truncate">
          <span className="sr-only">{words.label}: </span>
          {pillText(status)}
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={words.label}
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          className="animate-rise z-40 flex max-h-[min(36rem,var(--radix-popover-content-available-height))] w-[26rem] max-w-[calc(100vw-1.5rem)] flex-col overflow-hidden rounded-xl bg-raised shadow-raised ring-1 ring-line outline-none"
        >
          <SyncPanel status={status} onClose={() => onOpenChange(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
