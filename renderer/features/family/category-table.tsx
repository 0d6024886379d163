import { Link } from '@tanstack/react-router';
import type { Currency } from '../../../contract/money.ts';
import type { FamilyOverview } from '../../../contract/views.ts';
import { Money } from '../../ui/money.tsx';
import { CategorySwatch } from '../asset/category-sign.tsx';
import { categoryColour, categoryPlural } from '../asset/category-words.ts';
import { familyMessages } from './messages.ts';

const words = familyMessages.overview;

/** What the family's wealth consists of; debts stand below the line. */
export function CategoryTable({ overview, home }: { overview: FamilyOverview; home: Currency }) {
  const rows = overview.by_category
    .map((row) => ({ ...row, net: row.assets_minor - row.debts_minor }))
    .sort((a, b) => Number(a.currency !== home) - Number(b.currency !== home) || b.net - a.net);
  const largest = Math.max(1, ...rows.map((row) => Math.abs(row.net)));
  return (
    <table className="w-full">
      <caption className="sr-only">{words.byCategory}</caption>
      <thead>
        <tr className="text-small text-ink-3">
          <th scope="col" className="h-7 text-left font-medium">
            {words.type}
          </th>
          <td aria-hidden />
          <th scope="col" className="px-2 text-right font-medium">
            {words.number}
          </th>
          <th scope="col" className="text-right font-medium">
            {words.circleShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.category_code} ${row.currency}`} className="h-8 border-t border-line hover:bg-canvas">
            <th scope="row" className="text-left font-normal">
              <Link
                to="/families/$ffcId/assets"
                params={{ ffcId: overview.family.ffc_id }}
                search={{ category: row.category_code }}
                className="flex items-center gap-2 whitespace-nowrap"
              >
                <CategorySwatch code={row.category_code} />
                {categoryPlural(row.category_code)}
              </Link>
            </th>
            <td aria-hidden className="w-[24%] px-2">
              <span
                className="block h-2 rounded-[2px]"
                style={{
                  width: `max(1px, ${(Math.abs(row.net) / largest) * 100}%)`,
                  background:
                    row.net < 0
                      ? `repeating-linear-gradient(135deg, ${categoryColour(row.category_code)} 0 3px, color-mix(in oklab, ${categoryColour(row.category_code)} 45%, transparent) 3px 6px)`
                      : categoryColour(row.category_code),
                }}
              />
            </td>
            <td className="figures px-2 text-right text-ink-3">{row.count}</td>
            <td className="text-right">
              <Money
                minor={row.unknown_count === row.count ? null : row.net}
                currency={row.currency}
                home={home}
                className={row.net < 0 ? 'text-loss' : ''}
              />
              {row.unknown_count > 0 && row.unknown_count < row.count && (
                <span className="block text-micro text-warn">{familyMessages.unknown(row.unknown_count)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
