/** Values in plain words for lists of edits and conflicts. Numbers are written the same everywhere: 1,234.50 USD, 33.34 %. */
import type { Field } from '../../contract/entities/assets/field.ts';
import type { Share } from '../../contract/entities/ownership.ts';
import { currencies, type Currency } from '../../contract/money.ts';
import type { ReadDb } from '../db/driver.ts';
import { nameOf } from './derived-columns.ts';
import type { Line } from './operation.ts';

export function moneyText(minor: number, currency: string): string {
  const digits = currencies[currency as Currency] ?? 2;
  const text = Math.abs(minor)
    .toString()
    .padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${minor < 0 ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''} ${currency}`;
}

export function percentText(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(2)} %`;
}

/** "1.5000", as the column keeps it, is 1.5 to a person. */
export function shortDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A code such as `owner_estimate` as words. */
export function wordsOf(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function shareLines(db: ReadDb, shares: readonly Pick<Share, 'persona_id' | 'interest_class' | 'basis_points'>[]): Line[] {
  return shares.map((share) => ({
    label: share.interest_class === 'owner' ? nameOf(db, share.persona_id) : `${nameOf(db, share.persona_id)} (${share.interest_class})`,
    value: percentText(share.basis_points),
  }));
}

export function fieldText(db: ReadDb, field: Field, value: unknown, currency: string): string {
  if (value === null || value === undefined || value === '') return 'Not recorded';
  switch (field.kind) {
    case 'money':
      return moneyText(Number(value), currency);
    case 'percent':
      return percentText(Number(value));
    case 'boolean':
      return value === true ? 'Yes' : 'No';
    case 'choice':
      return wordsOf(String(value));
    case 'persona':
      return nameOf(db, String(value));
    case 'decimal':
      return `${shortDecimal(String(value))}${field.unit === undefined ? '' : ` ${field.unit}`}`;
    case 'rows':
      return Array.isArray(value) ? `${value.length} ${value.length === 1 ? 'line' : 'lines'}` : 'Not recorded';
    default:
      return String(value);
  }
}
