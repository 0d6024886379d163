import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { assetMessages as words } from './messages.ts';

/** Asks before a form with unsaved changes is left for another address, or the window is closed. */
export function LeaveGuard({ isDirty }: { isDirty(): boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && current.pathname !== next.pathname,
    withResolver: true,
    enableBeforeUnload: isDirty,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) blocker.reset();
      }}
      width="small"
      title={words.leaveTitle}
      description={words.leaveLead}
      footer={
        <>
          <Button variant="danger" onClick={blocker.proceed}>
            {words.leave}
          </Button>
          <Button variant="primary" onClick={blocker.reset}>
            {words.stay}
          </Button>
        </>
      }
    >
      <span />
    </Dialog>
  );
}
