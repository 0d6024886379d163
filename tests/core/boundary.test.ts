// Bad inputs at the boundary to the screen: a code of the closed list, nothing written, nothing crashed. Source: security.md section 5, row 33.
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { methodNames } from '../../contract/ipc.ts';
import { largestValueMinor } from '../../contract/money.ts';
import { systemClock } from '../../core/clock.ts';
import { createCore, type Core } from '../../core/engine.ts';
import { openCache } from '../../core/db/cache-file.ts';
import { enrolFolder, fixtureMe, nowhere, type EnrolledFolder } from '../support/cache-fixture.ts';
import { hartwell } from '../support/demo.ts';

let folder: EnrolledFolder;
let core: Core;
const cabin = hartwell.assets.lakeCabin;

beforeAll(async () => {
  folder = await enrolFolder('a quiet orchard in May');
  core = await createCore({
    dataFolder: folder.dataFolder,
    config: { ...nowhere, defaultDeviceName: 'Test' },
    http: (defaults) => axios.create(defaults),
    clock: systemClock,
    keychain: null,
    emit: () => undefined,
  });
  await core.call('session.unlock', { email: fixtureMe.email, passphrase: 'a quiet orchard in May' });
});
afterAll(async () => {
  await core.close();
  folder.drop();
});

/** Everything that a call could have changed, except when sync last tried. */
function content(): string {
  const db = openCache(folder.cacheFile, folder.dataKey);
  try {
    const tables = db.all<{ name: string }>(
      `select name from sqlite_master where type = 'table' and name not in ('state', 'sqlite_sequence') order by name`,
    );
    return JSON.stringify(tables.map(({ name }) => [name, db.all(`select * from "${name}"`)]));
  } finally {
    db.close();
  }
}

const valuation = { id: randomUUID(), as_of: '2026-01-10', amount_minor: 1, currency: 'USD', method: 'appraisal', source: 'x' };
const share = (personaId: string, points: number) => ({
  id: randomUUID(),
  persona_id: personaId,
  interest_class: 'owner',
  basis_points: points,
  is_primary: false,
});
const cyclic: Record<string, unknown> = { asset_id: cabin };
cyclic['self'] = cyclic;
const throwing = Object.defineProperty({}, 'asset_id', {
  enumerable: true,
  get: () => {
    throw new Error('got you');
  },
});
const revoked = Proxy.revocable({}, {});
revoked.revoke();

const bad: [string, string, unknown, string][] = [
  ['nothing', 'assets.get', undefined, 'FW422'],
  ['null', 'assets.get', null, 'FW422'],
  ['a string', 'assets.get', 'x', 'FW422'],
  ['a number', 'assets.get', 7, 'FW422'],
  ['an array', 'assets.get', [], 'FW422'],
  ['a function', 'assets.get', () => 1, 'FW422'],
  ['a symbol', 'assets.get', Symbol('x'), 'FW422'],
  ['a bigint', 'assets.get', { asset_id: 1n }, 'FW422'],
  ['a missing argument', 'assets.get', {}, 'FW422'],
  ['a wrong type', 'assets.get', { asset_id: 5 }, 'FW422'],
  ['an extra key', 'assets.get', { asset_id: cabin, x: 1 }, 'FW422'],
  ['a cycle', 'assets.get', cyclic, 'FW422'],
  ['a getter that throws', 'assets.get', throwing, 'FW422'],
  ['a revoked proxy', 'assets.get', revoked.proxy, 'FW422'],
  ['50 MB', 'assets.get', { asset_id: 'x'.repeat(50_000_000) }, 'FW422'],
  [
    'a prototype',
    'assets.update',
    JSON.parse(`{"asset_id":"${cabin}","category":"real_estate","asset":{"__proto__":{"name":"x"}},"details":{}}`),
    'FW422',
  ],
  ['an unknown method', 'assets.drop', {}, 'FW422'],
  ['a method of Object', 'constructor', {}, 'FW422'],
  ['a method of Object', '__proto__', {}, 'FW422'],
  ['an upper-case id', 'assets.get', { asset_id: cabin.toUpperCase() }, 'FW422'],
  ['an id that is not there', 'assets.get', { asset_id: randomUUID() }, 'FW404'],
  ['NUL in text', 'assets.update', { asset_id: cabin, category: 'real_estate', asset: { name: 'a\u0000b' }, details: {} }, 'FW422'],
  ['a lone surrogate', 'assets.update', { asset_id: cabin, category: 'real_estate', asset: { name: '\ud800' }, details: {} }, 'FW422'],
  [
    'a field of another type',
    'assets.update',
    { asset_id: cabin, category: 'real_estate', asset: {}, details: { institution: 'x' } },
    'FW422',
  ],
  ['another type', 'assets.update', { asset_id: cabin, category: 'vehicle', asset: {}, details: { make: 'x' } }, 'FW422'],
  ['a date that is still to come', 'assets.addValuation', { asset_id: cabin, valuation: { ...valuation, as_of: '2999-01-01' } }, 'FW422'],
  ['a date that does not exist', 'assets.addValuation', { asset_id: cabin, valuation: { ...valuation, as_of: '2025-02-29' } }, 'FW422'],
  ['an amount past safe integers', 'assets.addValuation', { asset_id: cabin, valuation: { ...valuation, amount_minor: 2 ** 53 } }, 'FW422'],
  [
    'an amount that totals could not hold',
    'assets.addValuation',
    { asset_id: cabin, valuation: { ...valuation, amount_minor: 2 ** 53 - 1 } },
    'FW422',
  ],
  ['a fraction of a cent', 'assets.addValuation', { asset_id: cabin, valuation: { ...valuation, amount_minor: 1.5 } }, 'FW422'],
  ['a house below zero', 'assets.addValuation', { asset_id: cabin, valuation: { ...valuation, amount_minor: -1 } }, 'FW422'],
  ['another currency', 'assets.addValuation', { asset_id: cabin, valuation: { ...valuation, currency: 'EUR' } }, 'FW422'],
  [
    'more than 100 %',
    'assets.setOwnership',
    {
      asset_id: cabin,
      effective_on: '2026-01-15',
      shares: [share(hartwell.people.eleanor, 6_000), share(hartwell.people.james, 4_001)],
      note: null,
    },
    'FW460',
  ],
  [
    "a stranger's share",
    'assets.setOwnership',
    { asset_id: cabin, effective_on: '2026-01-15', shares: [share(randomUUID(), 6_000)], note: null },
    'FW404',
  ],
  [
    'a person twice',
    'assets.setOwnership',
    {
      asset_id: cabin,
      effective_on: '2026-01-15',
      shares: [share(hartwell.people.eleanor, 1), share(hartwell.people.eleanor, 2)],
      note: null,
    },
    'FW422',
  ],
  [
    'half a retirement account',
    'assets.setOwnership',
    { asset_id: hartwell.assets.eleanorIra, effective_on: '2026-01-15', shares: [share(hartwell.people.eleanor, 5_000)], note: null },
    'FW422',
  ],
  [
    'a split before the last one',
    'assets.setOwnership',
    { asset_id: cabin, effective_on: '1700-01-01', shares: [share(hartwell.people.eleanor, 5_000)], note: null },
    'FW422',
  ],
  ['a restored asset that was not deleted', 'assets.delete', { asset_id: cabin, action: 'restore', reason: 'x' }, 'FW461'],
  [
    'somebody as his own parent',
    'families.relate',
    {
      relationship_id: randomUUID(),
      ffc_id: hartwell.circles.family,
      from_persona_id: hartwell.people.daniel,
      to_persona_id: hartwell.people.eleanor,
      kind: 'parent_of',
      started_on: null,
      ended_on: null,
    },
    'FW422',
  ],
  [
    'a second spouse',
    'families.relate',
    {
      relationship_id: randomUUID(),
      ffc_id: hartwell.circles.family,
      from_persona_id: hartwell.people.james,
      to_persona_id: hartwell.people.caroline,
      kind: 'spouse_of',
      started_on: null,
      ended_on: null,
    },
    'FW409',
  ],
  ['an undo of nothing', 'sync.undo', { op_id: randomUUID() }, 'FW404'],
  ['a conflict that is not there', 'conflicts.resolve', { conflict_id: randomUUID(), choice: 'mine', merged: null, note: null }, 'FW404'],
  ['a short passphrase', 'session.choosePassphrase', { passphrase: 'short', device_name: 'x' }, 'FW422'],
  ['a sign-in of somebody else', 'session.signIn', { email: 'other@example.com', password: 'x' }, 'FW461'],
];

it.each(bad)('refuses %s at %s', async (_what, method, params, code) => {
  const before = content();
  await expect(core.call(method, params)).rejects.toMatchObject({ name: 'StewardError', code });
  expect(content()).toBe(before);
});

it('refuses junk at every method of the contract', async () => {
  const before = content();
  for (const method of methodNames) await expect(core.call(method, { junk: true }), method).rejects.toMatchObject({ code: 'FW422' });
  expect(content()).toBe(before);
});

it('names the fields that are wrong', async () => {
  await expect(core.call('assets.addValuation', { asset_id: cabin, valuation: { ...valuation, as_of: 'tomorrow' } })).rejects.toMatchObject(
    { fields: { 'valuation.as_of': expect.any(String) } },
  );
});

it('reads on with the largest values that it takes', async () => {
  const assets = Object.entries(hartwell.assets).filter(([name]) =>
    ['lakeCabin', 'paintings', 'ranchParcel', 'jewellery', 'suv'].includes(name),
  );
  for (const [, asset_id] of assets)
    await core.call('assets.addValuation', { asset_id, valuation: { ...valuation, id: randomUUID(), amount_minor: largestValueMinor } });
  expect(assets).toHaveLength(5);
  expect(await core.call('families.overview', { ffc_id: hartwell.circles.family, as_of: null })).toMatchObject({
    totals: [{ currency: 'USD' }],
  });
});
