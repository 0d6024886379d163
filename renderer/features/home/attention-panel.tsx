import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FamilyCard } from '../../../contract/views.ts';
import { api } from '../../data/api.ts';
import { humanDates } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { homeMessages as words } from './messages.ts';

const askedFamilies = 12;
const shownLines = 8;
const order = ['conflict', 'refused', 'unknown_value', 'unallocated', 'stale'];

/** The most pressing lines over all families, so that a morning can start here. */
export function AttentionPanel({ families }: { families: readonly FamilyCard[] }) {
  const asked = families.filter((family) => family.totals.length > 0).slice(0, askedFamilies);
  const overviews = useQueries({
    queries: asked.map(({ ffc_id }) => ({
      queryKey: ['families.overview', { ffc_id, as_of: null }],
      queryFn: () => api.call('families.overview', { ffc_id, as_of: null }),
    })),
  });
  const lines = overviews
    .flatMap(({ data }) => (data?.attention ?? []).map((item) => ({ ...item, family: data?.family })))
    .filter((line) => line.kind !== 'stale')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const stale = asked.filter((family) => family.stale_count > 0);
  if (lines.length + stale.length === 0) return null;
  return (
    <Panel title={words.columns.attention} className="mx-6 mt-10">
      <ul>
        {lines.slice(0, shownLines).map((line, index) => {
          const text = (
            <>
              <span className="w-36 shrink-0 truncate text-ink-3">{line.family?.name}</span>
              <span className={line.kind === 'conflict' || line.kind === 'refused' ? 'text-loss' : ''}>{humanDates(line.text)}</span>
            </>
          );
          const className = 'flex gap-4 rounded-md py-1.5 hover:text-accent-ink';
          return (
            <li key={index} className="border-b border-line last:border-0">
              {line.kind === 'conflict' || !line.asset_id || !line.family ? (
                <Link to="/conflicts" className={className}>
                  {text}
                </Link>
              ) : (
                <Link
                  to="/families/$ffcId/assets/$assetId"
                  params={{ ffcId: line.family.ffc_id, assetId: line.asset_id }}
                  search={{ view: line.kind === 'unallocated' ? 'ownership' : 'values' }}
                  className={className}
                >
                  {text}
                </Link>
              )}
            </li>
          );
        })}
        {stale.map((family) => (
          <li key={family.ffc_id} className="border-b border-line last:border-0">
            <Link
              to="/families/$ffcId/assets"
              params={{ ffcId: family.ffc_id }}
              search={{ only: 'stale' }}
              className="flex gap-4 rounded-md py-1.5 hover:text-accent-ink"
            >
              <span className="w-36 shrink-0 truncate text-ink-3">{family.name}</span>
              <span className="text-ink-2">{words.stale(family.stale_count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
