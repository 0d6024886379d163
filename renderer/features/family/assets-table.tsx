import { FlexRender, useTable, type SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Currency } from '../../../contract/money.ts';
import type { AssetRow } from '../../../contract/views.ts';
import { classNames } from '../../ui/class-names.ts';
import { Money } from '../../ui/money.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { assetColumns, assetTableFeatures, columnLayout } from './asset-columns.tsx';
import { groupLines, type Grouping } from './asset-groups.ts';
import { familyMessages } from './messages.ts';

const words = familyMessages.list;
const rowHeight = 36;
const groupHeight = 38;
const headHeight = 32;

type AssetsTableProps = {
  assets: readonly AssetRow[];
  home: Currency;
  grouping: Grouping;
  hidden: ReadonlySet<string>;
  openId: string | undefined;
  onOpen(assetId: string): void;
  onClose(): void;
};

/** The list of assets: drawn line by line as it scrolls, moved through with the keyboard. */
export function AssetsTable({ assets, home, grouping, hidden, openId, onOpen, onClose }: AssetsTableProps) {
  const [sorting, setSorting] = useState<SortingState>([{ id: 'share', desc: true }]);
  const columns = useMemo(() => assetColumns(home), [home]);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller) ?? 1_200;
  const hiddenNow = useMemo(
    () =>
      new Set([
        ...hidden,
        ...(width < 900 ? ['change'] : []),
        ...(width < 720 ? ['owners'] : []),
        ...(width < 560 ? ['share', 'category'] : []),
      ]),
    [hidden, width],
  );
  const columnVisibility = useMemo(() => Object.fromEntries([...hiddenNow].map((id) => [id, false])), [hiddenNow]);
  const data = useMemo(() => [...assets], [assets]);
  const table = useTable({
    features: assetTableFeatures,
    columns,
    data,
    getRowId: (asset) => asset.asset_id,
    state: { sorting, columnVisibility },
    onSortingChange: setSorting,
  });
  const rows = table.getRowModel().rows;
  const lines = useMemo(() => groupLines(rows, grouping, home), [rows, grouping, home]);
  const [movedTo, setActiveId] = useState<string | undefined>();
  const activeId = openId ?? movedTo;
  // eslint-disable-next-line react/incompatible-library -- no compiler memoises this component; the list is redrawn as it scrolls
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
    // The sticky head lies inside what scrolls.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => virtualizer.measure(), [lines, virtualizer]);
  const openIndex = lines.findIndex((line) => line.kind === 'row' && line.key === openId);
  useEffect(() => {
    if (openIndex >= 0) virtualizer.scrollToIndex(openIndex, { align: 'auto' });
  }, [openIndex, virtualizer]);
  const visible = table.getVisibleLeafColumns();
  const template = visible.map((column) => columnLayout[column.id]?.width ?? '1fr').join(' ');

  const sumColumn = Math.max(2, visible.findIndex((column) => column.id === (hiddenNow.has('share') ? 'value' : 'share')) + 1);

  const move = (to: number, step: 1 | -1) => {
    let index = Math.max(0, Math.min(lines.length - 1, to));
    while (lines[index]?.kind === 'group' && index + step >= 0 && index + step < lines.length) index += step;
    const line = lines[index];
    if (line?.kind !== 'row') return;
    setActiveId(line.key);
    virtualizer.scrollToIndex(index);
    if (openId) onOpen(line.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const at = lines.findIndex((line) => line.kind === 'row' && line.key === activeId);
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(at + 1, 1),
      ArrowUp: () => move(at === -1 ? 0 : at - 1, -1),
      PageDown: () => move(at + 12, 1),
      PageUp: () => move(at - 12, -1),
      Home: () => move(0, 1),
      End: () => move(lines.length - 1, -1),
      Enter: () => {
        if (activeId) onOpen(activeId);
      },
      Escape: onClose,
    };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={words.gridLabel}
      aria-rowcount={lines.length + 1}
      aria-colcount={visible.length}
      tabIndex={0}
      aria-activedescendant={activeId ? `row-${activeId}` : undefined}
      onKeyDown={onKeyDown}
      className="group/grid h-full overflow-auto outline-none focus-visible:outline-none"
    >
      <div style={{ minWidth: visible.length > 6 ? '60rem' : undefined }}>
        <div role="rowgroup" className="sticky top-0 z-10 bg-surface">
          {table.getHeaderGroups().map((group) => (
            <div
              key={group.id}
              role="row"
              aria-rowindex={1}
              className="grid border-b border-line px-6"
              style={{ gridTemplateColumns: template, height: headHeight }}
            >
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const isNumeric = columnLayout[header.column.id]?.isNumeric;
                return (
                  <div
                    key={header.id}
                    role="columnheader"
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                    className={classNames('flex min-w-0 items-center', isNumeric && 'justify-end')}
                  >
                    <button
                      type="button"
                      onClick={header.column.getToggleSortingHandler()}
                      className={classNames(
                        'flex h-6 items-center gap-1 rounded text-small font-medium whitespace-nowrap hover:text-ink',
                        sorted ? 'text-ink' : 'text-ink-3',
                      )}
                    >
                      {isNumeric &&
                        sorted &&
                        (sorted === 'asc' ? <ArrowUp aria-hidden className="size-3" /> : <ArrowDown aria-hidden className="size-3" />)}
                      <FlexRender header={header} />
                      {!isNumeric &&
                        sorted &&
                        (sorted === 'asc' ? <ArrowUp aria-hidden className="size-3" /> : <ArrowDown aria-hidden className="size-3" />)}
                    </button>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const place = { height: item.size, transform: `translateY(${item.start - headHeight}px)` };
            if (line.kind === 'group') {
              return (
                <div
                  key={item.key}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className="absolute inset-x-0 grid items-end border-b border-line px-6 pb-1.5"
                  style={{ ...place, gridTemplateColumns: template }}
                >
                  <div role="gridcell" aria-colspan={visible.length} className="col-span-full grid grid-cols-subgrid items-baseline">
                    <span className="flex min-w-0 items-baseline gap-2" style={{ gridColumn: `1 / ${sumColumn}` }}>
                      <span className="truncate text-base font-semibold">{line.label}</span>
                      <span className="figures text-small text-ink-3">{line.count}</span>
                      {line.unknown > 0 && (
                        <span className="text-small whitespace-nowrap text-warn">{familyMessages.unknown(line.unknown)}</span>
                      )}
                    </span>
                    <span className="flex justify-end gap-3 text-small text-ink-2" style={{ gridColumn: sumColumn }}>
                      {line.sums.map((sum) => (
                        <Money key={sum.currency} minor={sum.minor} currency={sum.currency} home={home} />
                      ))}
                    </span>
                  </div>
                </div>
              );
            }
            const isOpen = line.key === openId;
            const isActive = line.key === activeId;
            return (
              <div
                key={item.key}
                id={`row-${line.key}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={isOpen}
                onClick={() => {
                  setActiveId(line.key);
                  onOpen(line.key);
                }}
                className={classNames(
                  'absolute inset-x-0 grid items-center border-b border-line px-6',
                  isOpen ? 'bg-accent-soft' : 'hover:bg-canvas',
                  isActive && 'group-focus-visible/grid:shadow-[inset_0_0_0_2px_var(--focus)]',
                )}
                style={{ ...place, gridTemplateColumns: template }}
              >
                {line.row.getVisibleCells().map((cell) => (
                  <div
                    key={cell.id}
                    role="gridcell"
                    className={classNames(
                      'flex min-w-0 items-center overflow-hidden',
                      columnLayout[cell.column.id]?.isNumeric ? 'justify-end pl-3' : 'pr-3',
                    )}
                  >
                    <FlexRender cell={cell} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
