import { useId, useState } from 'react';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Currency } from '../../contract/money.ts';
import { formatCompact, formatDate, formatMonth } from './format.ts';
import { Money } from './money.tsx';
import { Segmented } from './segmented.tsx';

export type TimePoint = { on: string; minor: number; note?: string };

const words = { show: 'Show as', chart: 'Chart', table: 'Table', date: 'Date', value: 'Value' } as const;

/** The switch between a picture and its numbers. */
export function useChartOrTable(label: string) {
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const control = (
    <Segmented
      size="small"
      label={`${words.show}: ${label}`}
      value={form}
      onValue={setForm}
      options={[
        { value: 'chart', label: words.chart },
        { value: 'table', label: words.table },
      ]}
    />
  );
  return { form, control };
}

const dayMilliseconds = 86_400_000;
const days = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds;

/** Three to five round steps that enclose the amounts; a flat line gets room above and below. */
export function niceTicks(low: number, high: number): number[] {
  const span = Math.max(high - low, Math.abs(high) * 0.04, 100);
  const magnitude = 10 ** Math.floor(Math.log10(span / 3));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((candidate) => span / candidate <= 4) ?? magnitude * 10;
  const first = Math.floor((low - span * 0.04) / step) * step;
  const start = low >= 0 ? Math.max(0, first) : first;
  const ticks: number[] = [];
  for (let tick = start; ticks.length < 8; tick += step) {
    ticks.push(tick);
    if (tick >= high) break;
  }
  return ticks;
}

/** An amount over time. Values hold until the next one where `stepped`; the same numbers stand in the table. */
export function TimeChart({
  label,
  points,
  currency,
  stepped = false,
  height = 200,
}: {
  label: string;
  points: readonly TimePoint[];
  currency: Currency;
  stepped?: boolean;
  height?: number;
}) {
  const gradient = useId();
  const data = points.map((point) => ({ ...point, day: days(point.on) }));
  const first = data[0]?.day ?? 0;
  const last = data.at(-1)?.day ?? 0;
  const amounts = points.map((point) => point.minor);
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const ticks = niceTicks(low, high);
  return (
    <div role="img" aria-label={`${label}, chart. The table shows the same numbers.`} style={{ height }} className="text-micro">
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <defs>
            <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
              <stop offset="0%" stopColor="var(--accent)" stopOpacity={0.2} />
              <stop offset="100%" stopColor="var(--accent)" stopOpacity={0} />
            </linearGradient>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="day"
            type="number"
            domain={[first, last]}
            tickCount={6}
            tickFormatter={(day: number) => formatMonth(new Date(day * dayMilliseconds).toISOString().slice(0, 10))}
            tick={{ fill: 'var(--ink-3)', fontSize: 11 }}
            tickLine={false}
            axisLine={false}
            minTickGap={56}
            height={22}
          />
          <YAxis
            domain={[ticks[0] ?? low, ticks.at(-1) ?? high]}
            ticks={ticks}
            interval={0}
            tickFormatter={(minor: number) => formatCompact(minor, currency)}
            tick={{ fill: 'var(--ink-3)', fontSize: 11 }}
            tickLine={false}
            axisLine={false}
            width={58}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--ink-3)', strokeDasharray: '2 3' }}
            content={<PointTip currency={currency} />}
          />
          <Area
            dataKey="minor"
            type={stepped ? 'stepAfter' : 'linear'}
            stroke="var(--accent)"
            strokeWidth={1.75}
            fill={`url(#${gradient})`}
            isAnimationActive={false}
            dot={points.length <= 14 ? { r: 2.5, fill: 'var(--surface)', stroke: 'var(--accent)', strokeWidth: 1.5 } : false}
            activeDot={{ r: 3.5, fill: 'var(--accent)', stroke: 'var(--surface)' }}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The date and amount under the pointer; the chart fills in `payload`. */
function PointTip({ payload, currency }: { payload?: readonly { payload?: unknown }[]; currency: Currency }) {
  const point = payload?.[0]?.payload as TimePoint | undefined;
  if (!point) return null;
  return (
    <div className="rounded-md bg-raised px-2.5 py-1.5 text-small shadow-raised ring-1 ring-line">
      <div className="text-ink-3">
        {formatDate(point.on)}
        {point.note && ` · ${point.note}`}
      </div>
      <Money minor={point.minor} currency={currency} form="symbol" className="font-medium" />
    </div>
  );
}

/** The numbers of a chart, newest first. */
export function TimeTable({
  label,
  points,
  currency,
  maxHeight = 200,
}: {
  label: string;
  points: readonly TimePoint[];
  currency: Currency;
  maxHeight?: number;
}) {
  return (
    <div className="overflow-y-auto" style={{ maxHeight }} tabIndex={0} role="region" aria-label={`${label}, table`}>
      <table className="w-full">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="text-left text-small text-ink-3">
            <th scope="col" className="h-7 font-medium">
              {words.date}
            </th>
            <th scope="col" className="text-right font-medium">
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={`${point.on} ${point.minor}`} className="h-7 border-t border-line">
              <th scope="row" className="figures text-left font-normal text-ink-2">
                {formatDate(point.on)}
              </th>
              <td className="text-right">
                <Money minor={point.minor} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
