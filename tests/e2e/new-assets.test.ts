// An asset of every type, entered in the browser with the cable pulled, then compared with the database field by field; and what the forms refuse.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { assetType, categoryCodes } from '../../contract/entities/assets/asset-types.ts';
import { delacroix } from '../support/demo.ts';
import { fillDetails, openNewAsset, setFirstValue, setName, setOwners } from '../support/e2e/asset-form.ts';
import { layCable, type Cable } from '../support/e2e/cable.ts';
import { openBrowser, openDesk, type Desk } from '../support/e2e/desk.ts';
import { openFirm, type Firm } from '../support/e2e/firm.ts';
import { enrol, openFamily, pill, settled, syncNow } from '../support/e2e/steps.ts';

const luc = { id: delacroix.people.luc, name: 'Luc Delacroix' };
const claire = { id: delacroix.people.claire, name: 'Claire Hale' };

let firm: Firm;
let browser: Browser;
let cable: Cable;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  [firm, browser] = await Promise.all([openFirm(inject('preparedFirm')), openBrowser()]);
  cable = await layCable(firm.serverPort);
  desk = await openDesk({ browser, firm, serverUrl: cable.url });
  page = desk.page;
  await enrol(page, 'priya.raman@example.com', 'Priya’s laptop');
  await cable.pull();
});
afterAll(async () => {
  await desk?.close();
  await cable?.pull();
  await browser?.close();
  await firm?.close();
});
beforeEach(() => openFamily(page, 'Delacroix'));

/** A row as texts, by column name. */
async function storedRow(table: string, where: string, id: string): Promise<Record<string, string | null>> {
  const [row] = await firm.query<{ row: Record<string, string | null> }>(
    `select (select jsonb_object_agg(key, value #>> '{}') from jsonb_each(to_jsonb(t))) as row from app.${table} t where ${where} = $1`,
    [id],
  );
  return row?.row ?? {};
}
const create = (form: ReturnType<Page['getByRole']>) => form.getByRole('button', { name: 'Create asset' }).click();
const nameOf = (category: string) => `New ${assetType(category).label.toLowerCase()}`;
/** Numbers without the zeros that a column's scale adds. */
const plain = (text: string | null | undefined) =>
  text !== null && text !== undefined && /^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;

describe('an asset of each of the 13 types, entered offline', () => {
  const entered = new Map<string, Record<string, string>>();

  test.each(categoryCodes)('%s', async (category) => {
    const form = await openNewAsset(page, category);
    await setName(form, nameOf(category));
    entered.set(category, await fillDetails(form, category, luc));
    await setOwners(form, assetType(category).singleOwner ? { [luc.name]: '100' } : { [luc.name]: '99.99', [claire.name]: '0.01' });
    await setFirstValue(form, {
      on: '2026-05-05',
      ...(category === 'cryptocurrency' ? { price: '1000000' } : { amount: '12345.67' }),
      source: `Source of ${category}`,
    });
    await create(form);
    await page.getByText(`${nameOf(category)} created`).waitFor();
    await page.getByRole('heading', { level: 2, name: nameOf(category) }).waitFor();
  });

  test('they wait, are sent, and stand in the database as they were typed', async () => {
    await pill(page).filter({ hasText: '13 edits waiting' }).waitFor();
    await cable.plug();
    await syncNow(page);
    await settled(page);
    await cable.pull();
    for (const category of categoryCodes) {
      const asset = await storedRow('assets', 'name', nameOf(category));
      const id = asset['id'] ?? '';
      expect(asset).toMatchObject({
        currency: 'USD',
        status: 'active',
        owner_names: assetType(category).singleOwner ? luc.name : `${luc.name}, ${claire.name}`,
      });
      expect(await storedRow('asset_categories', 'id', asset['category_id'] ?? '')).toMatchObject({ code: category });
      const row = await storedRow(assetType(category).table, 'asset_id', id);
      for (const [column, typed] of Object.entries(entered.get(category) ?? {})) {
        const is = row[column];
        if (typed.startsWith('[')) expect(JSON.parse(is ?? 'null'), `${category}.${column}`).toEqual(JSON.parse(typed));
        else expect(plain(is), `${category}.${column}`).toBe(plain(typed));
      }
      const shares = await firm.query(
        'select persona_id, interest_class, basis_points from app.asset_ownerships where asset_id = $1 order by basis_points',
        [id],
      );
      expect(shares).toEqual([
        ...(assetType(category).singleOwner ? [] : [{ persona_id: claire.id, interest_class: 'owner', basis_points: 1 }]),
        { persona_id: luc.id, interest_class: 'owner', basis_points: assetType(category).singleOwner ? 10_000 : 9_999 },
      ]);
      const values = await firm.query(
        "select to_char(as_of, 'YYYY-MM-DD') as as_of, amount_minor::text, currency, method, source, recorded_by_name, device_name from app.asset_valuations where asset_id = $1",
        [id],
      );
      // 0.123456789012345678 coins at 1,000,000.00: multiplied exactly, rounded once.
      const amount = category === 'cryptocurrency' ? '12345679' : '1234567';
      expect(values).toEqual([
        {
          as_of: '2026-05-05',
          amount_minor: amount,
          currency: 'USD',
          method: assetType(category).defaultMethod,
          source: `Source of ${category}`,
          recorded_by_name: 'Priya Raman',
          device_name: 'Priya’s laptop',
        },
      ]);
    }
  });
});

describe('what a form refuses, and says why', () => {
  test('missing and malformed fields', async () => {
    const form = await openNewAsset(page, 'bank_account');
    await create(form);
    await form.getByText('Required.').first().waitFor();
    await form.getByRole('textbox', { name: 'Last four digits' }).fill('12');
    await form.getByText('Exactly four characters.').waitFor();
    await form.getByRole('textbox', { name: 'Opened' }).fill('2031-01-01');
    await form.getByText('Cannot lie in the future.').waitFor();
    await form.getByRole('textbox', { name: 'Opened' }).fill('2020-01-02');
    await form.getByRole('textbox', { name: 'Matures' }).fill('2020-01-01');
    await form.getByText('Must come after the opening date.').waitFor();
    await form.getByRole('textbox', { name: 'Overdraft limit' }).fill('twelve');
    await form.getByText('Enter a number.').waitFor();
    await form.getByText(/things to correct\./).waitFor();
    expect(await form.getByRole('textbox', { name: 'Last four digits' }).getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Cancel' }).first().click();
    await leaveAnyway();
    expect(await firm.query("select 1 from app.assets where name = ''")).toEqual([]);
  });

  test('more than 100 %, by one hundredth', async () => {
    const form = await openNewAsset(page, 'misc');
    await setName(form, 'Too much');
    await form.getByRole('textbox', { name: 'Kind', exact: true }).fill('claim');
    await form.getByRole('textbox', { name: 'Description', exact: true }).fill('A claim');
    await setOwners(form, { [luc.name]: '100.00', [claire.name]: '0.01' });
    await form.getByText('0.01 % too much. Owners together hold at most 100.00 %.').waitFor();
    await create(form);
    await form.getByRole('alert').first().waitFor();
    expect(await page.getByText('Too much created').count()).toBe(0);
    await form.getByRole('textbox', { name: `Share of ${luc.name}` }).fill('99.999');
    await form.getByText('Enter a percentage with at most two decimals.').waitFor();
    await form.getByRole('textbox', { name: `Share of ${luc.name}` }).fill('99.99');
    await create(form);
    await page.getByText('Too much created').waitFor();
    await page.getByRole('tab', { name: 'Ownership' }).click();
    await page.getByRole('textbox', { name: `Share of ${claire.name}` }).fill('0.02');
    await page.getByText('0.01 % too much. Owners together hold at most 100.00 %.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Save split' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Revert' }).click();
  });

  test('a retirement account in two hands', async () => {
    const form = await openNewAsset(page, 'retirement_account');
    await setName(form, 'Shared IRA');
    await form.getByRole('combobox', { name: 'Kind of plan' }).selectOption('ira');
    await form.getByRole('textbox', { name: 'Custodian', exact: true }).fill('Summit Retirement');
    await form.getByRole('textbox', { name: 'Last four digits' }).fill('9911');
    await setOwners(form, { [luc.name]: '50', [claire.name]: '50' });
    await create(form);
    await form.getByRole('alert').filter({ hasText: 'A retirement account has exactly one owner, at 100.00 %.' }).waitFor();
    expect(await page.getByText('Shared IRA created').count()).toBe(0);
    await form.getByRole('button', { name: `Remove ${claire.name}` }).click();
    await form.getByRole('textbox', { name: `Share of ${luc.name}` }).fill('100');
    await create(form);
    await page.getByText('Shared IRA created').waitFor();
  });
});

describe('before an edit is sent', () => {
  test('undo takes the whole asset back', async () => {
    const form = await openNewAsset(page, 'misc');
    await setName(form, 'Entered by mistake');
    await form.getByRole('textbox', { name: 'Kind', exact: true }).fill('note');
    await form.getByRole('textbox', { name: 'Description', exact: true }).fill('Wrong family');
    await create(form);
    await form.getByRole('alert').filter({ hasText: 'At least one owner belongs to the circle.' }).waitFor();
    await setOwners(form, { [luc.name]: '100' });
    await create(form);
    const saved = page.getByRole('region', { name: 'Messages' }).getByRole('status').filter({ hasText: 'Entered by mistake created' });
    await saved.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Edit taken back').waitFor();
    await page.getByText('There is no such asset, or it is not shared with you.').waitFor();
    await openFamily(page, 'Hartwell');
    await openFamily(page, 'Delacroix');
    await page.getByRole('navigation', { name: 'Family', exact: true }).getByRole('link', { name: 'Assets' }).click();
    await page.getByRole('searchbox', { name: 'Filter assets' }).fill('mistake');
    await page.getByText('No asset matches.').waitFor();
  });

  test('a form with unsaved changes asks before it is left', async () => {
    const form = await openNewAsset(page, 'misc');
    await setName(form, 'Half entered');
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay' }).click();
    expect(await form.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Half entered');
    await page.getByRole('link', { name: 'Home' }).click();
    await leaveAnyway();
    await page.getByRole('heading', { level: 1, name: 'Families' }).waitFor();
  });

  test('what was corrected meanwhile is what arrives', async () => {
    await cable.plug();
    await syncNow(page);
    await settled(page);
    const names = await firm.query<{ name: string }>(
      "select name from app.assets where name in ('Too much', 'Shared IRA', 'Entered by mistake', 'Half entered') order by name",
    );
    expect(names).toEqual([{ name: 'Shared IRA' }, { name: 'Too much' }]);
  });
});

async function leaveAnyway(): Promise<void> {
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Leave without saving' }).click();
}
