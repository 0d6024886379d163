import { Plus, X } from 'lucide-react';
import type { Field as FieldDescription, RowColumn } from '../../../contract/entities/assets/field.ts';
import type { Currency } from '../../../contract/money.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { DateInput, MoneyInput, PercentInput, TextInput } from '../../ui/inputs.tsx';
import { assetMessages as words } from './messages.ts';

type RowsField = Extract<FieldDescription, { kind: 'rows' }>;
type Row = Record<string, unknown>;
type RowsInputProps = {
  field: RowsField;
  value: unknown;
  currency: Currency;
  disabled: boolean;
  onValue(value: unknown): void;
  onBlur(): void;
};

const blank: Record<RowColumn['kind'], unknown> = { text: '', percent: 0, decimal: '0', money: 0, date: '' };

/** A small list inside a form, such as positions or purchases; one line per entry. */
export function RowsInput({ field, value, currency, disabled, onValue, onBlur }: RowsInputProps) {
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const change = (index: number, name: string, next: unknown) =>
    onValue(rows.map((row, at) => (at === index ? { ...row, [name]: next } : row)));
  return (
    <div className="flex flex-col gap-1.5" onBlur={onBlur}>
      {rows.map((row, index) => (
        <div key={index} className="flex items-end gap-2">
          {field.columns.map((column) => (
            <Field
              key={column.name}
              label={index === 0 ? column.label : `${column.label}, line ${index + 1}`}
              hideLabel={index > 0}
              className="flex-1"
            >
              <Cell
                column={column}
                value={row[column.name]}
                currency={currency}
                disabled={disabled}
                onValue={(next) => change(index, column.name, next)}
              />
            </Field>
          ))}
          <IconButton
            label={words.removeRow(field.label, index)}
            className="mb-0.5"
            disabled={disabled}
            onClick={() => onValue(rows.length === 1 ? null : rows.filter((_, at) => at !== index))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      <Button
        size="small"
        variant="ghost"
        icon={<Plus aria-hidden />}
        className="-ml-2 self-start"
        disabled={disabled || rows.length >= field.maximum}
        onClick={() => onValue([...rows, Object.fromEntries(field.columns.map((column) => [column.name, blank[column.kind]]))])}
      >
        {words.addRow(field.label)}
      </Button>
    </div>
  );
}

function Cell({
  column,
  value,
  currency,
  disabled,
  onValue,
}: {
  column: RowColumn;
  value: unknown;
  currency: Currency;
  disabled: boolean;
  onValue(value: unknown): void;
}) {
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' || typeof value === 'string' ? value : null;
  switch (column.kind) {
    case 'text':
      return <TextInput disabled={disabled} value={text} onChange={(event) => onValue(event.target.value)} />;
    case 'decimal':
      return (
        <TextInput
          disabled={disabled}
          inputMode="decimal"
          className="figures text-right"
          value={text}
          onChange={(event) => onValue(event.target.value.trim())}
        />
      );
    case 'date':
      return <DateInput disabled={disabled} value={text} onChange={(event) => onValue(event.target.value)} />;
    case 'percent':
      return <PercentInput disabled={disabled} value={number} onValue={onValue} />;
    case 'money':
      return <MoneyInput disabled={disabled} currency={currency} value={number} onValue={onValue} />;
  }
}
