// What a person does at a desk, by the names that a screen reader would say.
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../../server/local/demo/users.ts';

export const passphrase = 'seven quiet otters 1944';

/** Signs in for the first time on this computer and makes the cache. */
export async function enrol(page: Page, email: string, device: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('textbox', { name: 'Repeat the passphrase' }).fill(passphrase);
  await page.getByRole('textbox', { name: 'Name of this computer' }).fill(device);
  await page.getByRole('button', { name: 'Create my desk' }).click();
  await settled(page);
}

export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(words);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

export const pill = (page: Page) => page.getByRole('button', { name: /^Sync:/ });

/** Waits until the desk says that it agrees with the firm and nothing waits. */
export async function settled(page: Page): Promise<void> {
  await pill(page).filter({ hasText: 'Up to date' }).waitFor();
}

/** Starts a round of sync now instead of waiting for the next attempt. */
export async function syncNow(page: Page): Promise<void> {
  await pill(page).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.keyboard.press('Escape');
}

export async function openFamily(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function openFamilyPage(page: Page, tab: 'Overview' | 'Assets' | 'People'): Promise<void> {
  await page.getByRole('navigation', { name: 'Family', exact: true }).getByRole('link', { name: tab }).click();
}

export async function openAsset(page: Page, name: string): Promise<void> {
  await openFamilyPage(page, 'Assets');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

export async function addValue(page: Page, value: { on: string; amount: string; method: string; source: string }): Promise<void> {
  await page.getByRole('tab', { name: 'Values' }).click();
  await page.getByRole('button', { name: 'Add value' }).click();
  const form = page.getByRole('form', { name: 'Add value' });
  await form.getByLabel('As of').fill(value.on);
  await form.getByLabel('Amount').fill(value.amount);
  await form.getByLabel('Method').selectOption({ label: value.method });
  await form.getByLabel('Source').fill(value.source);
  await form.getByRole('button', { name: 'Save value' }).click();
}

/** @param shares percent by name, as typed */
export async function setSplit(page: Page, shares: Record<string, string>, note: string): Promise<void> {
  await page.getByRole('tab', { name: 'Ownership' }).click();
  for (const [name, percent] of Object.entries(shares)) await page.getByRole('textbox', { name: `Share of ${name}` }).fill(percent);
  await page.getByLabel('Note').fill(note);
  await page.getByRole('button', { name: 'Save split' }).click();
}

/** Net worth by owner and the family's total, as the Overview shows them. */
export async function expectTotals(page: Page, totals: Record<string, string>): Promise<void> {
  await openFamilyPage(page, 'Overview');
  const table = page.getByRole('table', { name: 'Net worth by owner' });
  for (const [name, amount] of Object.entries(totals)) {
    await expect
      .poll(async () => table.getByRole('row', { name: new RegExp(`^(?:[A-Z]{2} )?${name}`) }).innerText(), {
        timeout: 15_000,
        message: name,
      })
      .toContain(amount);
  }
}
