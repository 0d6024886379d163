import { useParams, useSearch } from '@tanstack/react-router';
import { reaches } from '../../../contract/entities/people.ts';
import type { FamilyCard, FamilyOverview } from '../../../contract/views.ts';
import type { Currency } from '../../../contract/money.ts';
import { useCall } from '../../data/queries.ts';

/** The family of the address, at the date of the address. */
export function useFamily() {
  const { ffcId } = useParams({ from: '/families/$ffcId' });
  const { asOf } = useSearch({ from: '/families/$ffcId' });
  return { ffcId, asOf, ...useCall('families.overview', { ffc_id: ffcId, as_of: asOf ?? null }) };
}

/** Whether the person may add an asset here: with edit rights any, as a member of the family a wholly own one. The engine has the last word. */
export function mayAddAsset(family: Pick<FamilyCard, 'access' | 'my_role'> | undefined): boolean {
  return family !== undefined && (reaches(family.access, 'edit') || (family.my_role !== null && family.my_role !== 'advisor'));
}

/** The currency that amounts of this family carry without saying so. */
export function homeCurrency(overview: FamilyOverview | undefined): Currency {
  return overview?.totals[0]?.currency ?? overview?.family.totals[0]?.currency ?? 'USD';
}
