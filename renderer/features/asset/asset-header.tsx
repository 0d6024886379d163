import type { ReactNode } from 'react';
import type { Currency } from '../../../contract/money.ts';
import type { AssetRow } from '../../../contract/views.ts';
import { Badge } from '../../ui/badge.tsx';
import { Money } from '../../ui/money.tsx';
import { categoryLabel } from './category-words.ts';
import { CategorySign } from './category-sign.tsx';
import { methodWords, statusWords } from './choice-words.ts';
import { assetMessages as words } from './messages.ts';

/** Name, type, the value that counts with its date, and who holds it. */
export function AssetHeader({ row, home, actions }: { row: AssetRow; home: Currency; actions?: ReactNode }) {
  return (
    <header className="shrink-0 px-6 pt-4 pb-3">
      <div className="flex items-center justify-between gap-3">
        <p className="flex min-w-0 items-center gap-2 text-small text-ink-3">
          <CategorySign code={row.category_code} className="size-4 shrink-0" />
          {categoryLabel(row.category_code)}
          {row.status !== 'active' && (
            <Badge tone={row.status === 'deleted' ? 'loss' : 'neutral'}>{statusWords[row.status] ?? row.status}</Badge>
          )}
          {row.is_waiting && <Badge tone="accent">{words.values.waiting}</Badge>}
        </p>
        <div className="-mr-1.5 flex shrink-0">{actions}</div>
      </div>
      <h2 className="mt-0.5 font-serif text-[1.375rem] leading-7 font-medium tracking-[-0.01em] text-balance">{row.name}</h2>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
        <div>
          <dt className="text-small text-ink-3">{row.is_liability ? 'Owed' : 'Value'}</dt>
          <dd className="text-title font-semibold tracking-[-0.01em]">
            <Money minor={row.value_minor} currency={row.currency} home={home} />
          </dd>
          {row.value_as_of && (
            <dd className={`text-small ${row.is_stale ? 'text-warn' : 'text-ink-3'}`}>
              {words.asOf(row.value_as_of)}
              {row.value_method && `, ${(methodWords[row.value_method] ?? '').toLowerCase()}`}
              {row.is_stale && ` · ${words.stale}`}
            </dd>
          )}
        </div>
        <div>
          <dt className="text-small text-ink-3">{words.thisYear}</dt>
          <dd className="text-title font-medium">
            <Money minor={row.year_change_minor} currency={row.currency} home={home} signed toned={!row.is_liability} />
          </dd>
        </div>
        {row.circle_share_minor !== null && row.circle_share_minor !== row.value_minor && (
          <div>
            <dt className="text-small text-ink-3">{words.familyShare}</dt>
            <dd className="text-title font-medium">
              <Money minor={row.circle_share_minor} currency={row.currency} home={home} />
            </dd>
          </div>
        )}
        <div className="min-w-0 flex-1 basis-40">
          <dt className="text-small text-ink-3">{words.owners}</dt>
          <dd className="pt-0.5 text-base text-pretty text-ink-2">{row.owner_names || '–'}</dd>
        </div>
      </dl>
    </header>
  );
}
