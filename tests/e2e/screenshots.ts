// `npm run screenshots`: takes the pictures of README.md and docs/ from the real app, in both themes, on a firm in a temporary folder.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { layCable } from '../support/e2e/cable.ts';
import { openBrowser, openDesk } from '../support/e2e/desk.ts';
import { openFirm } from '../support/e2e/firm.ts';
import { addValue, enrol, openAsset, openFamily, setSplit, settled, syncNow } from '../support/e2e/steps.ts';

const folder = fileURLToPath(new URL('../../docs/images', import.meta.url));

/** The screen as it stands, in both themes. */
async function take(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    await page.mouse.move(0, 0);
    // Messages of what was just saved go away by themselves; a picture does not wait for them.
    for (const close of await page.getByRole('button', { name: 'Dismiss message' }).all()) await close.click();
    // Charts redraw in their own time after a change of the theme.
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
    console.log(`docs/images/${name}-${colorScheme}.png`);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

mkdirSync(folder, { recursive: true });
console.log('Starting a firm ...');
const [firm, browser] = await Promise.all([openFirm(), openBrowser()]);
const cable = await layCable(firm.serverPort);
const priya = await openDesk({ browser, firm, serverUrl: cable.url });
const tom = await openDesk({ browser, firm, serverUrl: firm.serverUrl });
try {
  const { page } = priya;
  await enrol(page, 'priya.raman@example.com', 'Priya’s laptop');
  await enrol(tom.page, 'tom.becker@example.com', 'Tom’s desktop');
  await openFamily(page, 'Hartwell');
  await take(page, 'overview');

  await cable.pull();
  await openAsset(page, 'Lake cabin');
  await addValue(page, { on: '2026-01-10', amount: '795000', method: 'Appraisal', source: 'Bell & Rowe appraisal 2211' });
  await page.getByText('Value of Lake cabin saved').waitFor();
  await take(page, 'asset');
  await setSplit(page, { 'Eleanor Hartwell': '20', 'James Hartwell': '40', 'Caroline Hartwell Voss': '40' }, 'Agreed at the kitchen table');
  await page.getByText('Split of Lake cabin saved').waitFor();

  await openFamily(tom.page, 'Hartwell');
  await openAsset(tom.page, 'Lake cabin');
  await addValue(tom.page, { on: '2026-01-10', amount: '760000', method: 'Broker opinion', source: 'Shoreline Realty' });
  await setSplit(tom.page, { 'Eleanor Hartwell': '35', 'James Hartwell': '30', 'Caroline Hartwell Voss': '35' }, 'By e-mail from Caroline');
  await tom.page.getByText('Split of Lake cabin saved').waitFor();
  await syncNow(tom.page);
  await settled(tom.page);

  await cable.plug();
  await syncNow(page);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /Conflicts/ })
    .click();
  await page.getByRole('article', { name: /Lake cabin/ }).waitFor();
  await take(page, 'conflict');
} finally {
  await priya.close();
  await tom.close();
  await cable.pull();
  await browser.close();
  await firm.close();
}
