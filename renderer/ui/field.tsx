import { createContext, use, useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

type FieldIds = { id: string; describedBy: string | undefined; isInvalid: boolean; isRequired: boolean };

const FieldContext = createContext<FieldIds | undefined>(undefined);

/** What an input inside a Field takes over: id, description, invalid state. */
export function useFieldProps(): { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true } {
  const field = use(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    ...(field.describedBy && { 'aria-describedby': field.describedBy }),
    ...(field.isInvalid && { 'aria-invalid': true as const }),
    ...(field.isRequired && { 'aria-required': true as const }),
  };
}

type FieldProps = {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  hideLabel?: boolean;
  trailing?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** Label, input, help and error of one value. The label is the accessible name of the input. */
export function Field({ label, help, error, required = false, hideLabel = false, trailing, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? help;
  return (
    <FieldContext value={{ id, describedBy: note ? noteId : undefined, isInvalid: error !== undefined, isRequired: required }}>
      <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
        <div className={classNames('flex items-baseline justify-between gap-2', hideLabel && 'sr-only')}>
          <label htmlFor={id} className={classNames('text-small font-medium text-ink-2', required && 'required-mark')}>
            {label}
          </label>
          {trailing}
        </div>
        {children}
        {note && (
          <p id={noteId} className={classNames('text-small text-pretty', error ? 'text-loss' : 'text-ink-3')}>
            {note}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

export const controlClass =
  'h-8 w-full min-w-0 rounded-md bg-surface px-2.5 text-base text-ink shadow-[inset_0_0_0_1px_var(--line-strong)] transition-shadow hover:shadow-[inset_0_0_0_1px_var(--ink-3)] focus:shadow-[inset_0_0_0_1px_var(--focus)] focus:outline-2 focus:outline-offset-0 focus:outline-[color-mix(in_oklab,var(--focus)_30%,transparent)] aria-invalid:shadow-[inset_0_0_0_1px_var(--loss)] disabled:bg-subtle disabled:text-ink-2 [&[readonly]]:bg-subtle';
