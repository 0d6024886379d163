/** Net worth at the ends of the last 24 months and today. Dear to compute, so kept until the cache changes. */
import type { Currency } from '../../contract/money.ts';
import type { ReadDb } from '../db/driver.ts';
import { pastOfCircle } from './holdings.ts';
import { memberParts, totalsIn } from './net-worth.ts';

export type Point = { on: string; net_minor: number };

const months = 24;
const kept = new WeakMap<object, { generation: number; byCircle: Map<string, Point[]> }>();

/** Month ends before today, oldest first, then today. */
export function pointsUntil(today: string): string[] {
  const [year = 1970, month = 1] = today.split('-').map(Number);
  const ends = Array.from({ length: months }, (_, index) =>
    new Date(Date.UTC(year, month - 1 - (months - 1 - index), 0)).toISOString().slice(0, 10),
  );
  return [...ends.filter((end) => end < today), today];
}

export function overTime(db: ReadDb, circleId: string, members: ReadonlySet<string>, currency: Currency, today: string): Point[] {
  const generation = db.generation();
  let memory = kept.get(db);
  if (memory?.generation !== generation) {
    memory = { generation, byCircle: new Map() };
    kept.set(db, memory);
  }
  const key = `${circleId} ${currency} ${today}`;
  let points = memory.byCircle.get(key);
  if (points === undefined) {
    const past = pastOfCircle(db, circleId);
    points = pointsUntil(today).map((on) => ({
      on,
      net_minor: totalsIn(memberParts(past.at(on), members, Number(on.slice(0, 4))), currency).net_minor,
    }));
    memory.byCircle.set(key, points);
  }
  return points;
}
