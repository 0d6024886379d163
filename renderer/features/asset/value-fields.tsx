import { useState } from 'react';
import type { z } from 'zod';
import { assetType } from '../../../contract/entities/assets/asset-types.ts';
import { newValuationSchema, valuationMethods, valuationPurposes } from '../../../contract/entities/valuation.ts';
import type { Currency } from '../../../contract/money.ts';
import { newId } from '../../data/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { today } from '../../ui/format.ts';
import { DateInput, MoneyInput, Select, TextInput } from '../../ui/inputs.tsx';
import { methodWords, purposeWords } from './choice-words.ts';
import { assetMessages } from './messages.ts';
import { multiplyToMinor } from './multiply.ts';

const words = assetMessages.values;
type Valuation = z.input<typeof newValuationSchema>;

/** A value being typed in. */
export type ValueDraft = {
  as_of: string;
  amount: number | string | null;
  method: string;
  source: string;
  purpose: string;
  valuer: string;
  low: number | string | null;
  high: number | string | null;
  confidence: string;
  next_due_on: string;
  note: string;
};

export function emptyValue(category: string): ValueDraft {
  return {
    as_of: today(),
    amount: null,
    method: assetType(category).defaultMethod,
    source: '',
    purpose: 'current',
    valuer: '',
    low: null,
    high: null,
    confidence: '',
    next_due_on: '',
    note: '',
  };
}

/** The arguments that the engine wants, unchecked. */
export function valuationOf(draft: ValueDraft, currency: Currency): Valuation {
  const text = (value: string) => value.trim() || null;
  return {
    id: newId(),
    as_of: draft.as_of,
    amount_minor: draft.amount as number,
    currency,
    method: draft.method as Valuation['method'],
    source: draft.source.trim(),
    purpose: draft.purpose as NonNullable<Valuation['purpose']>,
    valuer: text(draft.valuer),
    low_minor: draft.low as number | null,
    high_minor: draft.high as number | null,
    confidence: (draft.confidence || null) as NonNullable<Valuation['confidence']> | null,
    next_due_on: draft.next_due_on || null,
    note: text(draft.note),
  };
}

/** What is wrong, by field. */
export function valueErrors(draft: ValueDraft, currency: Currency, category: string): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of newValuationSchema.safeParse(valuationOf(draft, currency)).error?.issues ?? [])
    errors[String(issue.path[0])] ??= issue.message;
  if (draft.as_of > today()) errors['as_of'] ??= assetMessages.future;
  if (typeof draft.amount === 'number' && draft.amount < 0 && !assetType(category).signedValue) errors['amount_minor'] ??= words.signed;
  return errors;
}

type ValueFieldsProps = {
  draft: ValueDraft;
  errors: Record<string, string>;
  category: string;
  currency: Currency;
  quantity?: string | undefined;
  autoFocus?: boolean;
  onDraft(draft: ValueDraft): void;
};

/** Date, amount, method and source first; the rest when asked for. Coins are valued as quantity times price. */
export function ValueFields({ draft, errors, category, currency, quantity, autoFocus = false, onDraft }: ValueFieldsProps) {
  const [isLong, setLong] = useState(false);
  const [price, setPrice] = useState('');
  const set = (change: Partial<ValueDraft>) => onDraft({ ...draft, ...change });
  const setPriceText = (text: string) => {
    setPrice(text);
    const amount = multiplyToMinor(quantity ?? '', text, currency);
    if (amount !== undefined) set({ amount });
  };
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3">
      <Field label={words.asOf} required error={errors['as_of']}>
        <DateInput autoFocus={autoFocus} max={today()} value={draft.as_of} onChange={(event) => set({ as_of: event.target.value })} />
      </Field>
      {quantity && (
        <Field label={words.price} help={words.quantity(quantity)}>
          <TextInput
            inputMode="decimal"
            className="figures text-right"
            value={price}
            onChange={(event) => setPriceText(event.target.value)}
          />
        </Field>
      )}
      <Field
        label={
          assetType(category).valueLabel === 'Value' ? words.amount : `${words.amount} (${assetType(category).valueLabel.toLowerCase()})`
        }
        required
        error={errors['amount_minor']}
      >
        <MoneyInput currency={currency} value={draft.amount} onValue={(amount) => set({ amount })} />
      </Field>
      <Field label={words.method} required error={errors['method']}>
        <Select value={draft.method} onChange={(event) => set({ method: event.target.value })}>
          {valuationMethods.map((method) => (
            <option key={method} value={method}>
              {methodWords[method]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.source} required error={errors['source']} help={words.sourceHelp} className={quantity ? 'col-span-2' : ''}>
        <TextInput maxLength={200} value={draft.source} onChange={(event) => set({ source: event.target.value })} />
      </Field>
      {isLong && (
        <>
          <Field label={words.purpose}>
            <Select value={draft.purpose} onChange={(event) => set({ purpose: event.target.value })}>
              {valuationPurposes.map((purpose) => (
                <option key={purpose} value={purpose}>
                  {purposeWords[purpose]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.valuer}>
            <TextInput maxLength={120} value={draft.valuer} onChange={(event) => set({ valuer: event.target.value })} />
          </Field>
          <Field label={words.low} error={errors['low_minor']}>
            <MoneyInput currency={currency} value={draft.low} onValue={(low) => set({ low })} />
          </Field>
          <Field label={words.high} error={errors['high_minor']}>
            <MoneyInput currency={currency} value={draft.high} onValue={(high) => set({ high })} />
          </Field>
          <Field label={words.confidence}>
            <Select value={draft.confidence} onChange={(event) => set({ confidence: event.target.value })}>
              <option value="">{assetMessages.notRecorded}</option>
              {Object.entries(words.confidences).map(([code, word]) => (
                <option key={code} value={code}>
                  {word}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.due} error={errors['next_due_on']}>
            <DateInput value={draft.next_due_on} onChange={(event) => set({ next_due_on: event.target.value })} />
          </Field>
          <Field label={words.note} className="col-span-2">
            <TextInput maxLength={1_000} value={draft.note} onChange={(event) => set({ note: event.target.value })} />
          </Field>
        </>
      )}
      <Button size="small" variant="ghost" className="col-span-2 -ml-2 justify-self-start" onClick={() => setLong(!isLong)}>
        {isLong ? words.less : words.more}
      </Button>
    </div>
  );
}
