import { Plus, Star, X } from 'lucide-react';
import { interestClasses } from '../../../contract/entities/ownership.ts';
import type { Currency } from '../../../contract/money.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { basisPointsText, formatPercent } from '../../ui/format.ts';
import { PercentInput, Select } from '../../ui/inputs.tsx';
import { Money } from '../../ui/money.tsx';
import type { AssetDetail } from '../../../contract/views.ts';
import { interestWords } from './choice-words.ts';
import { assetMessages } from './messages.ts';
import { equalSplit, newDraft, remainingPoints, splitErrors, worthOf, type DraftShare, type InterestClass } from './split-draft.ts';

const words = assetMessages.split;

export type Holder = { persona_id: string; name: string; kind?: AssetDetail['candidates'][number]['kind'] };
type SplitEditorProps = {
  draft: readonly DraftShare[];
  holders: readonly Holder[];
  valueMinor: number | null;
  currency: Currency;
  onDraft(draft: DraftShare[]): void;
};

/** Who holds what, in steps of 0.01 %. What is left is always in sight, and a split above 100.00 % cannot be saved. */
export function SplitEditor({ draft, holders, valueMinor, currency, onDraft }: SplitEditorProps) {
  const nameOf = (personaId: string) => holders.find((holder) => holder.persona_id === personaId)?.name ?? '–';
  const left = remainingPoints(draft);
  const errors = splitErrors(draft, words, formatPercent);
  const worth = worthOf(draft, valueMinor);
  const change = (id: string, part: Partial<DraftShare>) =>
    onDraft(draft.map((share) => (share.id === id ? { ...share, ...part } : share)));
  const free = holders.filter(
    (holder) => !draft.some((share) => share.persona_id === holder.persona_id && share.interest_class === 'owner'),
  );
  const owners = draft.filter((share) => share.interest_class === 'owner');
  return (
    <div>
      <Bar draft={owners} left={left} nameOf={nameOf} />
      <div className="mt-3 flex flex-col">
        {draft.map((share) => {
          const name = nameOf(share.persona_id);
          const isOwner = share.interest_class === 'owner';
          const error = errors[share.id];
          return (
            <div key={share.id} role="group" aria-label={name} className="group/row border-b border-line py-2">
              <div className="grid grid-cols-[minmax(0,1fr)_6.25rem_5.75rem_1.75rem] items-center gap-x-2 sm:grid-cols-[minmax(0,1fr)_6.25rem_5.5rem_6.75rem_1.75rem]">
                <span className="flex min-w-0 items-center gap-2">
                  <span
                    aria-hidden
                    className="size-2.5 shrink-0 rounded-[3px]"
                    style={{ background: isOwner ? shades[owners.indexOf(share) % shades.length] : 'var(--line-strong)' }}
                  />
                  <span className="min-w-0 truncate font-medium" title={name}>
                    {name}
                  </span>
                  {isOwner && (
                    <IconButton
                      label={share.is_primary ? words.isPrimary(name) : words.primaryOf(name)}
                      aria-pressed={share.is_primary}
                      className="-ml-1 size-6 opacity-60 hover:opacity-100 aria-pressed:text-warn aria-pressed:opacity-100"
                      onClick={() => onDraft(draft.map((other) => ({ ...other, is_primary: other.id === share.id && !share.is_primary })))}
                    >
                      <Star className="size-3.5!" {...(share.is_primary && { fill: 'currentColor' })} />
                    </IconButton>
                  )}
                  {isOwner && left > 0 && (
                    <button
                      type="button"
                      aria-label={words.giveRest(name)}
                      onClick={() => change(share.id, { points: (typeof share.points === 'number' ? share.points : 0) + left })}
                      className="figures ml-auto h-6 shrink-0 rounded px-1 text-small font-medium whitespace-nowrap text-accent-ink opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 hover:bg-hover"
                    >
                      + {basisPointsText(left)}
                    </button>
                  )}
                </span>
                <Field label={words.classOf(name)} hideLabel>
                  <Select
                    value={share.interest_class}
                    onChange={(event) =>
                      change(share.id, {
                        interest_class: event.target.value as InterestClass,
                        ...(event.target.value !== 'owner' && { is_primary: false }),
                      })
                    }
                  >
                    {interestClasses.map((option) => (
                      <option key={option} value={option}>
                        {interestWords[option]}
                      </option>
                    ))}
                  </Select>
                </Field>
                <div>
                  <Field label={words.shareOf(name)} hideLabel error={error ? '' : undefined}>
                    <PercentInput value={share.points} onValue={(points) => change(share.id, { points })} />
                  </Field>
                </div>
                <span className="hidden text-right text-base text-ink-2 sm:block">
                  {isOwner ? (
                    valueMinor === null ? (
                      <Money minor={null} currency={currency} />
                    ) : worth.has(share.id) ? (
                      <Money minor={worth.get(share.id)} currency={currency} />
                    ) : (
                      '–'
                    )
                  ) : (
                    <span className="text-micro text-ink-3">{words.notCounted}</span>
                  )}
                </span>
                <IconButton label={words.remove(name)} onClick={() => onDraft(draft.filter((other) => other.id !== share.id))}>
                  <X />
                </IconButton>
              </div>
              {error && left >= 0 && (
                <p role="alert" className="mt-1 text-right text-small text-loss">
                  {error}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <div className="relative">
          <Plus aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3" />
          <select
            aria-label={words.add}
            value=""
            onChange={(event) =>
              onDraft([
                ...draft,
                newDraft(
                  event.target.value,
                  free.some((holder) => holder.persona_id === event.target.value) ? 'owner' : 'beneficiary',
                  left > 0 ? left : null,
                ),
              ])
            }
            className="h-8 appearance-none rounded-md bg-transparent pr-3 pl-8 text-base font-medium text-ink-2 hover:bg-hover [&>option]:bg-raised [&>option]:text-ink"
          >
            <option value="" disabled>
              {words.addPlaceholder}
            </option>
            {holders.map((holder) => (
              <option key={holder.persona_id} value={holder.persona_id}>
                {holder.name}
              </option>
            ))}
          </select>
        </div>
        {owners.length > 1 && (
          <Button variant="ghost" onClick={() => onDraft(equalSplit(draft))}>
            {words.equal}
          </Button>
        )}
        <p
          role="status"
          className={`figures ml-auto text-base font-medium ${left < 0 ? 'text-loss' : left > 0 ? 'text-warn' : 'text-ink-3'}`}
        >
          {left < 0 ? (
            words.over(formatPercent(-left))
          ) : (
            <>
              {words.remaining} {formatPercent(left)}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

const shades = [
  'var(--series-real_estate)',
  'var(--series-business)',
  'var(--series-investment_account)',
  'var(--series-collectible)',
  'var(--series-cryptocurrency)',
  'var(--series-bank_account)',
  'var(--series-personal_property)',
  'var(--series-intellectual_property)',
];

/** The split as one bar; the hatched end is what nobody holds. */
function Bar({ draft, left, nameOf }: { draft: readonly DraftShare[]; left: number; nameOf(personaId: string): string }) {
  const whole = Math.max(10_000, 10_000 - left);
  return (
    <div
      aria-hidden
      className={`flex h-2.5 overflow-hidden rounded-full ${left < 0 ? 'ring-2 ring-loss' : ''}`}
      style={{ background: 'repeating-linear-gradient(135deg, var(--line-strong) 0 2px, var(--subtle) 2px 6px)' }}
    >
      {draft.map((share, index) =>
        typeof share.points === 'number' && share.points > 0 ? (
          <span
            key={share.id}
            title={`${nameOf(share.persona_id)} ${formatPercent(share.points)}`}
            className="h-full border-r-2 border-surface transition-[width] duration-150 last:border-r-0"
            style={{ width: `${(share.points / whole) * 100}%`, background: shades[index % shades.length] }}
          />
        ) : null,
      )}
    </div>
  );
}
