/** The edits of the pill: waiting, on their way, refused, set aside. */
import type { WaitingEdit } from '../../contract/views.ts';
import type { ReadDb } from '../db/driver.ts';
import { listedEdits, type Edit } from '../db/outbox.ts';
import { undoneWith } from '../sync/save-edit.ts';

export function listEdits(db: ReadDb): WaitingEdit[] {
  const edits = listedEdits(db);
  const pending = edits.filter((edit) => edit.state === 'waiting' || edit.state === 'sending' || edit.state === 'sent');
  return edits.map((edit) => ({
    op_id: edit.opId,
    seq: edit.seq ?? edit.position,
    name: edit.name,
    summary: edit.summary,
    asset_id: edit.assetId,
    ffc_id: edit.circleId,
    made_at: edit.madeAt,
    state: stateOf(edit),
    error: edit.code === null ? null : { code: edit.code, message: edit.message ?? '' },
    content: edit.content,
    can_undo: edit.state === 'waiting' && undoneWith(pending, edit).every((each) => each.state === 'waiting'),
  }));
}

function stateOf(edit: Edit): WaitingEdit['state'] {
  return edit.state === 'done' ? 'sent' : edit.state;
}
