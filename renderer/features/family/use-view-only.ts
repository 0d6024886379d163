import { useMemo } from 'react';
import type { AssetRow } from '../../../contract/views.ts';
import { useCall } from '../../data/queries.ts';

/**
 * Assets that a person may view, but whose shares are kept from him: the engine cannot count them to a family.
 * The owners' names are all that ties them to its members; they are listed there, and never counted.
 * Whoever has edit rights on the circle sees the shares of all its assets: there an equal name is another person's.
 */
export function useViewOnlyAssets(ffcId: string): readonly AssetRow[] {
  const { data: listed } = useCall('families.list', {});
  const family = listed?.families.find((card) => card.ffc_id === ffcId);
  const mayMiss = family?.access === 'read' && (listed?.loose_assets.length ?? 0) > 0;
  const { data: people } = useCall('families.people', { ffc_id: ffcId }, mayMiss);
  return useMemo(() => {
    if (!mayMiss) return [];
    const names = new Set(people?.people.map((person) => person.name));
    return (listed?.loose_assets ?? []).filter((asset) => asset.owner_names.split(', ').some((name) => names.has(name)));
  }, [listed, mayMiss, people]);
}
