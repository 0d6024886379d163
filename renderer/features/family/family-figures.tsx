import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FamilyOverview } from '../../../contract/views.ts';
import { knownNet, Money } from '../../ui/money.tsx';
import { familyMessages as words } from './messages.ts';
import { useViewOnlyAssets } from './use-view-only.ts';

function Figure({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-3">{label}</dt>
      <dd className="text-title font-medium tracking-[-0.01em]">{children}</dd>
      {note && <dd className="text-small text-ink-3 short:hidden">{note}</dd>}
    </div>
  );
}

/** The family's totals, one line per currency. Unknown values are counted beside, never as 0. */
export function FamilyFigures({ overview }: { overview: FamilyOverview }) {
  const home = overview.totals[0]?.currency;
  const ffcId = overview.family.ffc_id;
  const viewOnly = useViewOnlyAssets(ffcId).length;
  return (
    <div className="mt-1 flex flex-col gap-2">
      {overview.totals.map((totals, index) => (
        <div
          key={totals.currency}
          role="group"
          aria-label={`Totals in ${totals.currency}`}
          className="flex flex-wrap items-start gap-x-10 gap-y-2 short:gap-x-7"
        >
          <dl className="min-w-[15rem] short:min-w-0">
            <dt className="text-small text-ink-3">
              {viewOnly > 0 ? words.netInPart : words.net}
              {index > 0 && ` in ${totals.currency}`}
            </dt>
            <dd className={index === 0 ? 'text-figure font-semibold tracking-[-0.03em] short:text-title' : 'text-title font-semibold'}>
              <Money minor={knownNet(totals)} currency={totals.currency} form="symbol" />
            </dd>
            <dd className="text-small text-ink-3">
              {totals.year_change_minor === 0 ? (
                words.noChange
              ) : (
                <>
                  <Money minor={totals.year_change_minor} currency={totals.currency} signed toned className="font-medium" />{' '}
                  {words.thisYear}
                </>
              )}
            </dd>
          </dl>
          <dl className="flex flex-wrap gap-x-9 gap-y-2 short:gap-x-7">
            <Figure label={words.assets}>
              <Money minor={knownNet(totals) === null ? null : totals.assets_minor} currency={totals.currency} home={home} />
            </Figure>
            <Figure label={words.debts}>
              <Money minor={totals.debts_minor} currency={totals.currency} home={home} />
            </Figure>
            {totals.death_benefit_minor !== 0 && (
              <Figure label={words.deathBenefits} note={words.deathBenefitsNote}>
                <Money minor={totals.death_benefit_minor} currency={totals.currency} home={home} />
              </Figure>
            )}
            {totals.unknown_count > 0 && (
              <Figure label={words.unknownNote}>
                <Link
                  to="/families/$ffcId/assets"
                  params={{ ffcId }}
                  search={{ only: 'unknown' }}
                  className="text-warn underline decoration-dotted underline-offset-4"
                >
                  {words.unknown(totals.unknown_count)}
                </Link>
              </Figure>
            )}
          </dl>
        </div>
      ))}
      {overview.totals.length === 0 && (
        <p className="pt-1 text-title text-ink-3">
          {viewOnly > 0
            ? words.overview.viewOnly(viewOnly)
            : overview.family.access === 'read'
              ? words.overview.nothingShared
              : words.overview.empty}
        </p>
      )}
      {overview.totals.length > 0 && viewOnly > 0 && <p className="text-small text-warn">{words.overview.partial(viewOnly)}</p>}
    </div>
  );
}
