/** A valid asset of any of the 13 types, with every field filled where that is possible. */
import { randomUUID } from 'node:crypto';
import { assetFields, type NewAsset } from '../../contract/entities/assets/asset.ts';
import { assetType, type CategoryCode } from '../../contract/entities/assets/asset-types.ts';
import type { Field } from '../../contract/entities/assets/field.ts';

const dates: Record<string, string> = {
  opened_on: '2019-01-02',
  cd_matures_on: '2027-01-02',
  originated_on: '2020-02-03',
  matures_on: '2040-02-03',
  issued_on: '2015-05-06',
  ends_on: '2035-05-06',
  filed_on: '2018-01-01',
  granted_on: '2020-01-01',
  expires_on: '2038-01-01',
};

function sampleOf(field: Field, personaId: string): unknown {
  switch (field.kind) {
    case 'text':
      return field.name === 'identification_number'
        ? '1M8GDM9AXKP042788'
        : field.pattern === undefined
          ? `Sample ${field.label}`.slice(0, field.maximum ?? 200)
          : field.maximum === 2
            ? 'US'
            : 'A1b2';
    case 'long_text':
      return `Some words about ${field.label.toLowerCase()}, "quoted" and with a line\nbreak.`;
    case 'choice':
      return field.options[0];
    case 'money':
      return Math.max(field.minimum ?? 0, 123_456);
    case 'date':
      return dates[field.name] ?? '2021-06-30';
    case 'integer':
      return Math.min(
        Math.max(
          field.minimum ?? 0,
          field.name === 'model_year' ? 2019 : field.name.includes('year') && (field.minimum ?? 0) > 1_000 ? 1_999 : 7,
        ),
        field.maximum ?? 7,
      );
    case 'decimal':
      return field.scale === 0 ? '3' : '1.5';
    case 'percent':
      return 250;
    case 'boolean':
      return true;
    case 'persona':
      return personaId;
    case 'rows':
      return [
        Object.fromEntries(
          field.columns.map((column) => [
            column.name,
            { text: 'A line', percent: 10_000, decimal: '2.25', money: 99, date: '2021-06-30' }[column.kind],
          ]),
        ),
      ];
  }
}

export function sampleAsset(category: CategoryCode, circleId: string, personaId: string, name: string): NewAsset {
  const type = assetType(category);
  const fill = (fields: readonly Field[]) => Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, personaId)]));
  return {
    asset_id: randomUUID(),
    ffc_id: circleId,
    category,
    currency: 'USD',
    asset: { ...fill(assetFields), name, status: 'active' },
    details: fill(type.fields),
    shares: [{ id: randomUUID(), persona_id: personaId, interest_class: 'owner', basis_points: 10_000, is_primary: true }],
    valuation: {
      id: randomUUID(),
      as_of: '2026-03-31',
      amount_minor: 4_200_000,
      currency: 'USD',
      method: type.defaultMethod as 'statement',
      source: 'Sample',
      purpose: 'current',
      valuer: null,
      low_minor: null,
      high_minor: null,
      confidence: null,
      next_due_on: null,
      note: null,
    },
  };
}
