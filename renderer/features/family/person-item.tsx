import { Link } from '@tanstack/react-router';
import type { Currency } from '../../../contract/money.ts';
import type { PersonRow } from '../../../contract/views.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { formatDate } from '../../ui/format.ts';
import { Money } from '../../ui/money.tsx';
import { familyMessages } from './messages.ts';

const words = familyMessages.people;

/** "child of Eleanor Hartwell · married to Maria Hartwell" */
function kinText(person: PersonRow): string {
  const order = ['to parent_of', 'to guardian_of', 'from spouse_of', 'to spouse_of', 'from parent_of', 'from guardian_of'];
  const sorted = person.kin.toSorted((a, b) => order.indexOf(`${a.direction} ${a.kind}`) - order.indexOf(`${b.direction} ${b.kind}`));
  const phrases = Map.groupBy(sorted, (kin) =>
    kin.kind === 'spouse_of' && kin.ended_on ? words.formerly : (words.kin[kin.kind]?.[kin.direction] ?? ''),
  );
  return [...phrases].map(([phrase, kin]) => `${phrase} ${kin.map((one) => one.name).join(', ')}`).join(' · ');
}

function lifeText(person: PersonRow): string {
  if (person.kind !== 'natural') return words.kind[person.kind] ?? '';
  if (person.is_living === false) return words.died(person.death_on?.slice(0, 4) ?? '', person.age);
  return [person.age === null ? '' : words.age(person.age), person.birth_on ? `${words.born} ${formatDate(person.birth_on)}` : '']
    .filter(Boolean)
    .join(', ');
}

/** One member: who it is, how it belongs to the others, what it holds. */
export function PersonItem({ person, ffcId, home, isOutline }: { person: PersonRow; ffcId: string; home: Currency; isOutline: boolean }) {
  const hasDied = person.is_living === false;
  const kin = kinText(person);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-6 border-b border-line py-2.5 last:border-0 sm:grid-cols-[minmax(15rem,1fr)_minmax(0,1.3fr)_9rem]">
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={person.name} kind={person.kind} faded={hasDied} size={32} />
        <div className="min-w-0">
          <p className="flex items-center gap-2">
            <span className={`truncate text-body font-medium ${hasDied ? 'text-ink-2' : ''}`}>{person.name}</span>
            {person.role === 'owner' && <Badge tone="accent">{words.role['owner']}</Badge>}
            {person.role === 'non_beneficiary' && <Badge>{words.role['non_beneficiary']}</Badge>}
          </p>
          <p className="figures truncate text-small text-ink-3">{[person.relation, lifeText(person)].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <p className="hidden text-base text-pretty text-ink-2 sm:block">{kin}</p>
      {!isOutline && (
        <div className="text-right">
          {person.asset_count > 0 ? (
            <>
              <Money
                minor={person.net_minor}
                currency={home}
                className={`font-medium ${person.net_minor !== null && person.net_minor < 0 ? 'text-loss' : ''}`}
              />
              <Link
                to="/families/$ffcId/assets"
                params={{ ffcId }}
                search={{ owner: person.name }}
                className="block text-small text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink"
              >
                {words.owns(person.asset_count)}
              </Link>
            </>
          ) : (
            <span className="text-small text-ink-3">{words.owns(0)}</span>
          )}
        </div>
      )}
    </li>
  );
}
