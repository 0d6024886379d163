/** What the screen is told after a change of the cache: topics and ids, never content. */
import type { EventPayload } from '../../contract/ipc.ts';

export type Topic = EventPayload<'changed'>['topics'][number];
export type Change = { topics: Set<Topic>; assetIds: Set<string>; circleIds: Set<string> };

const topicOf: Readonly<Record<string, Topic>> = {
  tenant_settings: 'firm',
  asset_categories: 'firm',
  users: 'firm',
  personas: 'people',
  user_persona_links: 'people',
  fwd_family_circles: 'families',
  ffc_memberships: 'people',
  family_relationships: 'people',
  ffc_advisor_assignments: 'people',
  asset_valuations: 'valuations',
  sync_conflicts: 'conflicts',
};

export function noChange(): Change {
  return { topics: new Set(), assetIds: new Set(), circleIds: new Set() };
}

/** @param scopeId id of the asset or circle that the row hangs on, where the row tells it */
export function noteRow(change: Change, table: string, id: string, scopeId: string | null): void {
  const topic = topicOf[table] ?? 'assets';
  change.topics.add(topic);
  if (topic === 'valuations' || topic === 'conflicts') change.topics.add('assets');
  if (table === 'assets') change.assetIds.add(id);
  else if (scopeId !== null && (topic === 'assets' || topic === 'valuations' || topic === 'conflicts')) change.assetIds.add(scopeId);
  else if (scopeId !== null) change.circleIds.add(scopeId);
}

/** The event. Totals of families depend on assets and people. More ids than the event carries: none, which means all. */
export function changedPayload(change: Change): EventPayload<'changed'> {
  const topics = new Set(change.topics);
  if (topics.has('assets') || topics.has('valuations') || topics.has('people') || topics.has('conflicts')) topics.add('families');
  const ids = (set: Set<string>): string[] => (set.size > 1_000 ? [] : [...set]);
  return { topics: [...topics], asset_ids: ids(change.assetIds), ffc_ids: ids(change.circleIds) };
}
