// Every screen passes the rules of axe in both themes, in a real browser under the real content security policy,
// which no screen may try to break.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openDesk, type Desk } from '../support/e2e/desk.ts';
import { openFirm, type Firm } from '../support/e2e/firm.ts';
import { enrol, openAsset, openFamily, openFamilyPage, pill, unlock } from '../support/e2e/steps.ts';

let firm: Firm;
let browser: Browser;

beforeAll(async () => {
  [firm, browser] = await Promise.all([openFirm(inject('preparedFirm')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await firm?.close();
});

/** Broken rules as one line each, so that a failure says where to look. */
async function brokenRules(page: Page): Promise<string[]> {
  // The default mode opens a page of its own, which a policy without frames does not want.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colourScheme) => {
  let desk: Desk;
  const refused: string[] = [];

  beforeAll(async () => {
    desk = await openDesk({ browser, firm, serverUrl: firm.serverUrl, colourScheme });
    desk.page.on('console', (message) => { if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) refused.push(message.text()); });
  });
  afterAll(async () => desk?.close());

  const sound = async (screen: string) => expect(await brokenRules(desk.page), screen).toEqual([]);

  test('sign in, home and the families', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await sound('sign in');
    await enrol(page, 'priya.raman@example.com', `Desk in the ${colourScheme}`);
    await page.getByRole('region', { name: 'Needs attention' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colourScheme);
    await sound('home');
    await openFamily(page, 'Hartwell');
    await page.getByRole('table', { name: 'Largest holdings' }).getByRole('row').nth(1).waitFor();
    await sound('overview');
    await page.getByRole('radio', { name: 'Table' }).click();
    await sound('overview with tables');
    await openFamilyPage(page, 'People');
    await page.getByRole('region', { name: 'Generation 1' }).waitFor();
    await sound('people');
  });

  test('an asset with all its views', async () => {
    const { page } = desk;
    await openFamilyPage(page, 'Assets');
    await page.getByRole('row', { name: /Lake cabin/ }).waitFor();
    await sound('assets');
    await openAsset(page, 'Lake cabin');
    for (const view of ['Details', 'Ownership', 'History', 'Values']) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByRole('tabpanel', { name: view }).waitFor();
      await sound(view);
    }
    await page.getByRole('button', { name: 'Add value' }).click();
    await page.getByRole('button', { name: 'Save value' }).click();
    await page.getByText('Required.').first().waitFor();
    await sound('a form with errors');
    await page.getByRole('form', { name: 'Add value' }).getByRole('button', { name: 'Cancel' }).click();
  });

  test('a new asset, dialogs, search, sync, account, conflicts, unlock', async () => {
    const { page } = desk;
    await openFamily(page, 'Tanaka-Moore');
    await openFamilyPage(page, 'People');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('dialog', { name: 'Add person' }).waitFor();
    await sound('add a person');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'New asset' }).click();
    await page.getByRole('button', { name: 'Investment account' }).waitFor();
    await sound('choice of a type');
    await page.getByRole('button', { name: 'Investment account' }).click();
    await page.getByRole('form', { name: 'New asset' }).waitFor();
    await sound('form of a new asset');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('cabin');
    await page.getByRole('option', { name: /Lake cabin/ }).waitFor();
    await sound('search');
    await page.keyboard.press('Escape');
    await pill(page).click();
    await page.getByRole('dialog', { name: 'Sync' }).waitFor();
    await sound('sync');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Account:/ }).click();
    await page.getByRole('menuitem', { name: 'Lock now' }).waitFor();
    await sound('account');
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Conflicts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Conflicts' }).waitFor();
    await sound('conflicts');
    await page.getByRole('button', { name: /^Account:/ }).click();
    await page.getByRole('menuitem', { name: 'Lock now' }).click();
    await page.getByRole('button', { name: 'Unlock' }).waitFor();
    await sound('unlock');
    await unlock(page);
    await pill(page).waitFor();
    expect(refused).toEqual([]);
  });
});
