// Every screen in both themes and two sizes: no finding of axe, nothing wider than the window, no error in the console; and the advisor's edit without a mouse.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoPassword } from '../../server/local/demo/users.ts';
import { layCable, type Cable } from '../support/e2e/cable.ts';
import { atDesk, openBrowser, openDesk, type Desk } from '../support/e2e/desk.ts';
import { openFirm, type Firm } from '../support/e2e/firm.ts';
import {
  enrol,
  openAsset,
  openFamily,
  openFamilyPage,
  passphrase,
  pill,
  setSplit,
  settled,
  syncNow,
  unlock,
} from '../support/e2e/steps.ts';

let firm: Firm;
let browser: Browser;
let cable: Cable;
let desk: Desk;

beforeAll(async () => {
  [firm, browser] = await Promise.all([openFirm(inject('preparedFirm')), openBrowser()]);
  cable = await layCable(firm.serverPort);
  desk = await openDesk({ browser, firm, serverUrl: cable.url });
});
afterAll(async () => {
  await desk?.close();
  await cable?.pull();
  await browser?.close();
  await firm?.close();
});

const sizes = [
  [{ width: 1440, height: 900 }, '1440 x 900'],
  [{ width: 1024, height: 700 }, '1024 x 700'],
  [{ width: 720, height: 450 }, '1440 x 900 at 200 %'],
] as const;

/** What is wrong with the screen as it stands: findings of axe in words, and what is wider than the window. */
async function findings(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  // The default mode opens a page of its own, which a policy without frames does not want.
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true);
  const look = async (where: string, builder: AxeBuilder) => {
    const { violations } = await builder.analyze();
    found.push(
      ...violations.map(
        (violation) =>
          `${name}, ${where}: ${violation.id}: ${violation.nodes
            .slice(0, 3)
            .map((node) => node.target.join(' '))
            .join(' | ')}`,
      ),
    );
  };
  for (const [size, where] of sizes) {
    await page.setViewportSize(size);
    await laidOut(page);
    found.push(...(await tooWide(page)).map((what) => `${name}, ${where}: wider than the window: ${what}`));
    if (size === sizes[0][0]) await look('light', axe());
  }
  await page.setViewportSize(sizes[0][0]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.locator('html[data-theme=dark]').waitFor();
  await laidOut(page);
  // The other theme changes colours only.
  await look('dark', axe().withRules(['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('html[data-theme=light]').waitFor();
  return found;
}

/** Two frames: the size has been taken and drawn. */
const laidOut = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Elements that reach out of the window and that nobody can scroll to. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isClipped = (element: Element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent);
        if (
          overflowX === 'auto' ||
          overflowX === 'scroll' ||
          overflowX === 'clip' ||
          (overflowX === 'hidden' && (parent.scrollWidth <= parent.clientWidth || parent.classList.contains('truncate')))
        )
          return true;
      }
      return false;
    };
    const reaching = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return (
        box.width > 1 &&
        box.height > 1 &&
        box.right > width + 1 &&
        box.left < width * 3 &&
        !isClipped(element) &&
        getComputedStyle(element).visibility !== 'hidden'
      );
    });
    const page =
      document.documentElement.scrollWidth > width ? [`the page itself by ${document.documentElement.scrollWidth - width} px`] : [];
    return [
      ...page,
      ...reaching.slice(0, 3).map((element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 40)}"`),
    ];
  });

describe('every screen', () => {
  test('before the desk: sign-in, wrong password, passphrase', async () => {
    const { page } = desk;
    await page.getByLabel('E-mail').waitFor();
    expect(await findings(page, 'sign in')).toEqual([]);
    await page.getByLabel('E-mail').fill('priya.raman@example.com');
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await findings(page, 'wrong password')).toEqual([]);
    await page.reload();
    await page.getByLabel('E-mail').fill('priya.raman@example.com');
    await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('priya raman priya');
    expect(await findings(page, 'choose passphrase')).toEqual([]);
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.getByRole('textbox', { name: 'Repeat the passphrase' }).fill(passphrase);
    await page.getByRole('button', { name: 'Create my desk' }).click();
    await settled(page);
  });

  test('home, conflicts, search, menus, dialogs, an address that leads nowhere', async () => {
    const { page } = desk;
    await page.getByRole('table').first().waitFor();
    const found = await findings(page, 'home');
    await page.getByRole('button', { name: 'New family' }).click();
    found.push(...(await findings(page, 'new family')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('trust');
    found.push(...(await findings(page, 'search')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    found.push(...(await findings(page, 'shortcuts')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Account/ }).click();
    found.push(...(await findings(page, 'account menu')));
    await page.getByRole('menuitem', { name: 'Sign out…' }).click();
    found.push(...(await findings(page, 'sign out')));
    await page.keyboard.press('Escape');
    await pill(page).click();
    found.push(...(await findings(page, 'sync panel')));
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Conflicts' }).click();
    found.push(...(await findings(page, 'no conflicts')));
    await page.goto(`${page.url().split('#')[0]}#/nowhere`);
    await page.getByText('There is nothing at this address.').waitFor();
    found.push(...(await findings(page, 'not found')));
    expect(found).toEqual([]);
  });

  test('a family: overview, a past day, assets, people', async () => {
    const { page } = desk;
    await openFamily(page, 'Hartwell');
    await page.getByRole('table', { name: 'Largest holdings' }).getByRole('row').nth(1).waitFor();
    const found = await findings(page, 'overview');
    await page.getByRole('radio', { name: 'Table' }).click();
    found.push(...(await findings(page, 'overview with tables')));
    await page.getByLabel('As of').fill('2024-06-30');
    await page.getByText('You are looking at Jun 30, 2024').waitFor();
    found.push(...(await findings(page, 'overview of a past day')));
    await page.getByRole('button', { name: 'Back to today' }).click();
    await openFamilyPage(page, 'Assets');
    found.push(...(await findings(page, 'assets')));
    await page.getByRole('button', { name: 'Columns' }).click();
    found.push(...(await findings(page, 'columns')));
    await page.keyboard.press('Escape');
    await openFamilyPage(page, 'People');
    found.push(...(await findings(page, 'people')));
    await openFamily(page, 'Tanaka-Moore');
    await openFamilyPage(page, 'People');
    await page.getByRole('button', { name: 'Add person' }).click();
    found.push(...(await findings(page, 'add person')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Relate' }).click();
    found.push(...(await findings(page, 'relate')));
    await page.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  test('an asset: details, ownership, values, history, deletion; a new asset', async () => {
    const { page } = desk;
    await openFamily(page, 'Hartwell');
    await openAsset(page, 'Lake cabin');
    const found: string[] = [];
    for (const tab of ['Details', 'Ownership', 'Values', 'History']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      found.push(...(await findings(page, tab)));
    }
    await page.getByRole('tab', { name: 'Ownership' }).click();
    await page.getByRole('textbox', { name: 'Share of Eleanor Hartwell' }).fill('40.01');
    found.push(...(await findings(page, 'split over 100 %')));
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('tab', { name: 'Values' }).click();
    await page.getByRole('button', { name: 'Add value' }).click();
    await page.getByRole('button', { name: 'More fields' }).click();
    await page.getByRole('button', { name: 'Save value' }).click();
    found.push(...(await findings(page, 'add value with errors')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More about this asset' }).click();
    await page.getByRole('menuitem', { name: 'Delete asset…' }).click();
    found.push(...(await findings(page, 'delete')));
    await page.keyboard.press('Escape');
    await openFamily(page, 'Tanaka-Moore');
    await page.getByRole('link', { name: 'New asset' }).click();
    found.push(...(await findings(page, 'choose a type')));
    await page.getByRole('button', { name: 'Investment account' }).click();
    await page.getByRole('button', { name: 'Add to positions' }).click();
    await page.getByRole('button', { name: 'Show these fields' }).click();
    await page.getByRole('button', { name: 'Create asset' }).click();
    found.push(...(await findings(page, 'new asset with errors')));
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    expect(found).toEqual([]);
  });

  test('a conflict, open and decided; offline with waiting edits; locked', async () => {
    const { page } = desk;
    await cable.pull();
    await openFamily(page, 'Hartwell');
    await openAsset(page, 'Lake cabin');
    await setSplit(
      page,
      { 'Eleanor Hartwell': '20', 'James Hartwell': '40', 'Caroline Hartwell Voss': '40' },
      'Agreed at the kitchen table',
    );
    await page.getByText('Split of Lake cabin saved').waitFor();
    await pill(page).click();
    const found = await findings(page, 'offline');
    await page.keyboard.press('Escape');
    await atDesk({ browser, firm, serverUrl: firm.serverUrl }, async (other) => {
      await enrol(other.page, 'tom.becker@example.com', 'Tom’s laptop');
      await openFamily(other.page, 'Hartwell');
      await openAsset(other.page, 'Lake cabin');
      await setSplit(other.page, { 'Eleanor Hartwell': '35', 'James Hartwell': '30', 'Caroline Hartwell Voss': '35' }, 'By e-mail');
      await syncNow(other.page);
      await settled(other.page);
    });
    await cable.plug();
    await syncNow(page);
    await page.getByRole('link', { name: /Conflicts/ }).click();
    await page.getByRole('article', { name: /Lake cabin/ }).waitFor();
    found.push(...(await findings(page, 'open conflict')));
    await page.getByRole('button', { name: 'Merge by hand' }).click();
    found.push(...(await findings(page, 'merge by hand')));
    await page.getByRole('button', { name: 'Cancel merge' }).click();
    await page.getByRole('button', { name: 'Keep theirs' }).click();
    await syncNow(page);
    await settled(page);
    found.push(...(await findings(page, 'decided conflict')));
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Lock now' }).click();
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).waitFor();
    found.push(...(await findings(page, 'locked')));
    await unlock(page);
    await settled(page);
    expect(found).toEqual([]);
  });

  test('the desk of an accountant', async () => {
    await atDesk({ browser, firm, serverUrl: firm.serverUrl }, async ({ page }) => {
      await enrol(page, 'r.adeyemi@example.com', 'Office');
      await page.getByRole('table', { name: 'Shared with you' }).waitFor();
      const found = await findings(page, 'shared assets');
      await page.getByRole('link', { name: 'Eleanor checking' }).click();
      await page.getByText('You can view this asset').waitFor();
      found.push(...(await findings(page, 'shared asset')));
      expect(found).toEqual([]);
    });
  });

  test('nothing was complained of in the console', () => {
    expect(desk.problems()).toEqual([]);
  });
});

describe('without a mouse', () => {
  /** Presses Tab until the wanted element has the focus; each stop must be visible as such. */
  async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stops = 0; stops < 150; stops += 1) {
      await page.keyboard.press(key);
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return { name: '', isMarked: false };
        const style = getComputedStyle(element);
        const labels =
          element instanceof HTMLInputElement || element instanceof HTMLSelectElement
            ? [...(element.labels ?? [])].map((label) => label.innerText)
            : [];
        const mark = (of: CSSStyleDeclaration) => (of.outlineStyle !== 'none' && of.outlineWidth !== '0px') || of.boxShadow !== 'none';
        return {
          name: element.getAttribute('aria-label') ?? (labels.join(' ') || element.innerText),
          isMarked:
            element === document.body || mark(style) || [...element.querySelectorAll('*')].some((inside) => mark(getComputedStyle(inside))),
        };
      });
      expect(focused, 'the focus can be seen').toMatchObject({ isMarked: true });
      if (name.test(focused.name)) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  }

  test('the first job’s edit: find the cabin, add a value, change the split', async () => {
    const { page } = desk;
    const { keyboard } = page;
    await page.getByRole('link', { name: 'Home' }).click();
    await page.reload();
    await pill(page).waitFor();
    await keyboard.press('Control+k');
    await keyboard.type('lake cabin');
    await page.getByRole('option', { name: /Lake cabin/ }).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Lake cabin' }).waitFor();
    await tabTo(page, /^Values$/);
    await tabTo(page, /^Add value$/);
    await keyboard.press('Enter');
    // The form takes the focus at its first field: month, day, year as the browser's own date field wants them.
    await keyboard.type('01102026');
    await tabTo(page, /^Amount/);
    await keyboard.type('795000');
    await tabTo(page, /^Source/);
    await keyboard.type('Bell & Rowe appraisal 2211');
    await keyboard.press('Enter');
    await page.getByText('Value of Lake cabin saved').waitFor();
    await tabTo(page, /^Values$/, 'Shift+Tab');
    await keyboard.press('ArrowLeft');
    await page.getByRole('tabpanel', { name: 'Ownership' }).waitFor();
    for (const [name, percent] of [
      ['Eleanor Hartwell', '20'],
      ['James Hartwell', '40'],
      ['Caroline Hartwell Voss', '40'],
    ] as const) {
      await page.getByRole('tab', { name: 'Ownership' }).focus();
      await tabTo(page, new RegExp(`^Share of ${name}`));
      await keyboard.press('Control+a');
      await keyboard.type(percent);
    }
    await tabTo(page, /^Note/);
    await keyboard.type('Typed, not clicked');
    await keyboard.press('Control+Enter');
    await page.getByText('Split of Lake cabin saved').waitFor();
    await keyboard.press('Escape');
    await tabTo(page, /^Sync:/, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sync now' }).waitFor();
    await keyboard.press('Escape');
    await settled(page);
    const shares = await firm.query<{ basis_points: number }>(
      "select o.basis_points from app.asset_ownerships o join app.assets a on (a.tenant_id, a.id) = (o.tenant_id, o.asset_id) where a.name = 'Lake cabin' order by 1",
    );
    expect(shares.map((share) => share.basis_points)).toEqual([2_000, 4_000, 4_000]);
  });
});
