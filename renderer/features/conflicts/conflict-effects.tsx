import type { Conflict } from '../../../contract/views.ts';
import { Money } from '../../ui/money.tsx';
import { conflictMessages as words } from './messages.ts';

/** What each version makes of the totals: per circle, and per owner whom it touches. */
export function ConflictEffects({ conflict }: { conflict: Conflict }) {
  const { base, mine, theirs } = conflict;
  const circles = [
    ...new Map(
      [...mine.effects, ...theirs.effects, ...base.effects].map((effect) => [`${effect.ffc_id} ${effect.currency}`, effect]),
    ).values(),
  ];
  return circles.map((circle) => {
    const of = (side: Conflict['mine']) =>
      side.effects.find((effect) => effect.ffc_id === circle.ffc_id && effect.currency === circle.currency);
    const sides = [of(base), of(mine), of(theirs)];
    const owners = [...new Map(sides.flatMap((side) => side?.by_owner ?? []).map((owner) => [owner.persona_id, owner.name])).entries()];
    const differs = (amounts: readonly (number | undefined)[]) => new Set(amounts.filter((amount) => amount !== undefined)).size > 1;
    const netOf = (index: number, personaId: string) => sides[index]?.by_owner.find((owner) => owner.persona_id === personaId)?.net_minor;
    // In the order of the versions above.
    const order = [...new Set([base, mine, theirs].flatMap((side) => side.lines.map((line) => line.label)))];
    const touched = owners
      .filter(([personaId]) => differs([netOf(0, personaId), netOf(1, personaId), netOf(2, personaId)]))
      .toSorted(([, a], [, b]) => order.indexOf(a) - order.indexOf(b));
    if (touched.length === 0 && !differs(sides.map((side) => side?.net_minor))) return null;
    const cell = (amount: number | undefined, was: number | undefined, key: number) => (
      <td key={key} className="w-[24%] px-3 py-1.5 last:pr-5">
        {amount === undefined ? (
          <span className="text-ink-3">–</span>
        ) : (
          <>
            <Money minor={amount} currency={circle.currency} className={key === 0 ? 'text-ink-3' : ''} />
            {key > 0 && was !== undefined && amount !== was && (
              <Money minor={amount - was} currency={circle.currency} signed toned className="ml-2 text-small" />
            )}
          </>
        )}
      </td>
    );
    return (
      <div
        key={`${circle.ffc_id} ${circle.currency}`}
        className="overflow-x-auto border-t border-line bg-canvas/60 pt-2.5 pb-1.5 last:rounded-b-xl"
      >
        <table className="w-full min-w-[40rem]" aria-label={words.effect(circle.name, circle.currency)}>
          <caption className="px-5 pb-1 text-left text-small font-medium text-ink-3">{words.effect(circle.name, circle.currency)}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{words.person}</th>
              <th scope="col">{words.base}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {touched.map(([personaId, name]) => (
              <tr key={personaId}>
                <th scope="row" className="py-1.5 pl-5 text-left font-normal">
                  {name}
                </th>
                {[0, 1, 2].map((index) => cell(netOf(index, personaId), netOf(0, personaId), index))}
              </tr>
            ))}
            <tr className="font-medium">
              <th scope="row" className="py-1.5 pl-5 text-left font-medium">
                {words.total}
              </th>
              {[0, 1, 2].map((index) => cell(sides[index]?.net_minor, sides[0]?.net_minor, index))}
            </tr>
          </tbody>
        </table>
      </div>
    );
  });
}
