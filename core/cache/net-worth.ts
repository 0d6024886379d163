/**
 * Totals. Every value is split among all owners by the largest remainder, then members' parts are added: owners add up to the
 * circle to the cent. Debts are subtracted, unknown is counted and never 0, currencies stay apart, death benefits stand apart.
 * Source: domain.md section 1, "Net worth", "Debt", "Valuation".
 */
import { splitMinor, wholeBasisPoints, type Currency } from '../../contract/money.ts';
import type { Totals } from '../../contract/views.ts';
import type { Holding } from './holdings.ts';

/** One owner's part of one asset; null where the value is not known. */
export type Part = {
  personaId: string;
  holding: Holding;
  valueMinor: number | null;
  yearChangeMinor: number | null;
  deathBenefitMinor: number;
};

/** What is sold, given away or only drafted is nobody's wealth. */
export function counts(holding: Pick<Holding, 'status'>): boolean {
  return holding.status === 'active' || holding.status === 'deceased_estate';
}

/**
 * Change since 1 January of `year` of the whole asset: 0 when the value is older than that day, unknown when either end is.
 * Source: contract/replica.ts, year_open_value_minor.
 */
export function yearChange(holding: Pick<Holding, 'valueMinor' | 'valueAsOf' | 'yearOpenMinor'>, year: number): number | null {
  if (holding.valueMinor === null || holding.valueAsOf === null) return null;
  const valueYear = Number(holding.valueAsOf.slice(0, 4));
  if (valueYear < year) return 0;
  return valueYear === year && holding.yearOpenMinor !== null ? holding.valueMinor - holding.yearOpenMinor : null;
}

/** The owners' parts of one asset, in the order of its owners. */
export function partsOf(holding: Holding, year: number): Part[] {
  const [only] = holding.owners;
  // Most assets have one owner of the whole: nothing is to be split, and this is the hot path of every total.
  if (only !== undefined && holding.owners.length === 1 && only.basisPoints === wholeBasisPoints) {
    return [
      {
        personaId: only.personaId,
        holding,
        valueMinor: holding.valueMinor,
        yearChangeMinor: yearChange(holding, year),
        deathBenefitMinor: holding.deathBenefitMinor ?? 0,
      },
    ];
  }
  const parties = holding.owners.map((owner) => ({ key: owner.personaId, basisPoints: owner.basisPoints }));
  const split = (amount: number | null): (number | null)[] =>
    amount === null ? parties.map(() => null) : splitMinor(amount, parties).shares;
  const now = split(holding.valueMinor);
  const change = yearChange(holding, year);
  // The parts of the change are differences of parts, so that they too add up.
  const opening = change === null ? split(null) : split(change === 0 ? holding.valueMinor : holding.yearOpenMinor);
  const benefits = split(holding.deathBenefitMinor);
  return holding.owners.map((owner, index) => {
    const value = now[index] ?? null;
    const open = opening[index] ?? null;
    return {
      personaId: owner.personaId,
      holding,
      valueMinor: value,
      yearChangeMinor: value === null || open === null ? null : value - open,
      deathBenefitMinor: benefits[index] ?? 0,
    };
  });
}

/** Members' parts of everything that counts. */
export function memberParts(holdings: readonly Holding[], members: ReadonlySet<string>, year: number): Part[] {
  return holdings.filter(counts).flatMap((holding) => partsOf(holding, year).filter((part) => members.has(part.personaId)));
}

function emptyTotals(currency: Currency): Totals {
  return { currency, assets_minor: 0, debts_minor: 0, net_minor: 0, death_benefit_minor: 0, unknown_count: 0, year_change_minor: 0 };
}

/** Totals per currency, `first` before the others; an asset of unknown value counts once however many own it. */
export function totalsOf(parts: readonly Part[], first: Currency): Totals[] {
  const byCurrency = new Map<Currency, Totals>();
  const unknown = new Map<Currency, Set<string>>();
  for (const { holding, valueMinor, yearChangeMinor, deathBenefitMinor } of parts) {
    const totals = byCurrency.get(holding.currency) ?? emptyTotals(holding.currency);
    byCurrency.set(holding.currency, totals);
    totals.death_benefit_minor += deathBenefitMinor;
    if (valueMinor === null) {
      unknown.set(holding.currency, (unknown.get(holding.currency) ?? new Set()).add(holding.assetId));
      continue;
    }
    const sign = holding.isLiability ? -1 : 1;
    if (holding.isLiability) totals.debts_minor += valueMinor;
    else totals.assets_minor += valueMinor;
    totals.net_minor += sign * valueMinor;
    totals.year_change_minor += sign * (yearChangeMinor ?? 0);
  }
  for (const [currency, assets] of unknown) {
    const totals = byCurrency.get(currency);
    if (totals !== undefined) totals.unknown_count = assets.size;
  }
  return [...byCurrency.values()].sort(
    (a, b) => Number(b.currency === first) - Number(a.currency === first) || (a.currency < b.currency ? -1 : 1),
  );
}

/** Totals in one currency; zeros when nothing is held in it. */
export function totalsIn(parts: readonly Part[], currency: Currency): Totals {
  return (
    totalsOf(
      parts.filter((part) => part.holding.currency === currency),
      currency,
    )[0] ?? emptyTotals(currency)
  );
}

export function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
