import { Link, useNavigate } from '@tanstack/react-router';
import type { AssetRow } from '../../../contract/views.ts';
import { formatDate } from '../../ui/format.ts';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CategorySign } from '../asset/category-sign.tsx';
import { categoryLabel } from '../asset/category-words.ts';
import { countedChange, countedMinor } from '../family/asset-columns.tsx';
import { homeMessages as words } from './messages.ts';

const headClass = 'h-8 px-3 text-left text-small font-medium text-ink-3 first:pl-6 last:pr-6';
const cellClass = 'px-3 first:pl-6 last:pr-6';

/** Single assets that a person such as an accountant may see, without a family around them. */
export function SharedAssets({ assets, hasHeading }: { assets: readonly AssetRow[]; hasHeading: boolean }) {
  const navigate = useNavigate();
  const home = assets[0]?.currency;
  const isReadOnly = assets.every((asset) => asset.access === 'read');
  return (
    <section aria-label={words.shared} className={hasHeading ? 'mt-10' : ''}>
      {hasHeading && <h2 className="px-6 pb-1 text-title font-semibold">{words.shared}</h2>}
      <p className="px-6 pb-4 text-base text-ink-3">{words.sharedLead(assets.length)}</p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-[40rem]">
          <caption className="sr-only">{words.shared}</caption>
          <thead className="border-b border-line">
            <tr>
              <th scope="col" className={headClass}>
                Asset
              </th>
              <th scope="col" className={headClass}>
                Type
              </th>
              <th scope="col" className={headClass}>
                Owners
              </th>
              <th scope="col" className={`${headClass} text-right`}>
                Value{home && <span className="ml-1 font-normal">{home}</span>}
              </th>
              <th scope="col" className={`${headClass} text-right`}>
                This year
              </th>
              <th scope="col" className={`${headClass} text-right`}>
                As of
              </th>
            </tr>
          </thead>
          <tbody>
            {assets.map((asset) => (
              <tr
                key={asset.asset_id}
                className="h-12 border-b border-line hover:bg-canvas"
                onClick={() => void navigate({ to: '/assets/$assetId', params: { assetId: asset.asset_id } })}
              >
                <th scope="row" className={`${cellClass} text-left`}>
                  <span className="flex items-center gap-2.5">
                    <CategorySign code={asset.category_code} className="size-4 text-ink-3" />
                    <Link to="/assets/$assetId" params={{ assetId: asset.asset_id }} className="text-body font-medium">
                      {asset.name}
                    </Link>
                  </span>
                </th>
                <td className={`${cellClass} text-ink-2`}>{categoryLabel(asset.category_code)}</td>
                <td className={`${cellClass} text-ink-2`}>{asset.owner_names}</td>
                <td className={`${cellClass} text-right font-medium`}>
                  <Money minor={countedMinor(asset, asset.value_minor)} currency={asset.currency} home={home} />
                </td>
                <td className={`${cellClass} text-right`}>
                  <Money minor={countedChange(asset)} currency={asset.currency} home={home} signed toned />
                </td>
                <td className={`${cellClass} figures text-right ${asset.is_stale ? 'text-warn' : 'text-ink-3'}`}>
                  {asset.value_as_of ? formatDate(asset.value_as_of) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isReadOnly && <Notice className="mx-6 mt-5">{words.readOnly}</Notice>}
    </section>
  );
}
