/** What the firm has set: currency, time zone, name. */
import { currencySchema, type Currency } from '../../contract/money.ts';
import { todayIn } from '../clock.ts';
import type { ReadDb } from '../db/driver.ts';

export type Firm = { name: string | null; currency: Currency; timeZone: string | null };

export function readFirm(db: ReadDb): Firm {
  const row = db.get<{ firm_name: string; currency: string; time_zone: string }>(
    'select firm_name, currency, time_zone from tenant_settings limit 1',
  );
  const currency = currencySchema.safeParse(row?.currency);
  return { name: row?.firm_name ?? null, currency: currency.success ? currency.data : 'USD', timeZone: row?.time_zone ?? null };
}

/** Today's date at the firm. */
export function readToday(db: ReadDb, now: number): string {
  return todayIn(readFirm(db).timeZone, now);
}
