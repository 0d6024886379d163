import { Check, ChevronDown } from 'lucide-react';
import { Checkbox as RadixCheckbox } from 'radix-ui';
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import type { Currency } from '../../contract/money.ts';
import { basisPointsText, formatMoney, parseMoney, parsePercent } from './format.ts';
import { classNames } from './class-names.ts';
import { controlClass, useFieldProps } from './field.tsx';

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...useFieldProps()}
      {...rest}
      className={classNames(controlClass, className)}
    />
  );
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...useFieldProps()} {...rest} className={classNames(controlClass, 'h-auto py-1.5 leading-5', className)} />;
}

export function DateInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="date" {...useFieldProps()} {...rest} className={classNames(controlClass, 'figures', className)} />;
}

type SelectProps = ComponentProps<'select'> & { children: ReactNode };

/** The system's own list, for its keyboard and its speed; only the closed face is ours. */
export function Select({ className, children, ...rest }: SelectProps) {
  return (
    <div className="relative min-w-0">
      <select
        {...useFieldProps()}
        {...rest}
        className={classNames(controlClass, 'appearance-none truncate pr-7 [&>option]:bg-raised [&>option]:text-ink', className)}
      >
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-3" />
    </div>
  );
}

export function Checkbox({
  label,
  checked,
  onCheckedChange,
  disabled,
  hideLabel = false,
}: {
  label: string;
  checked: boolean;
  onCheckedChange(checked: boolean): void;
  disabled?: boolean;
  hideLabel?: boolean;
}) {
  return (
    <label className="inline-flex items-center gap-2 text-base text-ink select-none has-disabled:text-ink-3">
      <RadixCheckbox.Root
        aria-label={hideLabel ? label : undefined}
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onCheckedChange(next === true)}
        className="flex size-4 shrink-0 items-center justify-center rounded bg-surface shadow-[inset_0_0_0_1px_var(--ink-3)] data-[state=checked]:bg-accent data-[state=checked]:shadow-none"
      >
        <RadixCheckbox.Indicator>
          <Check className="size-3 text-on-accent" strokeWidth={3} />
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      {!hideLabel && label}
    </label>
  );
}

type NumericProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'defaultValue'> & { trailing?: ReactNode };

type ConvertedProps<Value> = NumericProps & {
  /** The raw text comes back as long as it cannot be read. */
  value: Value | string | null;
  /** Gets the value, null when empty, or the raw text when it cannot be read, so that validation can name it. */
  onValue(value: Value | string | null): void;
};

function ConvertedInput<Value extends number>({
  value,
  onValue,
  toText,
  fromText,
  trailing,
  className,
  onBlur,
  ...rest
}: ConvertedProps<Value> & { toText(value: Value): string; fromText(text: string): Value | undefined }) {
  const shown = value === null ? '' : typeof value === 'string' ? value : toText(value);
  const [text, setText] = useState(shown);
  const sent = useRef<Value | string | null>(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(shown);
  }, [value, shown]);
  return (
    <div className="relative min-w-0">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        {...useFieldProps()}
        {...rest}
        value={text}
        onChange={(event) => {
          const next = event.target.value;
          setText(next);
          const parsed = next.trim() === '' ? null : (fromText(next) ?? next);
          sent.current = parsed;
          onValue(parsed);
        }}
        onBlur={(event) => {
          const parsed = fromText(text);
          if (parsed !== undefined) setText(toText(parsed));
          onBlur?.(event);
        }}
        className={classNames(controlClass, 'figures text-right', trailing !== undefined && 'pr-9', className)}
      />
      {trailing !== undefined && (
        <span aria-hidden className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-small text-ink-3">
          {trailing}
        </span>
      )}
    </div>
  );
}

/** Money in minor units; accepts thousands separators and a currency sign. */
export function MoneyInput({ currency, ...rest }: ConvertedProps<number> & { currency: Currency }) {
  return (
    <ConvertedInput
      {...rest}
      trailing={currency}
      className="pr-11"
      toText={(minor) => formatMoney(minor, currency)}
      fromText={(text) => parseMoney(text, currency)}
    />
  );
}

/** A percentage in basis points, two decimals. */
export function PercentInput(props: ConvertedProps<number>) {
  return <ConvertedInput {...props} trailing="%" className="pr-7" toText={basisPointsText} fromText={parsePercent} />;
}

/** A whole number. */
export function IntegerInput({ unit, ...rest }: ConvertedProps<number> & { unit?: string | undefined }) {
  return (
    <ConvertedInput
      {...rest}
      trailing={unit}
      className={unit ? 'pr-14' : ''}
      toText={String}
      fromText={(text) => (/^-?\d{1,10}$/.test(text.replaceAll(',', '').trim()) ? Number(text.replaceAll(',', '')) : undefined)}
    />
  );
}
