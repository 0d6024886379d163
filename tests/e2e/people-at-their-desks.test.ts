// Everybody of the demo firm signs in and meets the desk that the rights of that person allow; and what happens at the desk when a right or a computer is withdrawn.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { asUser } from '../support/database.ts';
import { hartwell, people } from '../support/demo.ts';
import { layCable } from '../support/e2e/cable.ts';
import { atDesk, openBrowser, type Desk } from '../support/e2e/desk.ts';
import { openFirm, type Firm } from '../support/e2e/firm.ts';
import { addValue, enrol, openFamily, openFamilyPage, pill, syncNow } from '../support/e2e/steps.ts';

let firm: Firm;
let browser: Browser;

beforeAll(async () => {
  [firm, browser] = await Promise.all([openFirm(inject('preparedFirm')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await firm?.close();
});

const signedIn = (email: string, run: (desk: Desk) => Promise<void>, serverUrl = firm.serverUrl) =>
  atDesk({ browser, firm, serverUrl }, async (desk) => {
    await enrol(desk.page, email, `Desk of ${email.split('@')[0]}`);
    await run(desk);
  });

const main = (page: Page) => page.getByRole('main');
/** The families that the navigation names, once they are there. */
const expectFamilies = (page: Page, names: readonly string[]) =>
  expect
    .poll(async () =>
      (await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()).filter(
        (text) => !['Home', 'Conflicts'].includes(text),
      ),
    )
    .toEqual(names);
const assetRows = async (page: Page) => {
  const rows = page.getByRole('table', { name: 'Shared with you' }).getByRole('row');
  await rows.nth(1).waitFor();
  return (await rows.allInnerTexts()).slice(1).map((text) => text.split(/\s*[\n\t]+\s*/).filter(Boolean));
};
const assetsOfFamily = async (page: Page) => {
  await openFamilyPage(page, 'Assets');
  const rows = page.getByRole('grid', { name: 'Assets' }).getByRole('row');
  await rows.nth(2).waitFor();
  return (await rows.allInnerTexts()).join('\n');
};
/** Nothing that names another firm's people or money stands anywhere on the page. */
const expectNothingOf = async (page: Page, words: readonly string[]) => {
  const text = await page.locator('body').innerText();
  expect(words.filter((word) => text.includes(word))).toEqual([]);
};

describe('what each person meets', () => {
  test('the accountant sees three assets in summary, and why not more', async () => {
    await signedIn(people.accountant, async ({ page }) => {
      await expectFamilies(page, []);
      expect(await assetRows(page)).toEqual([
        ['Eleanor IRA', 'Retirement account', 'Eleanor Hartwell', '1,104,300.00', '0.00', 'Dec 31, 2025'],
        ['Eleanor checking', 'Bank account', 'Eleanor Hartwell', '84,250.00', '0.00', 'Dec 31, 2025'],
        ['Trust brokerage', 'Investment account', 'Hartwell Revocable Trust', '3,412,000.00', '0.00', 'Dec 31, 2025'],
      ]);
      await main(page).getByText('Everything else stays with the owners.').waitFor();
      await expectNothingOf(page, ['Lake cabin', 'Delacroix', 'Daniel']);
      await main(page).getByRole('link', { name: 'Eleanor checking' }).click();
      await page.getByRole('heading', { level: 2, name: 'Eleanor checking' }).waitFor();
      await main(page).getByText('You can view this asset').waitFor();
      await main(page)
        .getByText(/owner or an admin of the asset can grant/)
        .waitFor();
      expect(await page.getByRole('tab').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'More about this asset' }).count()).toBe(0);
    });
  });

  test('the grandson edits the cabin and owns his coins; of the rest he sees the summary', async () => {
    await signedIn(people.memberWithEdit, async ({ page }) => {
      await expectFamilies(page, ['Hartwell']);
      const shared = await assetRows(page);
      expect(shared.map(([name]) => name)).toContain('Trust brokerage');
      expect(shared.map(([name]) => name)).not.toContain('Lake cabin');
      await openFamily(page, 'Hartwell');
      const own = await assetsOfFamily(page);
      expect(own).toContain('Lake cabin');
      expect(own).toContain('Bitcoin');
      await page.getByRole('row', { name: /Lake cabin/ }).click();
      await page.getByRole('tab', { name: 'Ownership' }).click();
      await page.getByText('You can edit this asset, but shares are changed by people with full rights on it').waitFor();
      expect(await page.getByRole('button', { name: 'Save split' }).count()).toBe(0);
      await addValue(page, { on: '2026-02-01', amount: '725000', method: "Owner's estimate", source: 'Daniel, after the new roof' });
      await page.getByText('Value of Lake cabin saved').waitFor();
      await syncNow(page);
      await pill(page).filter({ hasText: 'Up to date' }).waitFor();
    });
    const kept = await firm.query<{ name: string }>(
      'select recorded_by_name as name from app.asset_valuations where asset_id = $1 and amount_minor = 72500000',
      [hartwell.assets.lakeCabin],
    );
    expect(kept).toEqual([{ name: 'Daniel Hartwell' }]);
  });

  test('a member who is no beneficiary sees the people, and no asset', async () => {
    await signedIn(people.nonBeneficiary, async ({ page }) => {
      await expectFamilies(page, ['Hartwell']);
      await openFamily(page, 'Hartwell');
      await page.getByText('No assets are shared with you').first().waitFor();
      await expectNothingOf(page, ['Lake cabin', 'Trust brokerage', '16,246,840', '$']);
      await openFamilyPage(page, 'People');
      await main(page).getByText('Caroline Hartwell Voss', { exact: true }).first().waitFor();
    });
  });

  test('the head of the family has full rights on what she owns', async () => {
    await signedIn(people.circleOwner, async ({ page }) => {
      await expectFamilies(page, ['Hartwell']);
      await openFamily(page, 'Hartwell');
      const own = await assetsOfFamily(page);
      expect(own).toContain('Eleanor IRA');
      expect(own).toContain('Lake cabin');
      await page.getByRole('row', { name: /Lake cabin/ }).click();
      await page.getByRole('tab', { name: 'Ownership' }).click();
      await page.getByRole('textbox', { name: 'Share of Eleanor Hartwell' }).waitFor();
      await page.getByRole('button', { name: 'More about this asset' }).click();
      await page.getByRole('menuitem', { name: 'Delete asset…' }).waitFor();
      await page.keyboard.press('Escape');
    });
  });

  test('the associate may set up the families she serves, and sees no other', async () => {
    await signedIn(people.associate, async ({ page }) => {
      await expectFamilies(page, ['Delacroix', 'Ndiaye', 'Tanaka-Moore']);
      await expectNothingOf(page, ['Hartwell']);
      await openFamily(page, 'Tanaka-Moore');
      await page.getByRole('link', { name: 'New asset' }).waitFor();
      // Two currencies stand beside each other and are never added up.
      await openFamily(page, 'Ndiaye');
      await expect.poll(() => main(page).innerText()).toContain('844,170.69');
      expect(await main(page).innerText()).toContain('€293,537.26');
    });
  });

  test('the assistant reads in summary and changes nothing', async () => {
    await signedIn(people.assistant, async ({ page }) => {
      await expectFamilies(page, ['Lindqvist', 'Tanaka-Moore']);
      const shared = await assetRows(page);
      expect(shared.length).toBe(28);
      // What is owed stands below zero, and paying it off is a gain.
      expect(shared.find(([name]) => name === 'Noe Hill mortgage')?.slice(3, 5)).toEqual(['-1,291,604.77', '+23,051.12']);
      expect(await page.getByRole('button', { name: 'New family' }).count()).toBe(0);
      await openFamily(page, 'Tanaka-Moore');
      await page.getByRole('navigation', { name: 'Family', exact: true }).waitFor();
      expect(await page.getByRole('link', { name: 'New asset' }).count()).toBe(0);
    });
  });

  test('the firm admin sees the names of families and members, and no amount', async () => {
    await signedIn(people.firmAdmin, async ({ page }) => {
      await expectFamilies(page, ['Brandt', 'Delacroix', 'Hartwell', 'Lindqvist', 'Ndiaye', 'Okonkwo', 'Reyes', 'Tanaka-Moore']);
      expect(await main(page).innerText()).not.toMatch(/\d[.,]\d\d/);
      await openFamily(page, 'Hartwell');
      await openFamilyPage(page, 'People');
      await main(page).getByText('Caroline Hartwell Voss', { exact: true }).first().waitFor();
      expect(await main(page).innerText()).not.toMatch(/\d[.,]\d\d|19\d\d|20\d\d|owns/);
      expect(await page.getByRole('link', { name: 'Assets' }).count()).toBe(0);
    });
  });

  test('the platform operator has an empty desk that says why', async () => {
    await signedIn(people.operator, async ({ page }) => {
      await expectFamilies(page, []);
      await page.getByText('As platform operator you run the tenants. Families and their assets stay with the firms.').waitFor();
      await expectNothingOf(page, ['Hartwell', 'Brightwater', 'Cedar']);
    });
  });

  test('the other firm’s advisor serves the former spouse and meets nothing of Brightwater', async () => {
    await signedIn(people.otherFirmLead, async ({ page }) => {
      await expectFamilies(page, ['Reyes & Calder']);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('Hartwell');
      await page.getByText('Nothing found on this computer.').waitFor();
      await page.keyboard.press('Escape');
      await page.goto(`${page.url().split('#')[0]}#/assets/${hartwell.assets.lakeCabin}`);
      await page.getByText('There is no such asset, or it is not shared with you.').waitFor();
      await expectNothingOf(page, ['Brightwater', 'Hartwell', 'Lake cabin']);
    });
  });
});

describe('what is withdrawn', () => {
  test('a right: the asset leaves the desk at the next contact; the edit made under it is refused, readable, and can be put away', async () => {
    const cable = await layCable(firm.serverPort);
    await signedIn(
      people.memberWithEdit,
      async ({ page }) => {
        await openFamily(page, 'Hartwell');
        await cable.pull();
        await openFamilyPage(page, 'Assets');
        await page.getByRole('row', { name: /Lake cabin/ }).click();
        await addValue(page, { on: '2026-03-01', amount: '731000', method: 'Appraisal', source: 'Dockside Appraisers 88' });
        await page.getByText('Value of Lake cabin saved').waitFor();
        await asUser(firm.database, people.circleOwner, undefined, (connection) =>
          connection.query('select api.sp_set_asset_permission($1, $2)', [
            randomUUID(),
            JSON.stringify({
              asset_ids: [hartwell.assets.lakeCabin],
              persona_id: hartwell.people.daniel,
              level: 'none',
              valid_from: null,
              valid_until: null,
            }),
          ]),
        );
        await cable.plug();
        await syncNow(page);
        await pill(page).filter({ hasText: 'Needs you' }).waitFor();
        await expect.poll(async () => (await page.getByRole('row').allInnerTexts()).join()).not.toContain('Lake cabin');
        await expect.poll(() => page.getByRole('heading', { name: 'Lake cabin' }).count()).toBe(0);
        await pill(page).click();
        const refused = page.getByRole('region', { name: 'Refused' }).getByRole('listitem');
        expect(await refused.count()).toBe(1);
        const text = await refused.innerText();
        for (const part of ['Value of Lake cabin', 'Refused', '731,000.00', 'Dockside Appraisers 88', 'FW404'])
          expect(text).toContain(part);
        await refused.getByRole('button', { name: 'Remove Value of Lake cabin from list' }).click();
        await page.getByText('No edits wait.').waitFor();
        await expect.poll(() => refused.count()).toBe(0);
        await page.keyboard.press('Escape');
        await pill(page).filter({ hasText: 'Up to date' }).waitFor();
      },
      cable.url,
    );
    await cable.pull();
    expect(await firm.query('select 1 as one from app.asset_valuations where amount_minor = 73100000')).toEqual([]);
  });

  test('a computer: it says so, keeps what waits, and sends nothing', async () => {
    const cable = await layCable(firm.serverPort);
    await signedIn(
      people.tom,
      async ({ page }) => {
        await openFamily(page, 'Hartwell');
        await cable.pull();
        await openFamilyPage(page, 'Assets');
        await page.getByRole('row', { name: /Hill House/ }).click();
        await addValue(page, { on: '2026-03-01', amount: '2200000', method: 'Appraisal', source: 'Stolen laptop' });
        await page.getByText('Value of Hill House saved').waitFor();
        const [device] = await firm.query<{ id: string }>(
          "select d.id from app.devices d join app.users u on (u.tenant_id, u.id) = (d.tenant_id, d.user_id) where u.email = $1 and d.name like 'Desk of%'",
          [people.tom],
        );
        await asUser(firm.database, people.tom, undefined, (connection) =>
          connection.query('select api.sp_revoke_device($1, $2, $3)', [randomUUID(), device?.id, 'left in a train']),
        );
        await cable.plug();
        await syncNow(page);
        await pill(page).filter({ hasText: 'This computer is refused' }).waitFor();
        await pill(page).click();
        await page.getByText('The firm has withdrawn this computer. Waiting edits are kept; speak to your firm’s admin.').waitFor();
        expect(await page.getByRole('region', { name: 'Waiting edits' }).innerText()).toContain('Stolen laptop');
      },
      cable.url,
    );
    await cable.pull();
    expect(await firm.query('select 1 as one from app.asset_valuations where amount_minor = 220000000')).toEqual([]);
  });
});
