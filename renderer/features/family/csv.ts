import { decimalText } from '../../ui/format.ts';
import type { AssetRow } from '../../../contract/views.ts';
import { categoryLabel } from '../asset/category-words.ts';
import { methodWords, statusWords } from '../asset/choice-words.ts';

const isNumber = /^-?\d+(\.\d+)?$/;

/**
 * One cell of a CSV file. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 * Source: OWASP, "CSV Injection".
 */
export function csvCell(value: string): string {
  const guarded = !isNumber.test(value) && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${guarded.replaceAll('"', '""')}"`;
}

/** The list as shown, as a CSV text with a byte order mark (spreadsheets then read it as UTF-8). Unknown values stay empty. */
export function assetsCsv(assets: readonly AssetRow[]): string {
  const money = (minor: number | null, asset: AssetRow) =>
    minor === null ? '' : decimalText(asset.is_liability ? -Math.abs(minor) : minor, asset.currency);
  const lines = assets.map((asset) => [
    asset.name,
    categoryLabel(asset.category_code),
    asset.owner_names,
    asset.currency,
    money(asset.value_minor, asset),
    money(asset.circle_share_minor, asset),
    asset.year_change_minor === null ? '' : decimalText(asset.year_change_minor, asset.currency),
    asset.value_as_of ?? '',
    asset.value_method ? (methodWords[asset.value_method] ?? '') : '',
    statusWords[asset.status] ?? asset.status,
  ]);
  const head = ['Asset', 'Type', 'Owners', 'Currency', 'Value', "Family's share", 'Change this year', 'As of', 'Method', 'Status'];
  return `\uFEFF${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a text to the browser's own download. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
