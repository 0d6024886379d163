import { Link } from '@tanstack/react-router';
import type { Currency } from '../../../contract/money.ts';
import type { AssetRow } from '../../../contract/views.ts';
import { formatDate } from '../../ui/format.ts';
import { Money } from '../../ui/money.tsx';
import { CategorySign } from '../asset/category-sign.tsx';
import { categoryLabel } from '../asset/category-words.ts';
import { familyMessages } from './messages.ts';

const words = familyMessages.overview;
const shown = 6;

/** The assets of which the family holds most. */
export function LargestHoldings({ assets, ffcId, home }: { assets: readonly AssetRow[]; ffcId: string; home: Currency }) {
  const part = (asset: AssetRow) => asset.circle_share_minor ?? asset.value_minor ?? 0;
  const largest = assets
    .filter((asset) => !asset.is_liability && asset.currency === home)
    .sort((a, b) => part(b) - part(a))
    .slice(0, shown);
  return (
    <table className="w-full">
      <caption className="sr-only">{words.largest}</caption>
      <thead>
        <tr className="text-small text-ink-3">
          <th scope="col" className="h-7 text-left font-medium">
            {words.holding}
          </th>
          <th scope="col" className="hidden text-left font-medium sm:table-cell">
            {words.owners}
          </th>
          <th scope="col" className="hidden text-right font-medium sm:table-cell">
            {familyMessages.asOf}
          </th>
          <th scope="col" className="text-right font-medium">
            {words.circleShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {largest.map((asset) => (
          <tr key={asset.asset_id} className="h-9 border-t border-line hover:bg-canvas">
            <th scope="row" className="text-left font-medium">
              <Link to="/families/$ffcId/assets/$assetId" params={{ ffcId, assetId: asset.asset_id }} className="flex items-center gap-2.5">
                <CategorySign code={asset.category_code} className="size-4 text-ink-3" />
                {asset.name}
                <span className="font-normal text-ink-3">{categoryLabel(asset.category_code)}</span>
              </Link>
            </th>
            <td className="hidden max-w-64 truncate text-ink-2 sm:table-cell">{asset.owner_names}</td>
            <td className="figures hidden text-right text-ink-3 sm:table-cell">
              {asset.value_as_of ? formatDate(asset.value_as_of) : '–'}
            </td>
            <td className="text-right">
              <Money minor={asset.circle_share_minor ?? asset.value_minor} currency={asset.currency} home={home} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
