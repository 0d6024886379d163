// Advisor job 1 of the domain page: a family read and edited with the cable pulled, a colleague's edit meanwhile,
// one conflict, one decision, and two desktops that agree to the cent. Real browser, real processes, really killed.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { layCable, type Cable } from '../support/e2e/cable.ts';
import { openBrowser, openDesk, type Desk } from '../support/e2e/desk.ts';
import { openFirm, type Firm } from '../support/e2e/firm.ts';
import { addValue, enrol, expectTotals, openAsset, openFamily, pill, setSplit, settled, syncNow, unlock } from '../support/e2e/steps.ts';

const golden = {
  'Hartwell Revocable Trust': '8,222,300.00',
  'James Hartwell': '4,047,120.50',
  'Eleanor Hartwell': '1,842,909.00',
  'Caroline Hartwell Voss': '1,573,570.50',
  'Maria Hartwell': '541,300.00',
  'Daniel Hartwell': '58,240.15',
  'Sofia Hartwell': '-38,600.00',
  'Family total': '16,246,840.15',
};
/** With the split 20/40/40 and the appraisal of 795,000.00. */
const decided = {
  ...golden,
  'Eleanor Hartwell': '1,713,909.00',
  'James Hartwell': '4,149,120.50',
  'Caroline Hartwell Voss': '1,675,570.50',
  'Family total': '16,321,840.15',
};

let firm: Firm;
let browser: Browser;
let cable: Cable;
let priya: Desk;
let tom: Desk;

beforeAll(async () => {
  [firm, browser] = await Promise.all([openFirm(inject('preparedFirm')), openBrowser()]);
  cable = await layCable(firm.serverPort);
  priya = await openDesk({ browser, firm, serverUrl: cable.url });
  tom = await openDesk({ browser, firm, serverUrl: firm.serverUrl });
});

afterAll(async () => {
  await priya?.close();
  await tom?.close();
  await cable?.pull();
  await browser?.close();
  await firm?.close();
});

describe('one advisor, one family, cable pulled, and back', () => {
  test('both advisors open Hartwell and read the golden totals', async () => {
    await enrol(priya.page, 'priya.raman@example.com', 'Priya’s laptop');
    await enrol(tom.page, 'tom.becker@example.com', 'Tom’s laptop');
    for (const { page } of [priya, tom]) {
      await openFamily(page, 'Hartwell');
      await expectTotals(page, golden);
    }
  });

  test('with the cable pulled Priya adds a value and changes the split', async () => {
    await cable.pull();
    const { page } = priya;
    await openAsset(page, 'Lake cabin');
    await addValue(page, { on: '2026-01-10', amount: '795000', method: 'Appraisal', source: 'Bell & Rowe appraisal 2211' });
    await page.getByText('Value of Lake cabin saved').waitFor();
    await setSplit(
      page,
      { 'Eleanor Hartwell': '20', 'James Hartwell': '40', 'Caroline Hartwell Voss': '40' },
      'Agreed at the kitchen table',
    );
    await page.getByText('Split of Lake cabin saved').waitFor();
  });

  test('what was shown as saved survives kill -9 of the engine, and of the whole desktop', async () => {
    await priya.killEngine();
    await unlock(priya.page);
    await pill(priya.page).filter({ hasText: '2 edits waiting' }).waitFor();
    await priya.restart();
    const { page } = priya;
    await unlock(page, 'not the passphrase at all');
    await page.getByText('This passphrase does not open the desk.').or(page.getByText('After wrong attempts')).first().waitFor();
    await expect.poll(async () => page.getByText('After wrong attempts').count(), { timeout: 30_000 }).toBe(0);
    await unlock(page);
    await pill(page).filter({ hasText: '2 edits waiting' }).waitFor();
    await openFamily(page, 'Hartwell');
    await expectTotals(page, decided);
  });

  test('the server is killed and comes back; Tom edits the same cabin online', async () => {
    await firm.stopServer('SIGKILL');
    await firm.startServer();
    const { page } = tom;
    await openAsset(page, 'Lake cabin');
    await addValue(page, { on: '2026-01-10', amount: '760000', method: 'Broker opinion', source: 'Shoreline Realty' });
    await page.getByText('Value of Lake cabin saved').waitFor();
    await setSplit(page, { 'Eleanor Hartwell': '35', 'James Hartwell': '30', 'Caroline Hartwell Voss': '35' }, 'By e-mail from Caroline');
    await page.getByText('Split of Lake cabin saved').waitFor();
    await syncNow(page);
    await settled(page);
  });

  test('back on the network Priya sees one conflict with base, mine and theirs', async () => {
    await cable.plug();
    const { page } = priya;
    await syncNow(page);
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /Conflicts/ })
      .click();
    const card = page.getByRole('article', { name: /Lake cabin/ });
    await card.waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    const sides = await card.getByRole('table').first().innerText();
    for (const text of ['40.00 %', '30.00 %', '20.00 %', '35.00 %', 'Priya Raman on Priya’s laptop', 'Tom Becker on Tom’s laptop'])
      expect(sides).toContain(text);
    const effect = card.getByRole('table', { name: /Effect on Hartwell/ });
    for (const amount of [
      decided['Family total'],
      decided['Eleanor Hartwell'],
      decided['James Hartwell'],
      decided['Caroline Hartwell Voss'],
    ])
      expect(await effect.innerText()).toContain(amount);
    await card.getByLabel('Note').fill('Deed says so');
    await card.getByRole('button', { name: 'Keep mine' }).click();
    await syncNow(page);
    await settled(page);
  });

  test('both desktops show the same totals, values and history', async () => {
    for (const { page } of [priya, tom]) {
      await syncNow(page);
      await settled(page);
      await openFamily(page, 'Hartwell');
      await expectTotals(page, decided);
      await openAsset(page, 'Lake cabin');
      await page.getByRole('tab', { name: 'Values' }).click();
      const values = page.getByRole('tabpanel', { name: 'Values' });
      await expect.poll(() => values.innerText()).toContain('760,000.00');
      expect(await values.getByRole('row', { name: /795,000\.00/ }).innerText()).toContain('Current');
      await page.getByRole('tab', { name: 'History' }).click();
      const entries = page.getByRole('list', { name: 'History' }).getByRole('listitem');
      await expect
        .poll(() => entries.allInnerTexts(), { timeout: 15_000 })
        .toSatisfy((texts: string[]) => texts.some((text) => text.includes('Deed says so')));
      const history = await entries.allInnerTexts();
      const byPriya = history.filter((text) => text.includes('Priya’s laptop') && text.includes('20.00 %'));
      expect(byPriya.some((text) => text.includes('Agreed at the kitchen table'))).toBe(true);
      expect(history.some((text) => text.includes('Tom Becker') && text.includes('Tom’s laptop') && text.includes('35.00 %'))).toBe(true);
      expect(history.some((text) => text.includes('Deed says so') && text.includes('Priya Raman') && text.includes('Priya’s laptop'))).toBe(
        true,
      );
    }
  });

  test('the database agrees: one conflict, resolved; two edits and a decision in history and audit', async () => {
    const conflicts = await firm.query<{ status: string; decision: string }>(
      "select c.status, c.decision from app.sync_conflicts c join app.assets a on (a.tenant_id, a.id) = (c.tenant_id, c.asset_id) where a.name = 'Lake cabin'",
    );
    expect(conflicts).toEqual([{ status: 'resolved', decision: 'mine' }]);
    const history = await firm.query<{ kind: string; outcome: string; actor_name: string; device_name: string }>(
      "select h.kind, h.outcome, h.actor_name, h.device_name from app.asset_ownership_history h join app.assets a on (a.tenant_id, a.id) = (h.tenant_id, h.asset_id) where a.name = 'Lake cabin' and h.kind <> 'created' order by h.recorded_at",
    );
    expect(history).toEqual([
      { kind: 'split', outcome: 'applied', actor_name: 'Tom Becker', device_name: 'Tom’s laptop' },
      { kind: 'split', outcome: 'conflict', actor_name: 'Priya Raman', device_name: 'Priya’s laptop' },
      { kind: 'decision', outcome: 'decided', actor_name: 'Priya Raman', device_name: 'Priya’s laptop' },
    ]);
    const shares = await firm.query<{ basis_points: number }>(
      "select o.basis_points from app.asset_ownerships o join app.assets a on (a.tenant_id, a.id) = (o.tenant_id, o.asset_id) where a.name = 'Lake cabin' order by o.basis_points",
    );
    expect(shares.map((share) => share.basis_points)).toEqual([2_000, 4_000, 4_000]);
  });
});
