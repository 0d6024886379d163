import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Columns3, Download, Search, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AssetRow } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useCall } from '../../data/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu, MenuChoice, MenuHeading } from '../../ui/menu.tsx';
import { EmptyState, ErrorNotice, Skeleton } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { showToast } from '../../ui/toast.tsx';
import { today } from '../../ui/format.ts';
import { Inspector } from '../asset/inspector.tsx';
import { categoryLabel, categoryOrder } from '../asset/category-words.ts';
import type { AssetsSearch } from '../../app/router.tsx';
import type { Grouping } from './asset-groups.ts';
import { AssetsTable } from './assets-table.tsx';
import { assetsCsv, download } from './csv.ts';
import { familyMessages } from './messages.ts';
import { homeCurrency, useFamily } from './use-family.ts';
import { useViewOnlyAssets } from './use-view-only.ts';

const words = familyMessages.list;
const alwaysHidden = ['method', 'status'];
const hiddenBesideAsset = ['category', 'owners', 'share', 'change', 'method', 'status'];
const groupings = [
  { value: 'category', label: words.groups.category },
  { value: 'owner', label: words.groups.owner },
  { value: 'none', label: words.groups.none },
] as const;

function matches(asset: AssetRow, text: string, search: AssetsSearch): boolean {
  if (search.owner && !asset.owner_names.includes(search.owner)) return false;
  if (search.category && asset.category_code !== search.category) return false;
  if (search.only === 'stale' && !asset.is_stale) return false;
  if (search.only === 'unknown' && asset.value_minor !== null) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || `${asset.name} ${asset.owner_names} ${categoryLabel(asset.category_code)}`.toLowerCase().includes(wanted);
}

/** All assets of the family in one list; the chosen one opens beside it. */
export function AssetsTab() {
  const { ffcId, data: overview } = useFamily();
  const search = useSearch({ from: '/families/$ffcId/assets' });
  const { assetId } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data, error } = useCall('families.assets', { ffc_id: ffcId });
  const viewOnly = useViewOnlyAssets(ffcId);
  const all = useMemo(() => [...(data?.assets ?? []), ...viewOnly], [data, viewOnly]);
  const [text, setText] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('category');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set(alwaysHidden));
  const filter = useRef<HTMLInputElement>(null);
  const home = homeCurrency(overview);
  const shown = useMemo(() => all.filter((asset) => matches(asset, text, search)), [all, text, search]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName)))
        return;
      event.preventDefault();
      filter.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const open = (id: string) =>
    void navigate({ to: '/families/$ffcId/assets/$assetId', params: { ffcId, assetId: id }, search: (previous) => previous });
  const close = () => void navigate({ to: '/families/$ffcId/assets', params: { ffcId }, search: ({ view: _view, ...rest }) => rest });
  const setSearch = (change: Partial<typeof search>) => void navigate({ to: '.', search: (previous) => ({ ...previous, ...change }) });
  const hiddenNow = useMemo(
    () => (assetId ? new Set(hiddenBesideAsset) : grouping === 'category' ? new Set([...hidden, 'category']) : hidden),
    [assetId, hidden, grouping],
  );
  const chips = (
    [
      ['owner', search.owner],
      ['category', search.category && categoryLabel(search.category)],
      ['only', search.only === 'stale' ? words.onlyStale : search.only === 'unknown' ? words.onlyUnknown : undefined],
    ] as const
  ).filter(([, label]) => label);
  const present = categoryOrder.filter((code) => all.some((asset) => asset.category_code === code));
  return (
    <div className="flex h-full min-h-0">
      <div className={assetId ? 'hidden min-w-0 flex-1 flex-col border-r border-line xl:flex' : 'flex min-w-0 flex-1 flex-col'}>
        <div className="flex flex-wrap items-center gap-2 px-6 py-2.5">
          <div className="relative w-56">
            <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-ink-3" />
            <input
              ref={filter}
              type="search"
              aria-label={words.filter}
              placeholder={words.filter}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className="h-8 w-full rounded-md bg-subtle pr-2 pl-8 text-base"
            />
          </div>
          {chips.map(([key, label]) => (
            <span
              key={key}
              className="inline-flex h-7 items-center gap-1 rounded-md bg-accent-soft pl-2.5 text-small font-medium text-accent-ink"
            >
              {label}
              <IconButton
                label={`Remove filter ${label}`}
                className="size-6 text-accent-ink"
                onClick={() => setSearch({ [key]: undefined })}
              >
                <X className="size-3!" />
              </IconButton>
            </span>
          ))}
          <div className="ml-auto flex items-center gap-2">
            <span className="figures text-small text-ink-3" role="status">
              {words.count(shown.length)}
            </span>
            {!assetId && (
              <span aria-hidden className="text-small text-ink-3">
                {words.group}
              </span>
            )}
            <Segmented size="small" label={words.group} value={grouping} options={groupings} onValue={setGrouping} />
            {!assetId && (
              <>
                <Menu
                  trigger={
                    <IconButton label={words.columns}>
                      <Columns3 />
                    </IconButton>
                  }
                >
                  <MenuHeading>{words.columns}</MenuHeading>
                  {Object.entries(words.column)
                    .filter(([id]) => id !== 'name')
                    .map(([id, label]) => (
                      <MenuChoice
                        key={id}
                        checked={!hidden.has(id)}
                        onCheckedChange={(isShown) =>
                          setHidden((before) => {
                            const next = new Set(before);
                            if (isShown) next.delete(id);
                            else next.add(id);
                            return next;
                          })
                        }
                      >
                        {label}
                      </MenuChoice>
                    ))}
                  <MenuHeading>{words.type}</MenuHeading>
                  {present.map((code) => (
                    <MenuChoice
                      key={code}
                      checked={search.category === code}
                      onCheckedChange={(isChosen) => setSearch({ category: isChosen ? code : undefined })}
                    >
                      {categoryLabel(code)}
                    </MenuChoice>
                  ))}
                </Menu>
                <IconButton
                  label={words.exportCsv}
                  disabled={shown.length === 0}
                  onClick={() => {
                    download(`${overview?.family.name ?? 'family'}-assets-${today()}.csv`, assetsCsv(shown));
                    showToast(words.exported(shown.length));
                  }}
                >
                  <Download />
                </IconButton>
              </>
            )}
          </div>
        </div>
        <div className="min-h-0 flex-1">
          {error && <ErrorNotice error={asStewardError(error)} className="mx-6" />}
          {!data && !error && <Skeleton rows={9} className="px-6" />}
          {data && shown.length > 0 && (
            <AssetsTable assets={shown} home={home} grouping={grouping} hidden={hiddenNow} openId={assetId} onOpen={open} onClose={close} />
          )}
          {data &&
            shown.length === 0 &&
            (all.length === 0 ? (
              overview?.family.access === 'read' ? (
                <EmptyState title={familyMessages.overview.nothingShared}>{familyMessages.overview.nothingSharedLead}</EmptyState>
              ) : (
                <EmptyState title={familyMessages.overview.empty}>{familyMessages.overview.emptyLead}</EmptyState>
              )
            ) : (
              <EmptyState
                title={words.nothing}
                action={
                  <Button
                    onClick={() => {
                      setText('');
                      setSearch({ owner: undefined, category: undefined, only: undefined });
                    }}
                  >
                    {words.clear}
                  </Button>
                }
              />
            ))}
        </div>
      </div>
      {assetId && (
        <div className="w-full min-w-0 shrink-0 xl:w-[38.5rem]">
          <Inspector
            key={assetId}
            assetId={assetId}
            home={home}
            view={search.view}
            onView={(view) => void navigate({ to: '.', search: (previous) => ({ ...previous, view }), replace: true })}
            onClose={close}
          />
        </div>
      )}
    </div>
  );
}
