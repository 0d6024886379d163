import { useParams, useSearch } from '@tanstack/react-router';
import type { FamilyOverview } from '../../../contract/views.ts';
import type { Currency } from '../../../contract/money.ts';
import { useCall } from '../../data/queries.ts';

/** The family of the address, at the date of the address. */
export function useFamily() {
  const { ffcId } = useParams({ from: '/families/$ffcId' });
  const { asOf } = useSearch({ from: '/families/$ffcId' });
  return { ffcId, asOf, ...useCall('families.overview', { ffc_id: ffcId, as_of: asOf ?? null }) };
}

/** The currency that amounts of this family carry without saying so. */
export function homeCurrency(overview: FamilyOverview | undefined): Currency {
  return overview?.totals[0]?.currency ?? overview?.family.totals[0]?.currency ?? 'USD';
}
