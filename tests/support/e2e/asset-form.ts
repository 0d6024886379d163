// Fills the form of a new asset, field by field of the catalogue, and says what the database must then hold.
import type { Locator, Page } from 'playwright-core';
import type { Field, RowColumn } from '../../../contract/entities/assets/field.ts';
import { assetType } from '../../../contract/entities/assets/asset-types.ts';

const validVehicleNumber = '1HGCM82633A004352';

/** One value for a field: as typed or chosen, and as text of the stored column. */
function sample(field: Exclude<Field, { kind: 'rows' | 'persona' }>): { typed: string; stored: string } {
  const same = (text: string) => ({ typed: text, stored: text });
  switch (field.kind) {
    case 'text':
      if (field.name === 'identification_number') return same(validVehicleNumber);
      if (field.name === 'address_country') return same('US');
      return same(field.pattern ? '7x41' : `${field.label}, Ünit 4`.slice(0, field.maximum ?? 200));
    case 'long_text':
      return same(`${field.label}\nsecond line`);
    case 'choice':
      return same(field.options[1] ?? field.options[0] ?? '');
    case 'money':
      return { typed: '1,234.56', stored: '123456' };
    case 'percent':
      return { typed: '12.34', stored: '1234' };
    case 'integer':
      return same((field.minimum ?? 0) > 1_000 ? '2015' : '17');
    case 'decimal':
      return same(field.scale >= 18 ? '0.123456789012345678' : field.scale === 1 ? '2.5' : '2.25');
    case 'boolean':
      return { typed: 'yes', stored: 'true' };
    case 'date':
      return same(field.notInFuture ? '2020-03-04' : '2031-05-06');
  }
}
const cells: Record<RowColumn['kind'], { typed: string; stored: unknown }> = {
  text: { typed: 'Line one', stored: 'Line one' },
  percent: { typed: '100', stored: 10_000 },
  decimal: { typed: '2.5', stored: '2.5' },
  money: { typed: '10.01', stored: 1_001 },
  date: { typed: '2020-03-04', stored: '2020-03-04' },
};

const textBox = (form: Locator, name: string) => form.getByRole('textbox', { name, exact: true });

/** Opens the page for a new asset of one type in the family that is open. */
export async function openNewAsset(page: Page, category: string): Promise<Locator> {
  await page.getByRole('link', { name: 'New asset' }).click();
  await page.getByRole('button', { name: assetType(category).label, exact: true }).click();
  const form = page.getByRole('form', { name: 'New asset' });
  await form.waitFor();
  return form;
}

/**
 * Fills every field of the type.
 * @param person who is chosen wherever a person is asked for
 * @returns text of each column of the type's table, by name
 */
export async function fillDetails(form: Locator, category: string, person: { id: string; name: string }): Promise<Record<string, string>> {
  const details = form.getByRole('region', { name: 'Details' });
  const stored: Record<string, string> = {};
  for (const field of assetType(category).fields) {
    if (field.kind === 'persona') {
      await details.getByRole('combobox', { name: field.label, exact: true }).selectOption({ label: person.name });
      stored[field.name] = person.id;
    } else if (field.kind === 'rows') {
      await details.getByRole('button', { name: `Add to ${field.label.toLowerCase()}` }).click();
      const group = details
        .locator('div')
        .filter({ has: form.page().getByRole('button', { name: `Remove line 1 of ${field.label.toLowerCase()}` }) })
        .last();
      for (const column of field.columns) await textBox(group, column.label).fill(cells[column.kind].typed);
      stored[field.name] = JSON.stringify([Object.fromEntries(field.columns.map((column) => [column.name, cells[column.kind].stored]))]);
    } else {
      const { typed, stored: text } = sample(field);
      if (field.kind === 'choice' || field.kind === 'boolean')
        await details.getByRole('combobox', { name: field.label, exact: true }).selectOption(typed);
      else await textBox(details, field.label).fill(typed);
      stored[field.name] = text;
    }
  }
  return stored;
}

export async function setName(form: Locator, name: string): Promise<void> {
  await form.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Name', exact: true }).fill(name);
}

/** @param shares percent by name, in the order in which they are added */
export async function setOwners(form: Locator, shares: Record<string, string>): Promise<void> {
  for (const [name, percent] of Object.entries(shares)) {
    await form.getByRole('combobox', { name: 'Add a holder' }).selectOption({ label: name });
    await form.getByRole('textbox', { name: `Share of ${name}` }).fill(percent);
  }
}

export async function setFirstValue(form: Locator, value: { on: string; amount?: string; price?: string; source: string }): Promise<void> {
  const part = form.getByRole('region', { name: 'First value' });
  await textBox(part, 'As of').fill(value.on);
  if (value.price !== undefined) await textBox(part, 'Price per unit').fill(value.price);
  if (value.amount !== undefined) await part.getByRole('textbox', { name: /^Amount/ }).fill(value.amount);
  await textBox(part, 'Source').fill(value.source);
}
