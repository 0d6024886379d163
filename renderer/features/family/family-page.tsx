import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { asStewardError } from '../../data/errors.ts';
import { useCall } from '../../data/queries.ts';
import { EmptyState, ErrorNotice } from '../../ui/notice.tsx';
import { AsOfPicker } from './as-of-picker.tsx';
import { FamilyFigures } from './family-figures.tsx';
import { familyMessages as words } from './messages.ts';
import { mayAddAsset, useFamily } from './use-family.ts';

const tabClass =
  'relative flex h-9 items-center px-0.5 text-base font-medium text-ink-3 hover:text-ink data-[status=active]:text-ink data-[status=active]:after:absolute data-[status=active]:after:inset-x-0 data-[status=active]:after:bottom-0 data-[status=active]:after:h-0.5 data-[status=active]:after:rounded-full data-[status=active]:after:bg-accent';

/** One family: who it is, what it has, and the pages below. */
export function FamilyPage() {
  const { ffcId, asOf, data, error } = useFamily();
  const { assetId } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: listed } = useCall('families.list', {});
  const family = data?.family ?? listed?.families.find((card) => card.ffc_id === ffcId);
  useEffect(() => {
    document.title = family ? `${family.name} · Steward` : 'Steward';
  }, [family]);
  const failure = error ? asStewardError(error) : undefined;
  // What is no longer there, or no longer shared, leaves the screen too; after any other failure the last answer stays.
  if (failure && (!data || failure.code === 'FW404')) {
    return <div className="p-6">{failure.code === 'FW404' ? <EmptyState title={failure.message} /> : <ErrorNotice error={failure} />}</div>;
  }
  const isOutline = family?.access === 'outline';
  const mayCreate = mayAddAsset(family);
  const setAsOf = (date: string | undefined) => void navigate({ to: '.', search: (previous) => ({ ...previous, asOf: date }) });
  return (
    <div className="flex h-full flex-col">
      <header className="shrink-0 border-b border-line px-6 pt-5 short:pt-2.5">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h1 className="min-w-0 truncate font-serif text-heading font-medium tracking-[-0.01em]">{family?.name ?? '\u00A0'}</h1>
          <div className="flex items-center gap-2">
            {!isOutline && <AsOfPicker value={asOf} onValue={setAsOf} />}
            {mayCreate && (
              <Link
                to="/families/$ffcId/new-asset"
                params={{ ffcId }}
                className="inline-flex h-8 items-center gap-1.5 rounded-md bg-accent px-3 text-base font-medium text-on-accent hover:bg-accent-hover"
              >
                <Plus aria-hidden className="size-3.5" />
                {words.newAsset}
              </Link>
            )}
          </div>
        </div>
        {!isOutline && data && (
          <div className={assetId ? 'max-xl:hidden' : ''}>
            <FamilyFigures overview={data} />
          </div>
        )}
        {isOutline && <p className="mt-2 max-w-[70ch] text-base text-ink-3">{words.outline}</p>}
        <nav aria-label="Family" className="mt-3 flex gap-6 short:mt-1">
          {!isOutline && (
            <Link
              to="/families/$ffcId"
              params={{ ffcId }}
              search={(previous) => ({ asOf: previous.asOf })}
              activeOptions={{ exact: true, includeSearch: false }}
              className={tabClass}
            >
              {words.tabs.overview}
            </Link>
          )}
          {!isOutline && (
            <Link
              to="/families/$ffcId/assets"
              params={{ ffcId }}
              search={(previous) => ({ asOf: previous.asOf })}
              activeOptions={{ includeSearch: false }}
              className={tabClass}
            >
              {words.tabs.assets}
            </Link>
          )}
          <Link
            to="/families/$ffcId/people"
            params={{ ffcId }}
            search={(previous) => ({ asOf: previous.asOf })}
            activeOptions={{ includeSearch: false }}
            className={tabClass}
          >
            {words.tabs.people}
          </Link>
        </nav>
      </header>
      <div className="min-h-0 flex-1">
        <Outlet />
      </div>
    </div>
  );
}
