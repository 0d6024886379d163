import { api } from '../../data/api.ts';
import { asStewardError } from '../../data/errors.ts';
import { queryClient, useCall } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { syncMessages as words } from './messages.ts';

/** Takes a waiting edit back, and says so. */
export async function undoEdit(opId: string): Promise<void> {
  try {
    const { undone } = await api.call('sync.undo', { op_id: opId });
    showToast(words.undone(undone.length));
    await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' });
  } catch (error) {
    const failure = asStewardError(error);
    showToast(failure.code === 'FW461' ? words.tooLate : failure.message, { tone: 'failed' });
  }
}

/** Tells that the engine has saved an edit; it can be taken back until it is sent. */
export function showSaved(text: string, opId: string): void {
  showToast(text, { action: (close) => <UndoButton opId={opId} onDone={close} /> });
}

/** Goes away by itself when the edit is on its way. */
function UndoButton({ opId, onDone }: { opId: string; onDone(): void }) {
  const { data } = useCall('sync.edits', {});
  if (!data?.edits.some((edit) => edit.op_id === opId && edit.can_undo)) return null;
  return (
    <Button
      size="small"
      variant="ghost"
      className="text-accent-ink"
      onClick={() => {
        void undoEdit(opId);
        onDone();
      }}
    >
      {words.undo}
    </Button>
  );
}
