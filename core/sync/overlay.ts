/**
 * The edits that wait, on top of the server's rows. One transaction takes them off in reverse, lets the server's rows in and
 * does them again in order; an edit that no longer applies is marked and kept (architecture.md, decision 4).
 */
import { StewardError } from '../../contract/errors.ts';
import type { OperationArguments, OperationName } from '../../contract/sync.ts';
import type { WriteDb } from '../db/driver.ts';
import { changeEdit, overlayPositions, pendingEdits, type Edit } from '../db/outbox.ts';
import { recorderFor, undoRecorded } from '../db/recorder.ts';
import { operationDefinitions } from '../operations/definitions.ts';
import type { OperationContext } from '../operations/operation.ts';

/** What a run needs besides the edit: who and where. */
export type Surroundings = Pick<OperationContext, 'me' | 'deviceId' | 'deviceName' | 'today'>;

/** Runs the edit's operation through a recorder at its position. Throws what the operation throws; the caller rolls back. */
export function runEdit(db: WriteDb, edit: Pick<Edit, 'position' | 'name' | 'args' | 'opId' | 'madeAt'>, surroundings: Surroundings): void {
  const context: OperationContext = { ...surroundings, rows: recorderFor(db, edit.position), opId: edit.opId, madeAt: edit.madeAt };
  const definition = operationDefinitions[edit.name] as { run(context: OperationContext, args: OperationArguments<OperationName>): void };
  definition.run(context, edit.args as OperationArguments<OperationName>);
}

/** Takes every edit's rows out of the picture, newest first. */
export function undoOverlay(db: WriteDb): void {
  for (const position of overlayPositions(db).reverse()) {
    undoRecorded(db, position);
    changeEdit(db, position, { inOverlay: false });
  }
}

/** Puts pending edits back into the picture, oldest first. */
export function redoOverlay(db: WriteDb, surroundings: Surroundings): void {
  for (const edit of pendingEdits(db)) {
    try {
      db.transaction(() => runEdit(db, edit, surroundings));
      changeEdit(db, edit.position, { inOverlay: true, code: null, message: null });
    } catch (error) {
      if (isOfTheStore(error)) throw error;
      // Kept and still sent: the server's word counts, and the person reads both. A fault of ours in one edit is no reason to receive nothing more.
      const { code, message } =
        error instanceof StewardError
          ? error
          : new StewardError('FW500', 'This edit cannot be shown on top of the newer copy; it is kept and sent.');
      changeEdit(db, edit.position, { inOverlay: false, code, message });
    }
  }
}

/** A full disk, a file that cannot be written: nothing can be kept then, and the transaction ends. */
function isOfTheStore(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('SQLITE_') &&
    !/^SQLITE_(CONSTRAINT|MISMATCH)/.test(String(error.code))
  );
}

/** `between` sees the server's rows only. All in one transaction. */
export function rebase<Result>(db: WriteDb, surroundings: Surroundings, between: () => Result): Result {
  return db.transaction(() => {
    undoOverlay(db);
    const result = between();
    redoOverlay(db, surroundings);
    return result;
  });
}
