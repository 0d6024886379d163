import { CirclePlus, Coins, GitCompareArrows, Pencil, PieChart, Scale, ArrowLeftRight, type LucideIcon } from 'lucide-react';
import type { HistoryEntry } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useCall } from '../../data/queries.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { formatInstant, formatPercent, humanDates } from '../../ui/format.ts';
import { EmptyState, ErrorNotice, Skeleton } from '../../ui/notice.tsx';
import { interestWords } from './choice-words.ts';
import { assetMessages } from './messages.ts';

const words = assetMessages.history;
const signs: Record<HistoryEntry['kind'], LucideIcon> = {
  created: CirclePlus,
  split: PieChart,
  transfer: ArrowLeftRight,
  decision: Scale,
  conflict: GitCompareArrows,
  valuation: Coins,
  fields: Pencil,
};
const tones: Record<HistoryEntry['outcome'], Tone> = {
  applied: 'neutral',
  conflict: 'loss',
  decided: 'accent',
  waiting: 'accent',
  refused: 'loss',
};

/** What happened to the asset, newest first: who, when, on which computer, before and after. */
export function HistoryView({ assetId }: { assetId: string }) {
  const { data, error } = useCall('assets.history', { asset_id: assetId });
  if (error) return <ErrorNotice error={asStewardError(error)} className="m-6" />;
  if (!data) return <Skeleton rows={6} className="px-6" />;
  if (data.entries.length === 0) return <EmptyState title={words.empty} />;
  return (
    <ol aria-label={words.title} className="px-6 py-4">
      {data.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const Sign = signs[entry.kind];
  const outcome = words.outcomes[entry.outcome];
  return (
    <li className="group relative flex gap-3 pb-5 last:pb-0">
      <span aria-hidden className="absolute top-7 bottom-0 left-[0.8125rem] w-px bg-line group-last:hidden" />
      <span aria-hidden className="z-1 flex size-[1.6875rem] shrink-0 items-center justify-center rounded-full bg-subtle text-ink-3">
        <Sign className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{humanDates(entry.summary)}</span>
          {outcome && <Badge tone={tones[entry.outcome]}>{outcome}</Badge>}
        </p>
        <p className="figures text-small text-ink-3">
          {entry.who} · {formatInstant(entry.at)}
          {entry.device && ` · ${words.onDevice(entry.device)}`}
        </p>
        {(entry.before || entry.after) && <BeforeAfter before={entry.before ?? []} after={entry.after ?? []} />}
        {entry.note && <p className="mt-1.5 border-l-2 border-line pl-2.5 text-base text-pretty text-ink-2">{entry.note}</p>}
      </div>
    </li>
  );
}

type ShareLine = NonNullable<HistoryEntry['before']>[number];

/** Both splits side by side, a line per holder. */
function BeforeAfter({ before, after }: { before: readonly ShareLine[]; after: readonly ShareLine[] }) {
  const key = (line: ShareLine) => `${line.name} ${line.interest_class}`;
  const lines = new Map([...before, ...after].map((line) => [key(line), line]));
  const find = (list: readonly ShareLine[], line: ShareLine) => list.find((other) => key(other) === key(line))?.basis_points;
  const text = (points: number | undefined) => (points === undefined ? '–' : formatPercent(points));
  return (
    <table className="mt-2 text-base">
      <thead>
        <tr className="text-micro text-ink-3">
          <th scope="col" className="pr-6 text-left font-medium">
            {words.person}
          </th>
          <th scope="col" className="pr-5 text-right font-medium">
            {words.before}
          </th>
          <th scope="col" className="text-right font-medium">
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...lines.values()].map((line) => {
          const was = find(before, line);
          const is = find(after, line);
          return (
            <tr key={key(line)} className="h-6">
              <th scope="row" className="pr-6 text-left font-normal">
                {line.name}
                {line.interest_class !== 'owner' && (
                  <span className="ml-1 text-small text-ink-3">{interestWords[line.interest_class]}</span>
                )}
              </th>
              <td className="figures pr-5 text-right text-ink-3">{text(was)}</td>
              <td className={`figures text-right ${was === is ? 'text-ink-3' : 'font-medium'}`}>{text(is)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
