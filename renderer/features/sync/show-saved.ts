import { api } from '../../data/api.ts';
import { asStewardError, queryClient, useCall } from '../../data/queries.ts';
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
  const useAvailable = () => {
    const { data } = useCall('sync.edits', {});
    const edit = data?.edits.find((known) => known.op_id === opId);
    return edit?.can_undo === true;
  };
  showToast(text, { action: { label: words.undo, run: () => void undoEdit(opId), useAvailable } });
}
