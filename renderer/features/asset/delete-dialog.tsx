import { useState } from 'react';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { assetMessages as words } from './messages.ts';

/** Taking an asset out of the books needs a reason; it can come back. */
export function DeleteDialog({
  assetId,
  name,
  open,
  onOpenChange,
}: {
  assetId: string;
  name: string;
  open: boolean;
  onOpenChange(open: boolean): void;
}) {
  const [reason, setReason] = useState('');
  const remove = useAct('assets.delete');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="small"
      title={words.deleteTitle(name)}
      description={words.deleteLead}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {words.cancel}
          </Button>
          <Button type="submit" form="delete-asset" variant="danger" disabled={reason.trim() === '' || remove.isPending}>
            {words.deleteSubmit}
          </Button>
        </>
      }
    >
      <form
        id="delete-asset"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate(
            { asset_id: assetId, action: 'delete', reason: reason.trim() },
            {
              onSuccess: ({ op_id }) => {
                showSaved(words.deleted(name), op_id);
                onOpenChange(false);
              },
            },
          );
        }}
      >
        <ErrorNotice error={remove.error ? asStewardError(remove.error) : undefined} />
        <Field label={words.reason} required>
          <TextArea autoFocus maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
