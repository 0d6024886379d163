/** Numbers, dates and plurals as people read them. All through Intl, so that another language needs no other code. */
import { currencies, type Currency } from '../../contract/money.ts';

export const locale = 'en-US';

const digitsOf = (currency: Currency) => currencies[currency];

/** Minor units as exact decimal text, such as "-1234.05". */
export function decimalText(minor: number, currency: Currency): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

type MoneyOptions = { style?: 'plain' | 'symbol'; signed?: boolean };

/** Money with grouped thousands. `plain` leaves the currency out; `signed` shows a plus as well. */
export function formatMoney(minor: number, currency: Currency, { style = 'plain', signed = false }: MoneyOptions = {}): string {
  const digits = digitsOf(currency);
  const format = new Intl.NumberFormat(locale, {
    ...(style === 'symbol' ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : { style: 'decimal' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  // Decimal text keeps amounts exact that a floating-point number would round.
  return format.format(decimalText(minor, currency) as Intl.StringNumericLiteral);
}

/** Short money for axes and chips, such as "$16.2M". */
export function formatCompact(minor: number, currency: Currency): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(minor / 10 ** digitsOf(currency));
}

/** Reads typed money such as "795,000.50"; undefined when it is not an amount of that currency. */
export function parseMoney(text: string, currency: Currency): number | undefined {
  const digits = digitsOf(currency);
  const cleaned = text
    .replaceAll(/[\s,'’]/g, '')
    .replace(/^[$€£¥]/, '')
    .replace(/^-[$€£¥]/, '-');
  const match = /^(-?)(\d{1,16})(?:\.(\d*))?$/.exec(cleaned);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  if (fraction.length > digits) return undefined;
  const minor = Number(`${match[2]}${fraction.padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] === '-' ? -minor + 0 : minor;
}

/** Basis points as "33.34 %". */
export function formatPercent(basisPoints: number): string {
  return `${basisPointsText(basisPoints)} %`;
}

/** Basis points as "33.34". */
export function basisPointsText(basisPoints: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(basisPoints / 100);
}

/** Reads a typed percentage with at most two decimals into basis points; undefined when it is none. */
export function parsePercent(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{0,2}))?\s*%?$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

const dateFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const timeFormat = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayTimeFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const fullTimeFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A calendar date, such as "Jan 10, 2026". */
export function formatDate(iso: string): string {
  return dateFormat.format(new Date(`${iso}T00:00:00Z`));
}

export function formatMonth(iso: string): string {
  return monthFormat.format(new Date(`${iso}T00:00:00Z`));
}

/** An instant in the local time zone: the time if today, day and time this year, else with the year. */
export function formatInstant(iso: string, now = new Date()): string {
  const instant = new Date(iso);
  if (instant.toDateString() === now.toDateString()) return timeFormat.format(instant);
  return (instant.getFullYear() === now.getFullYear() ? dayTimeFormat : fullTimeFormat).format(instant);
}

/** Today as the computer's calendar says. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

const isoDate = /\b(\d{4}-\d\d-\d\d)\b/g;

/** A sentence of the engine with its ISO dates as people read them. */
export function humanDates(text: string): string {
  return text.replaceAll(isoDate, (date) => formatDate(date));
}

/** "1 edit", "3 edits". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat(locale).format(number)} ${number === 1 ? one : many}`;
}

/** Initials for an avatar: at most two letters. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
