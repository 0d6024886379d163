/** The one way in which the screen changes anything: checked, written and put in the outbox in one transaction, then "saved". */
import { v7 } from 'uuid';
import { invalidInput, StewardError } from '../../contract/errors.ts';
import { operationSchemas, type OperationArguments, type OperationBase, type OperationName } from '../../contract/sync.ts';
import { protocolVersion } from '../../contract/version.ts';
import type { WriteDb } from '../db/driver.ts';
import { appendEdit, changeEdit, findEdit, pendingEdits, removeEdit, type Edit } from '../db/outbox.ts';
import { operationDefinitions } from '../operations/definitions.ts';
import type { OperationDefinition } from '../operations/operation.ts';
import { redoOverlay, runEdit, undoOverlay, type Surroundings } from './overlay.ts';

export type Intention = { [Name in OperationName]: { name: Name; args: OperationArguments<Name> } }[OperationName];

/**
 * Saves one or several operations that belong together: all or none.
 * @returns id of the last one
 * @throws StewardError as the server would refuse it; nothing is kept then
 */
export function saveEdits(db: WriteDb, surroundings: Surroundings, madeAt: string, intentions: readonly Intention[]): string {
  const groupId = v7();
  let last = groupId;
  db.transaction(() => {
    intentions.forEach((intention, index) => {
      last = index === intentions.length - 1 ? groupId : v7();
      saveOne(db, surroundings, madeAt, groupId, last, intention);
    });
  });
  return last;
}

function saveOne<Name extends OperationName>(
  db: WriteDb,
  surroundings: Surroundings,
  madeAt: string,
  groupId: string,
  opId: string,
  intention: { name: Name; args: OperationArguments<Name> },
): void {
  const parsed = operationSchemas[intention.name].args.safeParse(intention.args);
  if (!parsed.success) throw invalidInput(parsed.error);
  const args = parsed.data as OperationArguments<Name>;
  const definition = operationDefinitions[intention.name] as unknown as OperationDefinition<Name>;
  const description = definition.describe(db, args);
  const base = definition.base(db, args) as OperationBase<Name> & (Record<string, unknown> | null);
  const needs = new Set(definition.needs(args));
  const deps = pendingEdits(db)
    .filter((edit) => edit.units.creates.some((id) => needs.has(id)))
    .map((edit) => edit.opId)
    .slice(-100);
  const position = appendEdit(db, {
    opId,
    groupId,
    name: intention.name,
    args: args as Record<string, unknown>,
    base,
    lane: definition.lane(args),
    deps,
    units: { touches: definition.units(args), creates: definition.creates(args) },
    schema: protocolVersion,
    madeAt,
    assetId: description.assetId,
    circleId: description.circleId,
    summary: description.summary.slice(0, 300),
    content: description.content,
  });
  runEdit(db, { position, name: intention.name, args: args as Record<string, unknown>, opId, madeAt }, surroundings);
}

/** Edits that cannot stand without these, directly or through others. */
export function dependants(edits: readonly Edit[], roots: ReadonlySet<string>): Edit[] {
  const reached = new Set(roots);
  const found: Edit[] = [];
  for (const edit of edits) {
    if (reached.has(edit.opId) || !edit.deps.some((id) => reached.has(id))) continue;
    reached.add(edit.opId);
    found.push(edit);
  }
  return found;
}

/** Edits that go when this one is taken back: its group, what builds on it, and later edits of the same units. */
export function undoneWith(edits: readonly Edit[], edit: Edit): Edit[] {
  const roots = edits.filter((each) => each.groupId === edit.groupId);
  const units = new Set(roots.flatMap((each) => each.units.touches));
  const first = roots[0]?.position ?? edit.position;
  const sameUnits = edits.filter(
    (each) => each.position > first && each.groupId !== edit.groupId && each.units.touches.some((unit) => units.has(unit)),
  );
  const all = [...roots, ...sameUnits];
  const depending = dependants(edits, new Set(all.map((each) => each.opId)));
  return [...new Set([...all, ...depending])].sort((a, b) => a.position - b.position);
}

/**
 * Takes back an edit that was not sent.
 * @returns ids of all edits taken back
 * @throws StewardError FW404 for an unknown edit, FW461 once it, or one that goes with it, is on its way
 */
export function undoEdit(db: WriteDb, surroundings: Surroundings, opId: string): string[] {
  return db.transaction(() => {
    const edit = findEdit(db, opId);
    if (edit === null) throw new StewardError('FW404', 'There is no such edit.');
    if (edit.state !== 'waiting') throw new StewardError('FW461', 'This edit is on its way already; make another edit to correct it.');
    const gone = undoneWith(pendingEdits(db), edit);
    if (gone.some((each) => each.state !== 'waiting'))
      throw new StewardError('FW461', 'An edit that belongs to this one is on its way already.');
    undoOverlay(db);
    for (const each of gone) removeEdit(db, each.position);
    redoOverlay(db, surroundings);
    return gone.map((each) => each.opId);
  });
}

/** @throws StewardError FW404 for an unknown edit, FW461 for one that has not ended */
export function dismissEdit(db: WriteDb, opId: string): void {
  const edit = findEdit(db, opId);
  if (edit === null) throw new StewardError('FW404', 'There is no such edit.');
  if (edit.state !== 'refused' && edit.state !== 'conflict') throw new StewardError('FW461', 'This edit has not ended yet.');
  changeEdit(db, edit.position, { dismissed: true });
}
