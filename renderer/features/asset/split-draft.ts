import { allocatedBasisPoints, sharesSchema, type interestClasses, type Share } from '../../../contract/entities/ownership.ts';
import { splitMinor, wholeBasisPoints } from '../../../contract/money.ts';
import { newId } from '../../data/new-id.ts';

export type InterestClass = (typeof interestClasses)[number];

/** One line of a split while it is edited; `points` is text when it cannot be read as a percentage. */
export type DraftShare = {
  id: string;
  persona_id: string;
  interest_class: InterestClass;
  points: number | string | null;
  is_primary: boolean;
};

export function draftOf(shares: readonly Share[]): DraftShare[] {
  return shares
    .toSorted((a, b) => Number(a.interest_class !== 'owner') - Number(b.interest_class !== 'owner') || b.basis_points - a.basis_points)
    .map(({ id, persona_id, interest_class, basis_points, is_primary }) => ({
      id,
      persona_id,
      interest_class,
      points: basis_points,
      is_primary,
    }));
}

export function newDraft(personaId: string, interestClass: InterestClass, points: number | null): DraftShare {
  return { id: newId(), persona_id: personaId, interest_class: interestClass, points, is_primary: false };
}

/** Lines that can be read, as shares. */
export function sharesOf(draft: readonly DraftShare[]): Share[] {
  return draft.flatMap(({ points, ...share }) => (typeof points === 'number' && points > 0 ? [{ ...share, basis_points: points }] : []));
}

/** Basis points still free for owners; below zero when they hold too much. */
export function remainingPoints(draft: readonly DraftShare[]): number {
  return wholeBasisPoints - allocatedBasisPoints(sharesOf(draft));
}

export type SplitWords = { invalid: string; zero: string; over(percent: string): string; duplicate: string };

/** What is wrong with each line, by its id. */
export function splitErrors(draft: readonly DraftShare[], words: SplitWords, percent: (points: number) => string): Record<string, string> {
  const errors: Record<string, string> = {};
  const left = remainingPoints(draft);
  const seen = new Set<string>();
  for (const share of draft) {
    const key = `${share.persona_id} ${share.interest_class}`;
    if (seen.has(key)) errors[share.id] = words.duplicate;
    seen.add(key);
    if (typeof share.points === 'string') errors[share.id] = words.invalid;
    else if (share.points === null || share.points < 1) errors[share.id] = words.zero;
    else if (share.points > wholeBasisPoints) errors[share.id] = words.over(percent(share.points - wholeBasisPoints));
  }
  if (left < 0) {
    const largest = draft
      .filter((share) => share.interest_class === 'owner' && typeof share.points === 'number')
      .sort((a, b) => Number(b.points) - Number(a.points))[0];
    if (largest) errors[largest.id] ??= words.over(percent(-left));
  }
  return errors;
}

/** Whether a draft can be saved as it stands. */
export function isValidSplit(draft: readonly DraftShare[]): boolean {
  return draft.every((share) => typeof share.points === 'number' && share.points >= 1) && sharesSchema.safeParse(sharesOf(draft)).success;
}

/** Each line's part of a value in minor units, by line id; other classes than owner hold nothing of it. */
export function worthOf(draft: readonly DraftShare[], valueMinor: number | null): Map<string, number> {
  const owners = draft.filter((share) => share.interest_class === 'owner' && typeof share.points === 'number' && share.points > 0);
  if (valueMinor === null || remainingPoints(draft) < 0) return new Map();
  const { shares } = splitMinor(
    valueMinor,
    owners.map((share) => ({ key: share.persona_id, basisPoints: Number(share.points) })),
  );
  return new Map(owners.map((share, index) => [share.id, shares[index] ?? 0]));
}

/** The whole in equal parts; what cannot be divided goes to the first lines, 0.01 % each. */
export function equalSplit(draft: readonly DraftShare[]): DraftShare[] {
  const owners = draft.filter((share) => share.interest_class === 'owner').length;
  let index = 0;
  return draft.map((share) => {
    if (share.interest_class !== 'owner') return share;
    const points = Math.floor(wholeBasisPoints / owners) + (index < wholeBasisPoints % owners ? 1 : 0);
    index += 1;
    return { ...share, points };
  });
}
