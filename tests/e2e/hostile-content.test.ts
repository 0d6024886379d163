// Names, notes and sources as an attacker would write them: they stay text on every screen, run nothing, and leave in a file that no spreadsheet executes.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openNewAsset, setFirstValue, setOwners } from '../support/e2e/asset-form.ts';
import { openBrowser, openDesk, type Desk } from '../support/e2e/desk.ts';
import { openFirm, type Firm } from '../support/e2e/firm.ts';
import { enrol, openFamily, openFamilyPage, settled, syncNow } from '../support/e2e/steps.ts';

const names = {
  script: '<script>globalThis.ran=1</script>',
  image: '<img src=x onerror="globalThis.ran=1">',
  template: '{{constructor.constructor("globalThis.ran=1")()}} ${globalThis.ran=1}',
  address: 'javascript:globalThis.ran=1//',
  rightToLeft: 'Invoice \u202Egnp.exe\u2066 account',
  long: `${'W'.repeat(119)}X`,
  formula: "=cmd|'/c calc'!A1",
  plus: '+1+cmd|calc',
  at: '@SUM(A1:A9)',
  quote: 'Quote ", comma, and\u00A0"two"',
} as const;

let firm: Firm;
let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  [firm, browser] = await Promise.all([openFirm(inject('preparedFirm')), openBrowser()]);
  desk = await openDesk({ browser, firm, serverUrl: firm.serverUrl });
  await enrol(desk.page, 'priya.raman@example.com', '<b onclick="globalThis.ran=1">Laptop</b>');
});
afterAll(async () => {
  await desk?.close();
  await browser?.close();
  await firm?.close();
});

test('hostile names are saved as they were typed and shown as text on every screen', async () => {
  const { page } = desk;
  await openFamily(page, 'Tanaka-Moore');
  for (const name of Object.values(names)) {
    const form = await openNewAsset(page, 'misc');
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await form.getByRole('textbox', { name: 'Kind', exact: true }).fill(name.slice(0, 60));
    await form.getByRole('textbox', { name: 'Description', exact: true }).fill(`${name}\n${name}`);
    await setOwners(form, { 'Kenji Tanaka-Moore': '100' });
    await setFirstValue(form, { on: '2026-01-10', amount: '10', source: name });
    await form.getByRole('button', { name: 'Create asset' }).click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    if (!/globalThis|\u202E/.test(name)) continue;
    for (const tab of ['Details', 'Values', 'History']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
    }
  }
  await page.getByRole('button', { name: 'Close asset' }).click();
  await syncNow(page);
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('script');
  await page.getByRole('option', { name: names.script }).waitFor();
  await page.keyboard.press('Escape');
  await openFamilyPage(page, 'Overview');
  await openFamilyPage(page, 'People');
  await page.getByRole('button', { name: 'Add person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add person' });
  await dialog.getByRole('textbox', { name: 'Given name' }).fill('<svg/onload=globalThis.ran=1>');
  await dialog.getByRole('textbox', { name: 'Family name' }).fill('Moore');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('main').getByText('<svg/onload=globalThis.ran=1> Moore', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Home' }).click();
  await syncNow(page);
  await settled(page);

  const stored = await firm.query<{ name: string }>('select name from app.assets where name = any($1::text[])', [Object.values(names)]);
  expect(stored.map(({ name }) => name).toSorted()).toEqual(Object.values(names).toSorted());
  expect(
    await page.evaluate(() => [
      Reflect.get(globalThis, 'ran'),
      document.querySelectorAll('script:not([src]), [onerror], [onclick], [onload]').length,
    ]),
  ).toEqual([undefined, 0]);
  expect(desk.problems()).toEqual([]);
});

test('a long name does not break the page, and a longer one cannot be typed', async () => {
  const { page } = desk;
  await openFamily(page, 'Tanaka-Moore');
  await openFamilyPage(page, 'Assets');
  await page.getByRole('searchbox', { name: 'Filter assets' }).fill(names.long);
  await page.getByRole('row', { name: new RegExp(names.long) }).click();
  await page.getByRole('heading', { level: 2, name: names.long }).waitFor();
  expect(await overflow()).toBe(0);
  await page.getByRole('tab', { name: 'Details' }).click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Z'.repeat(500));
  expect((await name.inputValue()).length).toBe(120);
  await page.getByRole('button', { name: 'Revert' }).click();
  await page.getByRole('button', { name: 'Close asset' }).click();
});

test('the exported file holds formulas as text', async () => {
  const { page } = desk;
  await openFamily(page, 'Tanaka-Moore');
  await openFamilyPage(page, 'Assets');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export CSV' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF"Asset","Type"')).toBe(true);
  for (const name of [names.formula, names.plus, names.at]) expect(text).toContain(`\r\n"'${name}","Other asset"`);
  expect(text).toContain(`\r\n"${names.quote.replaceAll('"', '""')}","Other asset"`);
  expect(text).toContain(`\r\n"${names.script}","Other asset"`);
  const cells = text
    .split('\r\n')
    .flatMap((line) => line.split('","'))
    .map((cell) => cell.replace(/^"|"$/g, ''));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
  // Amounts stay numbers: a debt keeps its sign and gets no apostrophe.
  expect(text).toMatch(/,"-\d+\.\d\d",/);
});

/** Pixels by which the page is wider than its window. */
const overflow = () => desk.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
