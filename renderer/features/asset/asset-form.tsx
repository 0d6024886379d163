import type { Control, FieldErrors } from 'react-hook-form';
import { Controller } from 'react-hook-form';
import { z } from 'zod';
import { assetFieldsSchema, assetFields, crossChecks, detailsSchema } from '../../../contract/entities/assets/asset.ts';
import { assetType } from '../../../contract/entities/assets/asset-types.ts';
import type { Field as FieldDescription } from '../../../contract/entities/assets/field.ts';
import type { Currency } from '../../../contract/money.ts';
import { Field } from '../../ui/field.tsx';
import { today } from '../../ui/format.ts';
import { FieldInput, type Candidate } from './field-input.tsx';
import { assetMessages as words } from './messages.ts';

/** Values of the form, by field name; null is "not recorded". */
export type AssetFormValues = { asset: Record<string, unknown>; details: Record<string, unknown> };

/**
 * The checks of the contract plus those that need a calendar. Everything that is wrong is told at once:
 * a field that is still empty does not hide what is wrong with another, or between two others.
 */
export function assetFormSchema(category: string) {
  const parts = { asset: assetFieldsSchema, details: detailsSchema(category) };
  const dated = (['asset', 'details'] as const).flatMap((part) =>
    (part === 'asset' ? assetFields : assetType(category).fields)
      .filter((field) => field.kind === 'date' && field.notInFuture)
      .map((field) => [part, field.name] as const),
  );
  const values = z.record(z.string(), z.unknown());
  return z.object({ asset: values, details: values }).superRefine((form, context) => {
    const told = new Set<string>();
    const tell = (path: PropertyKey[], message: string) => {
      if (told.has(path.slice(0, 2).join('.'))) return;
      told.add(path.slice(0, 2).join('.'));
      context.addIssue({ code: 'custom', path, message });
    };
    for (const part of ['asset', 'details'] as const)
      for (const issue of parts[part].safeParse(form[part]).error?.issues ?? []) tell([part, ...issue.path], issue.message);
    for (const [name, message] of crossChecks(category, form.details)) tell(['details', name], message);
    for (const [part, name] of dated) {
      const date = form[part][name];
      if (typeof date === 'string' && date > today()) tell([part, name], words.future);
    }
  });
}

/** Every field of the lists, with what is known of it. */
export function formValues(category: string, asset: Record<string, unknown>, details: Record<string, unknown>): AssetFormValues {
  const filled = (fields: readonly FieldDescription[], known: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field.name, known[field.name] ?? null]));
  return { asset: filled(assetFields, asset), details: filled(assetType(category).fields, details) };
}

function sections(fields: readonly FieldDescription[], first: string): [string, FieldDescription[]][] {
  return [...Map.groupBy(fields, (field) => field.section ?? first)];
}

const isWide = (field: FieldDescription) =>
  field.kind === 'long_text' || field.kind === 'rows' || ['name', 'address_line', 'title', 'item_name', 'legal_name'].includes(field.name);

type FieldsProps = {
  part: 'asset' | 'details';
  fields: readonly FieldDescription[];
  firstSection: string;
  control: Control<AssetFormValues>;
  errors: FieldErrors<AssetFormValues>;
  currency: Currency;
  candidates: readonly Candidate[];
  disabled?: boolean;
};

/** The fields of one list under their headings. */
export function AssetFields({ part, fields, firstSection, control, errors, currency, candidates, disabled = false }: FieldsProps) {
  const messages = errors[part] as Record<string, { message?: string } | undefined> | undefined;
  return sections(fields, firstSection).map(([section, members]) => (
    <fieldset key={section} className="min-w-0">
      <legend className="mb-2.5 text-base font-semibold">{section}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {members.map((field) => (
          <Controller
            key={field.name}
            name={`${part}.${field.name}`}
            control={control}
            render={({ field: bound }) => (
              <Field
                label={field.label}
                help={field.help}
                error={messageOf(messages?.[field.name])}
                required={field.required === true}
                className={isWide(field) ? 'col-span-2' : ''}
              >
                <FieldInput
                  field={field}
                  value={bound.value}
                  currency={currency}
                  candidates={candidates}
                  disabled={disabled}
                  onValue={bound.onChange}
                  onBlur={bound.onBlur}
                />
              </Field>
            )}
          />
        ))}
      </div>
    </fieldset>
  ));
}

/** The first message inside an error, which for lists of rows lies deeper. */
function messageOf(error: unknown): string | undefined {
  if (!error || typeof error !== 'object') return undefined;
  const { message } = error as { message?: unknown };
  if (typeof message === 'string') return message;
  for (const inner of Object.values(error)) {
    const found = messageOf(inner);
    if (found) return found;
  }
  return undefined;
}
