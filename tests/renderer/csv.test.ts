// Nothing in an exported list may run as a formula when a spreadsheet opens it.
import { expect, test } from 'vitest';
import { assetsCsv, csvCell } from '../../renderer/features/family/csv.ts';
import type { AssetRow } from '../../contract/views.ts';

test.each([
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['+1 555 0100', '"\'+1 555 0100"'],
  ['-2+3', '"\'-2+3"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['-512300.00', '"-512300.00"'],
  ['Lake cabin, "north"', '"Lake cabin, ""north"""'],
])('%j becomes %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

const row: AssetRow = {
  asset_id: '00000000-0000-7000-8000-000000000001',
  name: '=1+1',
  category_code: 'debt',
  status: 'active',
  currency: 'USD',
  is_liability: true,
  value_minor: 51_230_000,
  value_as_of: '2025-12-31',
  value_method: 'statement',
  year_change_minor: null,
  owner_names: 'James Hartwell',
  allocated_bp: 10_000,
  is_stale: false,
  access: 'admin',
  has_conflict: false,
  is_waiting: false,
  circle_share_minor: null,
};

test('debts are below zero, unknown stays empty, codes are words', () => {
  const [head, line] = assetsCsv([row]).split('\r\n');
  expect(head?.startsWith('\uFEFF"Asset"')).toBe(true);
  expect(line).toBe('"\'=1+1","Debt","James Hartwell","USD","-512300.00","","","2025-12-31","Statement","Active"');
});
