import type { Field as FieldDescription } from '../../../contract/entities/assets/field.ts';
import type { Currency } from '../../../contract/money.ts';
import { today } from '../../ui/format.ts';
import { DateInput, IntegerInput, MoneyInput, PercentInput, Select, TextArea, TextInput } from '../../ui/inputs.tsx';
import { choiceWord } from './choice-words.ts';
import { assetMessages as words } from './messages.ts';
import { RowsInput } from './rows-input.tsx';

export type Candidate = { persona_id: string; name: string };

type FieldInputProps = {
  field: FieldDescription;
  value: unknown;
  currency: Currency;
  candidates: readonly Candidate[];
  disabled?: boolean;
  onValue(value: unknown): void;
  onBlur(): void;
};

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? value : null);
const emptyAsNull = (text: string) => (text === '' ? null : text);

/** The input of one field of the catalogue. Gives contract values: null is "not recorded", text that cannot be read is passed on for validation. */
export function FieldInput({ field, value, currency, candidates, disabled = false, onValue, onBlur }: FieldInputProps) {
  const common = { disabled, onBlur };
  const empty = (
    <option value="" disabled={field.required === true}>
      {field.required ? words.choose : words.notRecorded}
    </option>
  );
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...common}
          maxLength={field.maximum ?? 200}
          value={textOf(value)}
          onChange={(event) => onValue(emptyAsNull(event.target.value))}
        />
      );
    case 'long_text':
      return (
        <TextArea
          {...common}
          maxLength={field.maximum ?? 4_000}
          value={textOf(value)}
          onChange={(event) => onValue(emptyAsNull(event.target.value))}
        />
      );
    case 'choice':
      return (
        <Select {...common} value={textOf(value)} onChange={(event) => onValue(emptyAsNull(event.target.value))}>
          {empty}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {choiceWord(field.name, option)}
            </option>
          ))}
        </Select>
      );
    case 'persona':
      return (
        <Select {...common} value={textOf(value)} onChange={(event) => onValue(emptyAsNull(event.target.value))}>
          {empty}
          {candidates.map((candidate) => (
            <option key={candidate.persona_id} value={candidate.persona_id}>
              {candidate.name}
            </option>
          ))}
        </Select>
      );
    case 'boolean':
      return (
        <Select
          {...common}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          onChange={(event) => onValue(event.target.value === '' ? null : event.target.value === 'yes')}
        >
          {empty}
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </Select>
      );
    case 'date':
      return (
        <DateInput
          {...common}
          {...(field.notInFuture && { max: today() })}
          value={textOf(value)}
          onChange={(event) => onValue(emptyAsNull(event.target.value))}
        />
      );
    case 'money':
      return <MoneyInput {...common} currency={currency} value={numberOf(value)} onValue={onValue} />;
    case 'percent':
      return <PercentInput {...common} value={numberOf(value)} onValue={onValue} />;
    case 'integer':
      return <IntegerInput {...common} unit={field.unit} value={numberOf(value)} onValue={onValue} />;
    case 'decimal':
      return (
        <TextInput
          {...common}
          inputMode="decimal"
          className="figures text-right"
          value={textOf(value)}
          onChange={(event) => onValue(emptyAsNull(event.target.value.replaceAll(',', '').trim()))}
        />
      );
    case 'rows':
      return <RowsInput field={field} value={value} currency={currency} disabled={disabled} onValue={onValue} onBlur={onBlur} />;
  }
}
