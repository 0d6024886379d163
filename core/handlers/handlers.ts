/** Every method of the contract: name -> function. Input is parsed before, output is checked after (engine.ts). */
import type { z } from 'zod';
import { StewardError } from '../../contract/errors.ts';
import type { MethodName, MethodOutput, methods } from '../../contract/ipc.ts';
import type { SyncStatus } from '../../contract/views.ts';
import { instantOf } from '../clock.ts';
import { readAsset } from '../cache/asset-detail.ts';
import { findConflict, listConflicts } from '../cache/conflicts.ts';
import { listEdits } from '../cache/edits.ts';
import { listCircleAssets, listFamilies, readOverview } from '../cache/families.ts';
import { readToday } from '../cache/firm.ts';
import { readHistory } from '../cache/history.ts';
import { listPeople } from '../cache/people.ts';
import type { CoreDependencies } from '../dependencies.ts';
import { readMe, type OpenCache, type Session } from '../session/session.ts';
import { changedPayload, noChange, type Change } from '../sync/changes.ts';
import type { Surroundings } from '../sync/overlay.ts';
import { dismissEdit, saveEdits, undoEdit, type Intention } from '../sync/save-edit.ts';
import type { SyncEngine } from '../sync/sync-engine.ts';

type Input<Name extends MethodName> = z.output<(typeof methods)[Name]['input']>;
type Answer<Name extends MethodName> = MethodOutput<Name> | Promise<MethodOutput<Name>>;
export type Handlers = { [Name in MethodName]: (input: Input<Name>) => Answer<Name> };

export type HandlerParts = { deps: Pick<CoreDependencies, 'clock' | 'emit'>; session: Session; sync(): SyncEngine | null };

/** Who edits, where and on which day. */
export function surroundingsOf(cache: OpenCache, now: number): Surroundings {
  const me = readMe(cache.db);
  if (me === null) throw new StewardError('FW500', 'The local copy does not know whose it is.');
  return { me, deviceId: cache.account.envelope.device_id, deviceName: cache.account.label.device_name, today: readToday(cache.db, now) };
}

export function createHandlers({ deps, session, sync }: HandlerParts): Handlers {
  const { clock, emit } = deps;
  const reading = () => {
    const { db, account } = session.cache();
    return { db, userId: account.envelope.user_id, today: readToday(db, clock.now()) };
  };
  /** Everything may hang on an edit: names, totals, marks. */
  const tellEdited = (assetIds: readonly (string | null | undefined)[], circleIds: readonly (string | null | undefined)[]): void => {
    const change: Change = noChange();
    for (const topic of ['families', 'people', 'assets', 'valuations', 'conflicts', 'edits'] as const) change.topics.add(topic);
    for (const id of assetIds) if (id) change.assetIds.add(id);
    for (const id of circleIds) if (id) change.circleIds.add(id);
    emit('changed', changedPayload(change));
    sync()?.saved();
  };
  const save = (assetId: string | null, circleId: string | null, ...intentions: Intention[]): { op_id: string } => {
    const cache = session.cache();
    const opId = saveEdits(cache.db, surroundingsOf(cache, clock.now()), instantOf(clock.now()), intentions);
    tellEdited([assetId], [circleId]);
    return { op_id: opId };
  };
  const syncStatus = (): SyncStatus => {
    session.cache();
    const engine = sync();
    if (engine === null) throw new StewardError('FW423', 'The copy on this computer is locked.');
    return engine.status();
  };
  const afterwards = async (work: Promise<void>) => {
    await work;
    return session.state();
  };
  return {
    'session.state': () => session.state(),
    'session.signIn': ({ email, password }) => afterwards(session.signIn(email, password)),
    'session.newPassword': ({ password }) => afterwards(session.newPassword(password)),
    'session.choosePassphrase': (input) => afterwards(session.choosePassphrase(input.passphrase, input.device_name)),
    'session.unlock': ({ email, passphrase }) => afterwards(session.unlock(email, passphrase)),
    'session.lock': () => afterwards(session.lock()),
    'session.signOut': (input) => afterwards(session.signOut(input.wipe, input.discard_waiting)),

    'families.list': () => {
      const { db, userId, today } = reading();
      return listFamilies(db, userId, today);
    },
    'families.overview': ({ ffc_id, as_of }) => {
      const { db, userId, today } = reading();
      return readOverview(db, userId, ffc_id, as_of, today);
    },
    'families.people': ({ ffc_id }) => {
      const { db, today } = reading();
      return listPeople(db, ffc_id, today);
    },
    'families.assets': ({ ffc_id }) => {
      const { db, userId, today } = reading();
      return { assets: listCircleAssets(db, userId, ffc_id, today) };
    },
    'families.create': ({ ffc_id, name, description, owner, membership_id }) =>
      save(
        null,
        ffc_id,
        { name: 'create_persona', args: { ffc_id: null, persona: owner } },
        { name: 'create_circle', args: { ffc_id, name, description, owner_persona_id: owner.persona_id, membership_id } },
      ),
    'families.addPerson': ({ persona, membership }) =>
      save(
        null,
        membership.ffc_id,
        { name: 'create_persona', args: { ffc_id: membership.ffc_id, persona } },
        { name: 'add_member', args: { ...membership, persona_id: persona.persona_id } },
      ),
    'families.relate': (input) => save(null, input.ffc_id, { name: 'set_relationship', args: input }),

    'assets.get': ({ asset_id }) => {
      const { db, today } = reading();
      return readAsset(db, asset_id, today);
    },
    'assets.history': ({ asset_id }) => ({ entries: readHistory(reading().db, asset_id) }),
    'assets.create': (input) => save(input.asset_id, input.ffc_id, { name: 'create_asset', args: input }),
    'assets.update': (input) => save(input.asset_id, null, { name: 'update_asset', args: input }),
    'assets.setOwnership': (input) => save(input.asset_id, null, { name: 'set_ownership', args: input }),
    'assets.addValuation': (input) => save(input.asset_id, null, { name: 'add_valuation', args: input }),
    'assets.pinValuation': (input) => save(input.asset_id, null, { name: 'pin_valuation', args: input }),
    'assets.delete': (input) => save(input.asset_id, null, { name: 'delete_asset', args: input }),

    'sync.status': syncStatus,
    'sync.now': () => {
      sync()?.now();
      return syncStatus();
    },
    'sync.edits': () => ({ edits: listEdits(reading().db) }),
    'sync.undo': ({ op_id }) => {
      const cache = session.cache();
      const undone = undoEdit(cache.db, surroundingsOf(cache, clock.now()), op_id);
      tellEdited([], []);
      return { undone };
    },
    'sync.dismiss': ({ op_id }) => {
      dismissEdit(session.cache().db, op_id);
      tellEdited([], []);
      return {};
    },

    'conflicts.list': () => {
      const { db, userId, today } = reading();
      return { conflicts: listConflicts(db, userId, today) };
    },
    'conflicts.resolve': (input) => {
      const assetId = String(findConflict(session.cache().db, input.conflict_id)['asset_id']);
      return save(assetId, null, {
        name: 'resolve_conflict',
        args: {
          conflict_id: input.conflict_id,
          asset_id: assetId,
          choice: input.choice,
          merged: input.choice === 'merged' ? input.merged : null,
          note: input.note,
        },
      });
    },
  };
}
