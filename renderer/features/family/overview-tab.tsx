import { Link, Navigate } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { reaches } from '../../../contract/entities/people.ts';
import { useCall } from '../../data/queries.ts';
import { EmptyState, Skeleton } from '../../ui/notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TimeChart, TimeTable, useChartOrTable } from '../../ui/time-chart.tsx';
import { AttentionList } from './attention-list.tsx';
import { CategoryTable } from './category-table.tsx';
import { LargestHoldings } from './largest-holdings.tsx';
import { familyMessages } from './messages.ts';
import { OwnerTable } from './owner-table.tsx';
import { homeCurrency, useFamily } from './use-family.ts';
import { useViewOnlyAssets } from './use-view-only.ts';

const words = familyMessages.overview;

/** The family at one date: who holds it, what it consists of, how it moved, what to look at. */
export function OverviewTab() {
  const { ffcId, asOf, data } = useFamily();
  const { data: listed } = useCall('families.assets', { ffc_id: ffcId });
  const viewOnly = useViewOnlyAssets(ffcId).length;
  const time = useChartOrTable(words.overTime);
  if (data?.family.access === 'outline') return <Navigate to="/families/$ffcId/people" params={{ ffcId }} replace />;
  if (!data) return <Skeleton rows={9} className="p-6" />;
  const home = homeCurrency(data);
  const points = data.over_time.map((point) => ({ on: point.on, minor: point.net_minor }));
  if (data.family.asset_count === 0) {
    if (viewOnly > 0)
      return (
        <EmptyState
          icon={<Coins />}
          title={words.viewOnly(viewOnly)}
          action={
            <Link to="/families/$ffcId/assets" params={{ ffcId }} className="font-medium text-accent-ink underline underline-offset-2">
              {words.listThem}
            </Link>
          }
        >
          {words.viewOnlyLead}
        </EmptyState>
      );
    if (!reaches(data.family.access, 'edit'))
      return (
        <EmptyState icon={<Coins />} title={words.nothingShared}>
          {words.nothingSharedLead}
        </EmptyState>
      );
    return (
      <EmptyState
        icon={<Coins />}
        title={words.empty}
        action={
          <Link to="/families/$ffcId/new-asset" params={{ ffcId }} className="font-medium text-accent-ink underline underline-offset-2">
            {familyMessages.newAsset}
          </Link>
        }
      >
        {words.emptyLead}
      </EmptyState>
    );
  }
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-[84rem] flex-col gap-8 px-6 py-6">
        {asOf && <Notice>{familyMessages.pastNotice(asOf)}</Notice>}
        <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-8">
            <Panel title={words.byOwner}>
              <OwnerTable overview={data} home={home} />
            </Panel>
            <Panel title={data.totals.length > 1 ? words.overTimeIn(home) : words.overTime} actions={time.control}>
              {time.form === 'chart' ? (
                <TimeChart label={words.overTime} points={points} currency={home} height={216} />
              ) : (
                <TimeTable label={words.overTime} points={points} currency={home} maxHeight={216} />
              )}
            </Panel>
            <Panel title={words.largest}>
              <LargestHoldings assets={listed?.assets ?? []} ffcId={ffcId} home={home} />
            </Panel>
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <Panel title={words.byCategory}>
              <CategoryTable overview={data} home={home} />
            </Panel>
            <Panel title={words.attention}>
              <AttentionList overview={data} />
            </Panel>
          </div>
        </div>
      </div>
    </div>
  );
}
