import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import type { Currency } from '../../../contract/money.ts';
import type { AssetRow } from '../../../contract/views.ts';
import { Badge } from '../../ui/badge.tsx';
import { basisPointsText, formatDate } from '../../ui/format.ts';
import { Money } from '../../ui/money.tsx';
import { CategorySign } from '../asset/category-sign.tsx';
import { categoryLabel } from '../asset/category-words.ts';
import { methodWords, statusWords } from '../asset/choice-words.ts';
import { familyMessages } from './messages.ts';

const words = familyMessages.list;

export const assetTableFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

/** A change as it counts: a debt that grew is a loss. */
export function countedChange(asset: AssetRow): number | null {
  return asset.year_change_minor === null ? null : asset.is_liability ? -asset.year_change_minor + 0 : asset.year_change_minor;
}

/** An amount as it counts: what is owed is below zero. */
export function countedMinor(asset: AssetRow, minor: number | null): number | null {
  return minor === null ? null : asset.is_liability ? -Math.abs(minor) : minor;
}

const helper = createColumnHelper<typeof assetTableFeatures, AssetRow>();

export type ColumnLayout = { width: string; isNumeric?: boolean };
export const columnLayout: Record<string, ColumnLayout> = {
  name: { width: 'minmax(13rem, 2.2fr)' },
  category: { width: 'minmax(9.5rem, 1fr)' },
  owners: { width: 'minmax(9rem, 1.5fr)' },
  value: { width: '8.75rem', isNumeric: true },
  share: { width: '8.75rem', isNumeric: true },
  change: { width: '7.5rem', isNumeric: true },
  asOf: { width: '7rem', isNumeric: true },
  method: { width: '8.5rem' },
  status: { width: '6rem' },
};

function NameCell({ asset }: { asset: AssetRow }) {
  const unallocated = asset.allocated_bp === null ? 0 : 10_000 - asset.allocated_bp;
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <CategorySign code={asset.category_code} className="size-4 shrink-0 text-ink-3" />
      <span className="truncate font-medium">{asset.name}</span>
      {asset.has_conflict && <Badge tone="loss">{words.conflict}</Badge>}
      {asset.is_waiting && <Badge tone="accent">{words.waiting}</Badge>}
      {unallocated > 0 && unallocated < 10_000 && <Badge tone="warn">{words.unallocated(`${basisPointsText(unallocated)} %`)}</Badge>}
      {asset.access === 'read' && <span className="shrink-0 text-micro whitespace-nowrap text-ink-3">{words.readOnly}</span>}
    </span>
  );
}

/** The columns of the list of assets, for a family that counts in `home`. */
export function assetColumns(home: Currency) {
  return helper.columns([
    helper.accessor('name', {
      id: 'name',
      header: words.column.name,
      sortFn: 'alphanumeric',
      enableHiding: false,
      cell: ({ row }) => <NameCell asset={row.original} />,
    }),
    helper.accessor((asset) => categoryLabel(asset.category_code), {
      id: 'category',
      header: words.column.category,
      sortFn: 'alphanumeric',
      cell: (context) => <span className="truncate text-ink-2">{context.getValue()}</span>,
    }),
    helper.accessor((asset) => asset.owner_names || undefined, {
      id: 'owners',
      header: words.column.owners,
      sortFn: 'alphanumeric',
      sortUndefined: 'last',
      cell: ({ row }) => (
        <span className="truncate text-ink-2" title={row.original.owner_names}>
          {row.original.owner_names || '–'}
        </span>
      ),
    }),
    helper.accessor((asset) => countedMinor(asset, asset.value_minor) ?? undefined, {
      id: 'value',
      header: words.column.value,
      sortFn: 'basic',
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ row }) => (
        <Money
          minor={countedMinor(row.original, row.original.value_minor)}
          currency={row.original.currency}
          home={home}
          className="font-medium"
        />
      ),
    }),
    helper.accessor((asset) => countedMinor(asset, asset.circle_share_minor) ?? undefined, {
      id: 'share',
      header: words.column.share,
      sortFn: 'basic',
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ row }) =>
        row.original.value_minor !== null && row.original.circle_share_minor === null ? (
          <span className="text-ink-3">–</span>
        ) : (
          <Money minor={countedMinor(row.original, row.original.circle_share_minor)} currency={row.original.currency} home={home} />
        ),
    }),
    helper.accessor((asset) => countedChange(asset) ?? undefined, {
      id: 'change',
      header: words.column.change,
      sortFn: 'basic',
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ row }) => (
        <Money
          minor={countedChange(row.original)}
          currency={row.original.currency}
          home={home}
          signed
          toned
          className={row.original.year_change_minor === 0 ? 'text-ink-3' : ''}
        />
      ),
    }),
    helper.accessor((asset) => asset.value_as_of ?? undefined, {
      id: 'asOf',
      header: words.column.asOf,
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row }) =>
        row.original.value_as_of ? (
          <span
            className={`figures whitespace-nowrap ${row.original.is_stale ? 'text-warn' : 'text-ink-3'}`}
            title={row.original.is_stale ? words.stale : undefined}
          >
            {formatDate(row.original.value_as_of)}
            {row.original.is_stale && <span className="sr-only">, {words.stale}</span>}
          </span>
        ) : (
          <span className="text-ink-3">–</span>
        ),
    }),
    helper.accessor((asset) => (asset.value_method ? methodWords[asset.value_method] : undefined), {
      id: 'method',
      header: words.column.method,
      sortFn: 'alphanumeric',
      sortUndefined: 'last',
      cell: (context) => <span className="truncate text-ink-2">{context.getValue() ?? '–'}</span>,
    }),
    helper.accessor((asset) => statusWords[asset.status] ?? asset.status, {
      id: 'status',
      header: words.column.status,
      sortFn: 'alphanumeric',
      cell: (context) => <span className="text-ink-2">{context.getValue()}</span>,
    }),
  ]);
}
