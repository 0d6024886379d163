import { Link, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { FamilyCard } from '../../../contract/views.ts';
import { Badge } from '../../ui/badge.tsx';
import { knownNet, Money } from '../../ui/money.tsx';
import { familyMessages } from '../family/messages.ts';
import { homeMessages as words } from './messages.ts';

const headClass = 'h-8 px-3 text-left text-small font-medium text-ink-3 first:pl-6 last:pr-6';
const cellClass = 'px-3 first:pl-6 last:pr-6';
const filterFrom = 8;

function Attention({ family }: { family: FamilyCard }) {
  const unknown = family.totals.reduce((sum, totals) => sum + totals.unknown_count, 0);
  if (family.access === 'outline') return <span className="text-ink-3">{words.outline}</span>;
  if (family.totals.length === 0 && family.conflict_count + family.waiting_count === 0)
    return <span className="text-ink-3">{words.peopleOnly}</span>;
  if (family.conflict_count + family.waiting_count + family.stale_count + unknown === 0)
    return <span className="text-ink-3">{words.nothing}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {family.conflict_count > 0 && <Badge tone="loss">{words.conflicts(family.conflict_count)}</Badge>}
      {family.waiting_count > 0 && <Badge tone="accent">{words.waiting(family.waiting_count)}</Badge>}
      {unknown > 0 && <Badge tone="warn">{words.unknown(unknown)}</Badge>}
      {family.stale_count > 0 && <Badge>{words.stale(family.stale_count)}</Badge>}
    </span>
  );
}

/** The families, one line each. A currency other than the firm's is named. */
export function FamilyTable({ families }: { families: readonly FamilyCard[] }) {
  const navigate = useNavigate();
  const [filter, setFilter] = useState('');
  const home = families.find((family) => family.totals.length > 0)?.totals[0]?.currency;
  const hasValues = home !== undefined;
  const shown = families.filter((family) => family.name.toLowerCase().includes(filter.trim().toLowerCase()));
  return (
    <section aria-label={words.title}>
      {families.length >= filterFrom && (
        <div className="relative mx-6 mb-3 max-w-xs">
          <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-ink-3" />
          <input
            type="search"
            aria-label={words.filter}
            placeholder={words.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            className="h-8 w-full rounded-md bg-subtle pr-2 pl-8 text-base"
          />
        </div>
      )}
      <div className="overflow-x-auto">
        <table className="w-full min-w-[44rem]">
          <caption className="sr-only">{words.title}</caption>
          <thead className="border-b border-line">
            <tr>
              <th scope="col" className={headClass}>
                {words.columns.family}
              </th>
              <th scope="col" className={`${headClass} text-right`}>
                {words.columns.people}
              </th>
              {hasValues && (
                <th scope="col" className={`${headClass} text-right`}>
                  {words.columns.assets}
                </th>
              )}
              {hasValues && (
                <th scope="col" className={`${headClass} text-right`}>
                  {words.columns.net}
                  <span className="ml-1 font-normal">{home}</span>
                </th>
              )}
              {hasValues && (
                <th scope="col" className={`${headClass} text-right`}>
                  {words.columns.change}
                </th>
              )}
              <th scope="col" className={`${headClass} ${hasValues ? '' : 'w-1/2 pl-10'}`}>
                {hasValues ? words.columns.attention : words.columns.shared}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((family) => (
              <tr
                key={family.ffc_id}
                className="h-12 border-b border-line hover:bg-canvas"
                onClick={(event) => {
                  if (!(event.target as Element).closest('a')) void navigate({ to: '/families/$ffcId', params: { ffcId: family.ffc_id } });
                }}
              >
                <th scope="row" className={`${cellClass} text-left`}>
                  <Link to="/families/$ffcId" params={{ ffcId: family.ffc_id }} className="text-body font-medium text-ink">
                    {family.name}
                  </Link>
                  {family.my_role && (
                    <span className="ml-2 text-small font-normal text-ink-3">{familyMessages.people.role[family.my_role] ?? ''}</span>
                  )}
                </th>
                <td className={`${cellClass} figures text-right text-ink-2`}>{family.member_count}</td>
                {hasValues && (
                  <td className={`${cellClass} figures text-right text-ink-2`}>{family.totals.length === 0 ? '–' : family.asset_count}</td>
                )}
                {hasValues && (
                  <td className={`${cellClass} text-right font-medium`}>
                    {family.totals.length === 0 ? (
                      <span className="font-normal text-ink-3">{words.noValues}</span>
                    ) : (
                      family.totals.map((totals) => (
                        <div key={totals.currency}>
                          <Money
                            minor={knownNet(totals)}
                            currency={totals.currency}
                            home={home}
                            className={totals.net_minor < 0 ? 'text-loss' : ''}
                          />
                        </div>
                      ))
                    )}
                  </td>
                )}
                {hasValues && (
                  <td className={`${cellClass} text-right`}>
                    {family.totals.map((totals) => (
                      <div key={totals.currency}>
                        <Money minor={totals.year_change_minor} currency={totals.currency} home={home} signed toned />
                      </div>
                    ))}
                  </td>
                )}
                <td className={`${cellClass} ${hasValues ? '' : 'pl-10'}`}>
                  <Attention family={family} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className="px-6 py-8 text-ink-3">{words.noMatch}</p>}
    </section>
  );
}
