/**
 * How one field of an asset is described. The lists beside this file are the single source for the
 * forms, the input checks, the replicated columns and (checked by a test) the PostgreSQL columns.
 */
import { z } from 'zod';
import { dateSchema, textSchema, uuidSchema } from '../../ids.ts';
import { minorSchema } from '../../money.ts';

type Common = {
  /** Column name in PostgreSQL and SQLite and key in messages. */
  name: string;
  label: string;
  required?: true;
  /** Personal data: masked below edit level. */
  personal?: true;
  /** Fields of one group are bound by one check and merge as one. Default: the field alone. */
  group?: string;
  help?: string;
  /** Heading in the form; the first ones stand under "Essentials". */
  section?: string;
};

export type Field = Common &
  (
    | { kind: 'text'; maximum?: number; pattern?: string; patternHelp?: string }
    | { kind: 'long_text'; maximum?: number }
    | { kind: 'choice'; options: readonly string[] }
    | { kind: 'money'; minimum?: number }
    | { kind: 'date'; notInFuture?: true }
    | { kind: 'integer'; minimum?: number; maximum?: number; unit?: string }
    | { kind: 'decimal'; digits: number; scale: number; minimum?: number; unit?: string }
    | { kind: 'percent'; maximum?: number }
    | { kind: 'boolean' }
    | { kind: 'persona' }
    | { kind: 'rows'; columns: readonly RowColumn[]; maximum: number }
  );

/** A column of a small table inside a form, kept as a JSON list. */
export type RowColumn = { name: string; label: string; kind: 'text' | 'percent' | 'decimal' | 'money' | 'date' };

export type AssetType = {
  /** Category code; the type's table is `asset_<table>`. */
  code: string;
  table: string;
  label: string;
  plural: string;
  /** Counts against net worth (debts owed by the family). */
  isLiability: boolean;
  /** What the value is called here: balance, market value, cash surrender value. */
  valueLabel: string;
  defaultMethod: string;
  /** Values may be below zero (overdraft). */
  signedValue: boolean;
  /** Days after which a value counts as stale (domain.md section 5, job 4). */
  staleAfterDays: number;
  /** Exactly one natural persona at 100 % must own it (retirement accounts). */
  singleOwner?: true;
  fields: readonly Field[];
};

/** SQL column type of a field, the same word on 14 and 18. */
export function sqlType(field: Field): string {
  switch (field.kind) {
    case 'text': case 'long_text': case 'choice': return 'text';
    case 'money': return 'bigint';
    case 'date': return 'date';
    case 'integer': case 'percent': return 'integer';
    case 'decimal': return `numeric(${field.digits},${field.scale})`;
    case 'boolean': return 'boolean';
    case 'persona': return 'uuid';
    case 'rows': return 'jsonb';
  }
}

/** Decimal text without exponent; the wire never carries a floating-point quantity. */
export const decimalSchema = (digits: number, scale: number) =>
  z.string().regex(new RegExp(`^-?\\d{1,${digits - scale}}(\\.\\d{1,${scale}})?$`), `A number with at most ${scale} decimals.`);

const rowCell = (column: RowColumn): z.ZodType => {
  switch (column.kind) {
    case 'text': return textSchema(200);
    case 'percent': return z.int().min(0).max(10_000);
    case 'decimal': return decimalSchema(26, 8);
    case 'money': return minorSchema;
    case 'date': return dateSchema;
  }
};

/** Zod schema of one field's value; null means "not recorded" and is refused for required fields. */
export function fieldSchema(field: Field): z.ZodType {
  const value = presentValue(field);
  return field.required ? value : value.nullable();
}

function presentValue(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text': {
      const text = textSchema(field.maximum ?? 200, field.required ? 1 : 0);
      return field.pattern ? text.regex(new RegExp(field.pattern), field.patternHelp ?? 'Not in the expected form.') : text;
    }
    case 'long_text': return textSchema(field.maximum ?? 4_000, field.required ? 1 : 0);
    case 'choice': return z.enum(field.options as [string, ...string[]]);
    case 'money': return field.minimum === undefined ? minorSchema : minorSchema.min(field.minimum);
    case 'date': return dateSchema;
    case 'integer': return z.int().min(field.minimum ?? 0).max(field.maximum ?? 2_147_483_647);
    case 'decimal': {
      const text = decimalSchema(field.digits, field.scale);
      return field.minimum === undefined ? text : text.refine((number) => Number(number) >= (field.minimum ?? 0), `At least ${field.minimum}.`);
    }
    case 'percent': return z.int().min(0).max(field.maximum ?? 10_000);
    case 'boolean': return z.boolean();
    case 'persona': return uuidSchema;
    case 'rows': return z.array(z.strictObject(Object.fromEntries(field.columns.map((column) => [column.name, rowCell(column)])))).max(field.maximum);
  }
}
