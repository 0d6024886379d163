import { useNavigate, useSearch } from '@tanstack/react-router';
import { Link2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { reaches } from '../../../contract/entities/people.ts';
import type { PersonRow } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useCall } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNotice, Skeleton } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { formatInstant } from '../../ui/format.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { familyMessages } from './messages.ts';
import { PersonItem } from './person-item.tsx';
import { RelateDialog } from './relate-dialog.tsx';
import { homeCurrency, useFamily } from './use-family.ts';

const words = familyMessages.people;

/** Generations first, eldest at the top; then people without kinship; then trusts and entities. */
function groupsOf(people: readonly PersonRow[]): { title: string; people: PersonRow[] }[] {
  const natural = people.filter((person) => person.kind === 'natural');
  const byGeneration = Map.groupBy(natural, (person) => person.generation);
  const numbers = [...byGeneration.keys()].filter((number) => number !== null).sort((a, b) => a - b);
  const oldestFirst = (a: PersonRow, b: PersonRow) =>
    (a.birth_on ?? '9999').localeCompare(b.birth_on ?? '9999') || a.name.localeCompare(b.name);
  return [
    ...numbers.map((number) => ({ title: words.generation(number), people: (byGeneration.get(number) ?? []).sort(oldestFirst) })),
    { title: words.others, people: (byGeneration.get(null) ?? []).sort(oldestFirst) },
    { title: words.holders, people: people.filter((person) => person.kind !== 'natural') },
  ].filter((group) => group.people.length > 0);
}

export function PeopleTab() {
  const { ffcId, data: overview } = useFamily();
  const { add } = useSearch({ from: '/families/$ffcId/people' });
  const navigate = useNavigate();
  const { data, error } = useCall('families.people', { ffc_id: ffcId });
  const { data: listed } = useCall('families.list', {});
  const [dialog, setDialog] = useState<'add' | 'relate' | undefined>();
  const access = overview?.family.access ?? listed?.families.find((family) => family.ffc_id === ffcId)?.access ?? 'none';
  const mayAdd = reaches(access, 'edit');
  const close = (open: boolean) => {
    if (open) return;
    setDialog(undefined);
    if (add) void navigate({ to: '.', search: (previous) => ({ ...previous, add: undefined }), replace: true });
  };
  if (error) return <ErrorNotice error={asStewardError(error)} className="m-6" />;
  if (!data) return <Skeleton rows={8} className="p-6" />;
  const people = data.people;
  const shownRows = Math.max(0, people.length);
  return (
    <div className="h-full overflow-y-auto">
      <div className="flex flex-col gap-7 px-6 py-5">
        <div className="flex items-center justify-between">
          <p className="text-base text-ink-3">
            {shownRows === 0 ? words.nobody : `${shownRows} ${shownRows === 1 ? 'member' : 'members'}`}
          </p>
          {mayAdd && (
            <div className="flex gap-2">
              <Button
                icon={<Link2 aria-hidden />}
                onClick={() => setDialog('relate')}
                disabled={people.filter((person) => person.kind === 'natural').length < 2}
              >
                {words.relate}
              </Button>
              <Button icon={<UserPlus aria-hidden />} onClick={() => setDialog('add')}>
                {words.add}
              </Button>
            </div>
          )}
        </div>
        {people.length === 0 && <EmptyState title={words.nobody} />}
        {groupsOf(people).map((group) => (
          <Panel key={group.title} title={group.title}>
            <ul className="flex flex-col">
              {group.people.map((person) => (
                <PersonItem
                  key={person.membership_id}
                  person={person}
                  ffcId={ffcId}
                  home={homeCurrency(overview)}
                  isOutline={access === 'outline'}
                />
              ))}
            </ul>
          </Panel>
        ))}
        {data.advisors.length > 0 && (
          <Panel title={words.advisors}>
            <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
              {data.advisors.map((advisor) => (
                <li key={`${advisor.user_id} ${advisor.role}`} className="flex items-center gap-3 py-2">
                  <Avatar name={advisor.name} size={28} faded />
                  <span>
                    <span className="block font-medium">{advisor.name}</span>
                    <span className="block text-small text-ink-3">
                      {words.advisorRole[advisor.role]}
                      {advisor.ends_at && `, ${words.until(formatInstant(advisor.ends_at))}`}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      <AddPersonDialog ffcId={ffcId} open={mayAdd && (dialog === 'add' || add === 'person')} onOpenChange={close} />
      <RelateDialog ffcId={ffcId} people={people} open={dialog === 'relate'} onOpenChange={close} />
    </div>
  );
}
