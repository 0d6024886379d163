/**
 * The table "Who may do what" of domain.md section 1, as a literal table; every cell is tried against the procedures.
 * ok, or the code of the refusal: FW404 where the thing is not visible, FW403 where it is visible but not permitted.
 * `full`, `summary` and `outline` say what a reader gets. Each cell runs in a transaction that is rolled back.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAsset, newPersona, share, valuation } from '../../support/calls.ts';
import { inconsistencies } from '../../support/consistency.ts';
import { asUser, type TestDatabase } from '../../support/database.ts';
import { email, makeFirmOfRights, setUpParts, type FirmOfRights, type Part } from '../../support/firm-of-rights.ts';

const actions = ['see_members', 'create_persona', 'create_circle', 'create_asset', 'create_own_asset', 'see_asset', 'edit_fields', 'add_value', 'change_shares', 'transfer', 'delete', 'pin',
  'set_permission', 'add_member', 'change_role', 'kinship', 'assign_advisor', 'hand_over', 'link_login'] as const;
type Action = (typeof actions)[number];

const table: Record<Part, Record<Action, string>> = {
  //                  members      persona  circle   asset    own asset  see asset  fields   value    shares   transfer delete   pin      permit   member   role     kinship  advisor  hand over  link
  circle_owner:    row('full',    'ok',    'ok',    'ok',    'ok',      'summary', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'ok',    'ok',    'ok',    'ok',    'ok',      'FW403'),
  asset_owner:     row('full',    'FW403', 'FW403', 'FW403', 'ok',      'full',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  editor:          row('full',    'FW403', 'FW403', 'FW403', 'ok',      'full',    'ok',    'ok',    'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  reader:          row('full',    'FW403', 'FW403', 'FW403', 'ok',      'summary', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  non_beneficiary: row('full',    'FW403', 'FW403', 'FW403', 'ok',      'FW404',   'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  // After the hand-over an advisor has what the head granted, on assets; on the circle he reads.
  advisor_none:    row('full',    'FW403', 'ok',    'FW403', '-',       'FW404',   'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  advisor_read:    row('full',    'FW403', 'ok',    'FW403', '-',       'summary', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  advisor_edit:    row('full',    'FW403', 'ok',    'FW403', '-',       'full',    'ok',    'ok',    'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  advisor_admin:   row('full',    'FW403', 'ok',    'FW403', '-',       'full',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  // During set-up: circle S and its asset B.
  lead:            row('full',    'ok',    'ok',    'ok',    '-',       'full',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',    'ok',      'FW403'),
  associate:       row('full',    'ok',    'ok',    'ok',    '-',       'full',    'ok',    'ok',    'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'ok',    'FW403', 'ok',    'FW403', 'FW403',   'FW403'),
  assistant:       row('full',    'FW403', 'FW403', 'FW403', '-',       'summary', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403', 'FW403',   'FW403'),
  firm_admin:      row('outline', 'FW403', 'FW403', 'FW403', '-',       'FW404',   'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW403', 'FW403', 'FW403', 'ok',    'FW403',   'ok'),
  operator:        row('FW404',   'FW404', 'FW403', 'FW404', '-',       'FW404',   'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404',   'FW404'),
  stranger:        row('FW404',   'FW404', 'FW403', 'FW404', '-',       'FW404',   'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404',   'FW404'),
  other_firm:      row('FW404',   'FW404', 'FW404', 'FW404', '-',       'FW404',   'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404', 'FW404',   'FW404'),
};

function row(...cells: string[]): Record<Action, string> {
  return Object.fromEntries(actions.map((action, index) => [action, cells[index] ?? '?'])) as Record<Action, string>;
}

type Statement = readonly [sql: string, parameters: readonly unknown[], read?: (row: Record<string, unknown> | undefined) => string];

describe('who may do what', () => {
  let firm: FirmOfRights;
  let db: TestDatabase;
  beforeAll(async () => {
    firm = await makeFirmOfRights();
    db = firm.db;
  });
  afterAll(async () => {
    expect(await inconsistencies(db)).toEqual([]);
    await db.drop();
  });

  /** The statement with which a part tries an action on its circle and asset. */
  function statement(part: Part, action: Action): Statement {
    const inSetUp = setUpParts.some((each) => each === part);
    const [circle, asset, value] = inSetUp ? [firm.circle.setUp, firm.asset.b, firm.valuation.b] : [firm.circle.handedOver, firm.asset.a, firm.valuation.a];
    const [owner, other, ownerMembership] = inSetUp ? ['member_of_s', 'head_of_s', firm.membership['member_of_s']] : ['asset_owner', 'reader', firm.membership['asset_owner']];
    const persona = (name: string): string => firm.persona[name] ?? '';
    const write = (procedure: string, args: unknown, version?: number): Statement =>
      [`select api.${procedure}($1, $2${version === undefined ? '' : ', $3'})`, [randomUUID(), JSON.stringify(args), ...(version === undefined ? [] : [version])]];
    switch (action) {
      case 'see_members':
        return ['select * from api.sp_get_ffc_hierarchy($1) where persona_id = $2', [circle, persona(owner)], (found) => (found?.['birth_on'] === null ? 'outline' : 'full')];
      case 'see_asset':
        return ['select api.sp_get_asset_details($1) as details', [asset], (found) => ('details' in ((found?.['details'] ?? {}) as object) ? 'full' : 'summary')];
      case 'create_persona': return write('sp_create_persona', newPersona(circle));
      case 'create_circle':
        // A family member starts one for himself, an advisor for somebody whom he sees.
        return write('sp_create_ffc', { ffc_id: randomUUID(), name: 'Another', description: null, owner_persona_id: part === 'circle_owner' ? persona('circle_owner') : persona(other), membership_id: randomUUID() });
      case 'create_asset': return write('sp_create_asset', newAsset(circle, [share(persona(owner === part ? other : owner), 10_000)]));
      case 'create_own_asset': return write('sp_create_asset', newAsset(circle, [share(persona(part), 10_000)]));
      case 'edit_fields': return write('sp_update_asset', { asset_id: asset, category: 'collectible', asset: { name: 'New name' }, details: {} }, 1);
      case 'add_value': return write('sp_update_asset_value', { asset_id: asset, valuation: valuation('2026-01-10', 200) });
      case 'change_shares': return write('sp_assign_asset_to_persona', { asset_id: asset, effective_on: '2026-01-10', shares: [share(persona(owner), 9_000), share(persona(other), 1_000)], note: null }, 1);
      case 'transfer': return write('sp_transfer_asset_ownership', { asset_id: asset, effective_on: '2026-01-10', from_persona_id: persona(owner), to_persona_id: persona(other), share_id: randomUUID(), basis_points: 100, kind: 'gift', note: null }, 1);
      case 'delete': return write('sp_delete_asset', { asset_id: asset, action: 'delete', reason: 'A mistake' }, 1);
      case 'pin': return write('sp_pin_valuation', { asset_id: asset, valuation_id: value, is_pinned: true });
      case 'set_permission': return write('sp_set_asset_permission', { asset_ids: [asset], persona_id: persona(other), level: 'edit', valid_from: null, valid_until: null });
      case 'add_member': {
        // Somebody who is in the circle already: allowed callers are told so, which shows that they were let in.
        return write('sp_add_ffc_member', { membership_id: randomUUID(), ffc_id: circle, persona_id: persona(owner), role: 'beneficiary', relation: null });
      }
      case 'change_role': return write('sp_update_ffc_member_role', { membership_id: ownerMembership, role: 'non_beneficiary' }, 1);
      case 'kinship': return write('sp_set_family_relationship', { relationship_id: randomUUID(), ffc_id: circle, from_persona_id: persona(owner), to_persona_id: persona(other), kind: 'guardian_of', started_on: null, ended_on: null });
      case 'assign_advisor': {
        const user = inSetUp ? 'advisor_none' : 'assistant';
        return write('sp_assign_advisor', { assignment_id: randomUUID(), ffc_id: circle, user_id: firm.user[user], role: 'assistant', granted_level: null, ends_at: null });
      }
      case 'hand_over': return write('sp_transfer_ffc_ownership', { ffc_id: circle, new_owner_persona_id: persona(other), advisor_level: 'read' }, 1);
      case 'link_login': return write('sp_link_user_persona', { link_id: randomUUID(), user_id: firm.user['stranger'], persona_id: persona(owner), is_primary: false });
    }
  }

  /** ok, what a reader got, or the code; nothing stays. */
  async function attempt(part: Part, action: Action): Promise<string> {
    const [sql, parameters, read] = statement(part, action);
    try {
      await asUser(db, email(part), undefined, async ({ query }) => {
        const rows = await query(sql, parameters);
        const got = read === undefined ? 'ok' : rows.length === 0 ? 'nothing' : read(rows[0]);
        throw Object.assign(new Error('rolled back'), { got });
      });
    } catch (error) {
      if (error instanceof pg.DatabaseError) return action === 'add_member' && error.code === 'FW409' ? 'ok' : (error.code ?? 'none');
      if (error instanceof Error && 'got' in error) return String(error.got);
      throw error;
    }
    return 'unreachable';
  }

  it.each(Object.keys(table) as Part[])('%s', async (part) => {
    const found: Partial<Record<Action, string>> = {};
    for (const action of actions) found[action] = table[part][action] === '-' ? '-' : await attempt(part, action);
    expect(found).toEqual(table[part]);
  });

  it('an advisor of the set-up has no right on the circle that was handed over, nor the other way round', async () => {
    for (const [part, circle] of [['lead', firm.circle.handedOver], ['advisor_admin', firm.circle.setUp]] as const) {
      await expect(asUser(db, email(part), undefined, ({ query }) => query('select * from api.sp_get_ffc_hierarchy($1)', [circle]))).rejects.toMatchObject({ code: 'FW404' });
    }
  });
});
