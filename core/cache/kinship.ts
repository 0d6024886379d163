/** Generations of a circle from its kinship: the eldest on record are 1, spouses stand beside each other. Twin of v_family_hierarchy. */

export type Edge = { kind: string; from: string; to: string };

/** @returns generation by persona, only for people who stand in an edge of parents or spouses */
export function generationsOf(edges: readonly Edge[]): Map<string, number> {
  const kin = edges.filter((edge) => edge.kind === 'parent_of' || edge.kind === 'spouse_of');
  const generation = new Map<string, number>();
  for (const edge of kin) for (const person of [edge.from, edge.to]) generation.set(person, 1);
  // Each pass pushes people down; a longest line has fewer steps than there are people, and a cycle ends the same way.
  for (let pass = 0; pass < generation.size; pass += 1) {
    let moved = false;
    const lower = (person: string, to: number): void => {
      if ((generation.get(person) ?? 1) >= to) return;
      generation.set(person, to);
      moved = true;
    };
    for (const edge of kin) {
      const from = generation.get(edge.from) ?? 1;
      const to = generation.get(edge.to) ?? 1;
      if (edge.kind === 'parent_of') lower(edge.to, from + 1);
      else {
        lower(edge.from, to);
        lower(edge.to, from);
      }
    }
    if (!moved) break;
  }
  return generation;
}

/** Whole years between two dates. */
export function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
