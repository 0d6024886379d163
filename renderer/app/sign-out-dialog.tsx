import { useState } from 'react';
import { asStewardError } from '../data/errors.ts';
import { useAct, useCall } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Checkbox } from '../ui/inputs.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { appMessages } from './messages.ts';

/** Signing out, with or without the copy on this computer. Waiting edits are thrown away only after a tick. */
export function SignOutDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const { data: status } = useCall('sync.status', {});
  const signOut = useAct('session.signOut');
  const [mayDiscard, setMayDiscard] = useState(false);
  const isWaiting = (status?.waiting ?? 0) + (status?.refused ?? 0) > 0;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={appMessages.signOutTitle} description={appMessages.signOutLead} width="small">
      <div className="flex flex-col gap-3">
        <ErrorNotice error={signOut.error ? asStewardError(signOut.error) : undefined} />
        {isWaiting && <Notice tone="warn" title={appMessages.signOutWaiting} />}
        {isWaiting && <Checkbox label={appMessages.signOutDiscard} checked={mayDiscard} onCheckedChange={setMayDiscard} />}
        <div className="mt-2 flex flex-col gap-2">
          <Button variant="primary" onClick={() => signOut.mutate({ wipe: false, discard_waiting: false })}>
            {appMessages.signOutKeep}
          </Button>
          <Button
            variant="danger"
            disabled={isWaiting && !mayDiscard}
            onClick={() => signOut.mutate({ wipe: true, discard_waiting: isWaiting })}
          >
            {appMessages.signOutWipe}
          </Button>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {appMessages.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
