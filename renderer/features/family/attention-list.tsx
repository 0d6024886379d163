import { Link } from '@tanstack/react-router';
import { CircleDashed, Clock, GitCompareArrows, PieChart, CircleX, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { FamilyOverview } from '../../../contract/views.ts';
import { Button } from '../../ui/button.tsx';
import { humanDates } from '../../ui/format.ts';
import { familyMessages } from './messages.ts';

type Item = FamilyOverview['attention'][number];
const signs: Record<Item['kind'], LucideIcon> = {
  conflict: GitCompareArrows,
  refused: CircleX,
  unknown_value: CircleDashed,
  unallocated: PieChart,
  stale: Clock,
};
const order: readonly Item['kind'][] = ['conflict', 'refused', 'unknown_value', 'unallocated', 'stale'];
const shownAtFirst = 7;

/** What somebody should look at, the most pressing first; each line leads to where it is settled. */
export function AttentionList({ overview }: { overview: FamilyOverview }) {
  const [isWhole, setWhole] = useState(false);
  const items = overview.attention.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (items.length === 0) return <p className="py-2 text-base text-ink-3">{familyMessages.overview.noAttention}</p>;
  const shown = isWhole ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <ul className="flex flex-col">
        {shown.map((item, index) => {
          const Sign = signs[item.kind];
          const isPressing = item.kind === 'conflict' || item.kind === 'refused';
          const content = (
            <>
              <Sign aria-hidden className={`mt-0.5 size-4 shrink-0 ${isPressing ? 'text-loss' : 'text-ink-3'}`} strokeWidth={1.75} />
              <span>{humanDates(item.text)}</span>
            </>
          );
          const className = 'flex items-start gap-2.5 rounded-md py-1.5 hover:text-accent-ink';
          return (
            <li key={index}>
              {item.kind === 'conflict' ? (
                <Link to="/conflicts" className={className}>
                  {content}
                </Link>
              ) : item.asset_id ? (
                <Link
                  to="/families/$ffcId/assets/$assetId"
                  params={{ ffcId: overview.family.ffc_id, assetId: item.asset_id }}
                  search={{ view: item.kind === 'unallocated' ? 'ownership' : 'values' }}
                  className={className}
                >
                  {content}
                </Link>
              ) : (
                <span className={className}>{content}</span>
              )}
            </li>
          );
        })}
      </ul>
      {items.length > shown.length && (
        <Button size="small" variant="ghost" className="mt-1 -ml-2" onClick={() => setWhole(true)}>
          {familyMessages.overview.more(items.length - shown.length)}
        </Button>
      )}
    </>
  );
}
