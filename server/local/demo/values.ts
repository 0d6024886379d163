/** Dated values of the demo assets, in major units (dollars); converted to cents once, in family.ts. */
import type { ValuationMethod } from '../../../contract/entities/valuation.ts';
import { randomFrom } from '../load/random.ts';

export interface DemoValue {
  readonly asOf: string;
  readonly amount: number;
  readonly method: ValuationMethod;
  readonly source: string;
  readonly valuer?: string;
  readonly low?: number;
  readonly high?: number;
  readonly confidence?: 'low' | 'medium' | 'high';
  readonly nextDue?: string;
  readonly note?: string;
}

interface Course {
  /** First and last month, `2021-03`; values stand at the end of the month. */
  readonly from: string;
  readonly to: string;
  /** Months from one value to the next; the last month always has one. */
  readonly every?: number;
  readonly opening: number;
  /** The value at the last date, exact to the cent. */
  readonly closing: number;
  /** Size of an ordinary step up or down, 0.03 = three percent. */
  readonly swing?: number;
  readonly source: string;
  readonly method?: ValuationMethod;
}

const lastDayOfMonth = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

function monthEnds(from: string, to: string, every: number): string[] {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const ends: string[] = [];
  // Counted back from the last month, so that the last value is always there.
  for (let back = months; back >= 0; back -= 1) {
    if (back % every === 0) ends.push(lastDayOfMonth(fromYear, fromMonth + months - back));
  }
  return ends;
}

/**
 * A run of account statements between two known amounts: a steady course with a wobble that ends where it must.
 * The wobble is a bridge, so neither end is moved by it; it comes from the arguments, so it never changes.
 */
export function statements(course: Course): DemoValue[] {
  const dates = monthEnds(course.from, course.to, course.every ?? 1);
  const random = randomFrom(JSON.stringify(course));
  const swing = course.swing ?? 0.02;
  const steps = dates.length - 1;
  const walk = [0];
  for (let step = 1; step <= steps; step += 1) walk.push((walk[step - 1] ?? 0) + random.normal() * swing);
  const end = walk[steps] ?? 0;
  return dates.map((asOf, step) => {
    const progress = steps === 0 ? 1 : step / steps;
    const wobble = Math.exp((walk[step] ?? 0) - end * progress);
    const trend =
      course.opening > 0 && course.closing > 0
        ? course.opening * (course.closing / course.opening) ** progress
        : course.opening + (course.closing - course.opening) * progress;
    const amount = step === steps ? course.closing : Math.round(trend * wobble * 100) / 100;
    return { asOf, amount, method: course.method ?? 'statement', source: course.source };
  });
}

/** Values of one method and source, listed one by one: `[date, amount]`. */
export function listed(
  method: ValuationMethod,
  source: string,
  ...values: readonly (readonly [asOf: string, amount: number])[]
): DemoValue[] {
  return values.map(([asOf, amount]) => ({ asOf, amount, method, source }));
}

/** A loan paid down in equal instalments: the balance owed at the end of each quarter, on a straight line to the last one. */
export function paidDown(course: Omit<Course, 'swing'>): DemoValue[] {
  const dates = monthEnds(course.from, course.to, course.every ?? 3);
  const steps = Math.max(dates.length - 1, 1);
  return dates.map((asOf, step) => ({
    asOf,
    method: course.method ?? 'statement',
    source: course.source,
    amount:
      step === dates.length - 1
        ? course.closing
        : Math.round((course.opening + ((course.closing - course.opening) * step) / steps) * 100) / 100,
  }));
}
