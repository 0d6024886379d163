import { Pin, PinOff, Plus } from 'lucide-react';
import { useState } from 'react';
import type { AssetDetail, ValuationRow } from '../../../contract/views.ts';
import { reaches } from '../../../contract/entities/people.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { Money } from '../../ui/money.tsx';
import { EmptyState, ErrorNotice } from '../../ui/notice.tsx';
import { TimeChart } from '../../ui/time-chart.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { methodWords, purposeWords } from './choice-words.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { assetMessages } from './messages.ts';
import { emptyValue, valuationOf, ValueFields, valueErrors } from './value-fields.tsx';

const words = assetMessages.values;

/** Every dated value, newest first, with the one that counts; and the way to add another. */
export function ValuesView({ detail }: { detail: AssetDetail }) {
  const { row, valuations } = detail;
  const [isAdding, setAdding] = useState(false);
  const newestFirst = valuations.toSorted(
    (a, b) => b.as_of.localeCompare(a.as_of) || Number(b.is_current) - Number(a.is_current) || b.recorded_at.localeCompare(a.recorded_at),
  );
  const points = pointsOf(newestFirst);
  const canEdit = reaches(row.access, 'edit') && row.status !== 'deleted';
  return (
    <div className="flex flex-col gap-5 px-6 py-5">
      {points.length > 1 && <TimeChart label={words.title} points={points} currency={row.currency} stepped height={170} />}
      {canEdit &&
        (isAdding ? (
          <AddValue detail={detail} onDone={() => setAdding(false)} />
        ) : (
          <Button icon={<Plus aria-hidden />} className="self-start" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ))}
      {newestFirst.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
      ) : (
        <div>
          <table className="w-full" aria-label={assetMessages.views.values}>
            <thead>
              <tr className="text-small text-ink-3">
                <th scope="col" className="h-7 text-left font-medium">
                  {words.asOf}
                </th>
                <th scope="col" className="text-right font-medium">
                  {words.amount}
                </th>
                <th scope="col" className="pl-5 text-left font-medium">
                  {words.method}
                </th>
                <th scope="col" className="w-8">
                  <span className="sr-only">{words.pinned}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {newestFirst.map((valuation) => (
                <ValueRow
                  key={valuation.id}
                  valuation={valuation}
                  assetId={row.asset_id}
                  canPin={reaches(row.access, 'admin') && row.status !== 'deleted'}
                />
              ))}
            </tbody>
          </table>
          <p className="mt-3 text-small text-ink-3">{words.rule}</p>
        </div>
      )}
    </div>
  );
}

/** One point per date: the value that counts for it, oldest first. */
function pointsOf(newestFirst: readonly ValuationRow[]) {
  const byDate = new Map<string, ValuationRow>();
  for (const valuation of newestFirst) {
    if (valuation.purpose !== 'current') continue;
    const known = byDate.get(valuation.as_of);
    if (!known || valuation.is_current) byDate.set(valuation.as_of, known && known.is_current ? known : valuation);
  }
  return [...byDate.values()]
    .reverse()
    .map((valuation) => ({ on: valuation.as_of, minor: valuation.amount_minor, note: methodWords[valuation.method] ?? '' }));
}

function ValueRow({ valuation, assetId, canPin }: { valuation: ValuationRow; assetId: string; canPin: boolean }) {
  const pin = useAct('assets.pinValuation');
  const label = valuation.is_pinned ? words.unpin(valuation.as_of) : words.pin(valuation.as_of);
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="figures py-2 text-left font-normal whitespace-nowrap">
        {formatDate(valuation.as_of)}
        <span className="mt-0.5 flex flex-wrap gap-1">
          {valuation.is_current && <Badge tone="accent">{words.current}</Badge>}
          {valuation.is_waiting && <Badge>{words.waiting}</Badge>}
          {valuation.purpose !== 'current' && <Badge>{purposeWords[valuation.purpose] ?? valuation.purpose}</Badge>}
        </span>
      </th>
      <td className="py-2 text-right font-medium">
        <Money minor={valuation.amount_minor} currency={valuation.currency} />
        {valuation.low_minor !== null && valuation.high_minor !== null && (
          <span className="block text-small font-normal text-ink-3">
            <Money minor={valuation.low_minor} currency={valuation.currency} /> –{' '}
            <Money minor={valuation.high_minor} currency={valuation.currency} />
          </span>
        )}
      </td>
      <td className="py-2 pl-5">
        {methodWords[valuation.method]}
        <span className="block text-small text-pretty text-ink-3">
          {valuation.source}
          {valuation.valuer && ` · ${valuation.valuer}`}
        </span>
        {valuation.note && <span className="block text-small text-pretty text-ink-2">{valuation.note}</span>}
        {valuation.recorded_by_name && (
          <span className="block text-small text-ink-3">
            {words.recorded} {formatInstant(valuation.recorded_at)} · {words.by(valuation.recorded_by_name, valuation.device_name)}
          </span>
        )}
      </td>
      <td className="py-1.5 text-right">
        {(canPin || valuation.is_pinned) && valuation.purpose === 'current' && (
          <IconButton
            label={label}
            disabled={!canPin || pin.isPending}
            className={valuation.is_pinned ? 'text-accent-ink' : ''}
            onClick={() =>
              pin.mutate(
                { asset_id: assetId, valuation_id: valuation.id, is_pinned: !valuation.is_pinned },
                { onSuccess: ({ op_id }) => showSaved(words.pinSaved, op_id) },
              )
            }
          >
            {valuation.is_pinned ? <PinOff /> : <Pin />}
          </IconButton>
        )}
      </td>
    </tr>
  );
}

function AddValue({ detail, onDone }: { detail: AssetDetail; onDone(): void }) {
  const { row } = detail;
  const [draft, setDraft] = useState(() => emptyValue(row.category_code));
  const [hasTried, setTried] = useState(false);
  const add = useAct('assets.addValuation');
  const errors = valueErrors(draft, row.currency, row.category_code);
  const quantity =
    row.category_code === 'cryptocurrency' && typeof detail.details['quantity'] === 'string' ? detail.details['quantity'] : undefined;
  // A field that is still empty is not marked before somebody tried to save.
  const shown = hasTried
    ? errors
    : Object.fromEntries(
        Object.entries(errors).filter(([field]) => (field === 'amount_minor' ? draft.amount !== null : field !== 'source')),
      );
  const save = () => {
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    add.mutate(
      { asset_id: row.asset_id, valuation: valuationOf(draft, row.currency) },
      {
        onSuccess: ({ op_id }) => {
          showSaved(words.saved(row.name), op_id);
          onDone();
        },
      },
    );
  };
  return (
    <form
      aria-label={words.add}
      className="animate-rise rounded-lg bg-canvas p-4 ring-1 ring-line"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
        }
      }}
    >
      <ErrorNotice error={add.error ? asStewardError(add.error) : undefined} className="mb-3" />
      <ValueFields
        draft={draft}
        errors={shown}
        category={row.category_code}
        currency={row.currency}
        quantity={quantity}
        autoFocus
        onDraft={setDraft}
      />
      <div className="mt-2 flex justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" variant="primary" disabled={add.isPending}>
          {words.save}
        </Button>
      </div>
      <LeaveGuard isDirty={() => (draft.amount !== null || draft.source !== '') && !add.isPending} />
    </form>
  );
}
