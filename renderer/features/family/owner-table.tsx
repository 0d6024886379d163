import { Link } from '@tanstack/react-router';
import type { Currency } from '../../../contract/money.ts';
import type { FamilyOverview } from '../../../contract/views.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { formatMoney } from '../../ui/format.ts';
import { knownNet, Money } from '../../ui/money.tsx';
import { CategorySwatch } from '../asset/category-sign.tsx';
import { categoryColour, categoryOrder, categoryPlural } from '../asset/category-words.ts';
import { familyMessages } from './messages.ts';

const words = familyMessages.overview;
type Owner = FamilyOverview['by_owner'][number];

function parts(owner: Owner) {
  const known = owner.by_category
    .filter((part) => part.net_minor !== 0)
    .sort((a, b) => categoryOrder.indexOf(a.category_code) - categoryOrder.indexOf(b.category_code));
  return { above: known.filter((part) => part.net_minor > 0), below: known.filter((part) => part.net_minor < 0) };
}

/** A bar to the right of zero for what is held, hatched to the left for what is owed. */
function Composition({ owner, low, high }: { owner: Owner; low: number; high: number }) {
  const { above, below } = parts(owner);
  const span = high - low || 1;
  const width = (minor: number) => `${(Math.abs(minor) / span) * 100}%`;
  const zero = (-low / span) * 100;
  const owed = below.reduce((sum, part) => sum + part.net_minor, 0);
  return (
    <span aria-hidden className="relative block h-5">
      <span className="absolute inset-y-0.5 flex overflow-hidden rounded-l-[3px]" style={{ right: `${100 - zero}%`, width: width(owed) }}>
        {below.map((part) => (
          <span
            key={part.category_code}
            className="h-full flex-1"
            style={{
              background: `repeating-linear-gradient(135deg, ${categoryColour(part.category_code)} 0 3px, color-mix(in oklab, ${categoryColour(part.category_code)} 45%, transparent) 3px 6px)`,
            }}
          />
        ))}
      </span>
      <span className="absolute inset-y-0.5 flex overflow-hidden rounded-r-[3px]" style={{ left: `${zero}%`, right: 0 }}>
        {above.map((part) => (
          <span
            key={part.category_code}
            className="h-full shrink-0 border-r border-surface last:border-r-0"
            style={{ width: `${(part.net_minor / (high || 1)) * 100}%`, background: categoryColour(part.category_code) }}
            title={`${categoryPlural(part.category_code)}  ${formatMoney(part.net_minor, owner.totals.currency)}`}
          />
        ))}
      </span>
      <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: `${zero}%` }} />
    </span>
  );
}

/** Net worth by owner. The picture and the table are one: each row is a bar with its figures. */
export function OwnerTable({ overview, home }: { overview: FamilyOverview; home: Currency }) {
  const owners = overview.by_owner.toSorted(
    (a, b) => Number(a.totals.currency !== home) - Number(b.totals.currency !== home) || b.totals.net_minor - a.totals.net_minor,
  );
  // One scale per currency: without a rate, amounts of two currencies cannot be laid side by side.
  const scales = new Map(
    [...Map.groupBy(owners, (owner) => owner.totals.currency)].map(([currency, members]) => [
      currency,
      {
        high: Math.max(0, ...members.map((owner) => parts(owner).above.reduce((sum, part) => sum + part.net_minor, 0))),
        low: Math.min(0, ...members.map((owner) => parts(owner).below.reduce((sum, part) => sum + part.net_minor, 0))),
      },
    ]),
  );
  const used = categoryOrder.filter((code) =>
    owners.some((owner) => owner.by_category.some((part) => part.category_code === code && part.net_minor !== 0)),
  );
  const ffcId = overview.family.ffc_id;
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[34rem]">
        <caption className="sr-only">{words.byOwner}</caption>
        <thead>
          <tr className="text-small text-ink-3">
            <th scope="col" className="h-7 pr-3 text-left font-medium">
              {words.owner}
            </th>
            <th scope="col" className="w-[46%] px-2 text-left font-medium">
              {words.composition}
            </th>
            <th scope="col" className="pl-3 text-right font-medium">
              {words.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {owners.map((owner) => (
            <tr key={`${owner.persona_id} ${owner.totals.currency}`} className="h-10 border-t border-line hover:bg-canvas">
              <th scope="row" className="pr-3 text-left font-medium">
                <Link to="/families/$ffcId/assets" params={{ ffcId }} search={{ owner: owner.name }} className="flex items-center gap-2.5">
                  <Avatar name={owner.name} kind={owner.kind} size={24} />
                  <span className="whitespace-nowrap">{owner.name}</span>
                </Link>
              </th>
              <td className="px-2">
                <Composition
                  owner={owner}
                  low={scales.get(owner.totals.currency)?.low ?? 0}
                  high={scales.get(owner.totals.currency)?.high ?? 0}
                />
                <ul className="sr-only">
                  {owner.by_category.map((part) => (
                    <li key={part.category_code}>
                      {categoryPlural(part.category_code)} {formatMoney(part.net_minor, owner.totals.currency)}
                    </li>
                  ))}
                </ul>
              </td>
              <td className="pl-3 text-right font-medium">
                <Money
                  minor={knownNet(owner.totals)}
                  currency={owner.totals.currency}
                  home={home}
                  className={owner.totals.net_minor < 0 ? 'text-loss' : ''}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {overview.totals.map((totals) => (
            <tr key={totals.currency} className="h-10 border-t border-line-strong font-semibold">
              <th scope="row" className="text-left">
                {words.total}
                {totals.currency !== home && ` in ${totals.currency}`}
              </th>
              <td />
              <td className="pl-3 text-right">
                <Money minor={knownNet(totals)} currency={totals.currency} home={home} />
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
      <ul aria-hidden className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2">
        {used.map((code) => (
          <li key={code} className="inline-flex items-center gap-1.5">
            <CategorySwatch code={code} />
            {categoryPlural(code)}
          </li>
        ))}
      </ul>
    </div>
  );
}
