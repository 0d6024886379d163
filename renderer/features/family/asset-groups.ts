import type { Currency } from '../../../contract/money.ts';
import type { AssetRow } from '../../../contract/views.ts';
import { categoryOrder, categoryPlural } from '../asset/category-words.ts';
import { countedMinor } from './asset-columns.tsx';
import { familyMessages } from './messages.ts';

export type Grouping = 'category' | 'owner' | 'none';
export type GroupLine<Row> =
  | { kind: 'group'; key: string; label: string; count: number; sums: { currency: Currency; minor: number }[]; unknown: number }
  | { kind: 'row'; key: string; row: Row };

/** Lines of the list: the rows in their order, under headings with the family's part of each group. */
export function groupLines<Row extends { id: string; original: AssetRow }>(
  rows: readonly Row[],
  grouping: Grouping,
  home: Currency,
): GroupLine<Row>[] {
  if (grouping === 'none') return rows.map((row) => ({ kind: 'row', key: row.id, row }));
  const keyOf = ({ original }: Row) => (grouping === 'category' ? original.category_code : original.owner_names);
  const groups = Map.groupBy(rows, keyOf);
  const keys = [...groups.keys()].sort((a, b) =>
    grouping === 'category'
      ? categoryOrder.indexOf(a as AssetRow['category_code']) - categoryOrder.indexOf(b as AssetRow['category_code'])
      : a.localeCompare(b),
  );
  return keys.flatMap((key) => {
    const members = groups.get(key) ?? [];
    const sums = new Map<Currency, number>();
    let unknown = 0;
    for (const { original } of members) {
      // Whose share is not known adds nothing; its value stands in its own line.
      if (original.access === 'read' && original.circle_share_minor === null && original.value_minor !== null) continue;
      const counted = countedMinor(original, original.circle_share_minor ?? original.value_minor);
      if (counted === null) unknown += 1;
      else sums.set(original.currency, (sums.get(original.currency) ?? 0) + counted);
    }
    const label = grouping === 'category' ? categoryPlural(key) : key || familyMessages.list.noOwner;
    return [
      {
        kind: 'group' as const,
        key: `group ${key}`,
        label,
        count: members.length,
        sums: [...sums]
          .map(([currency, minor]) => ({ currency, minor }))
          .sort((a, b) => Number(b.currency === home) - Number(a.currency === home)),
        unknown,
      },
      ...members.map((row) => ({ kind: 'row' as const, key: row.id, row })),
    ];
  });
}
