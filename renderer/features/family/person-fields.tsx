import type { z } from 'zod';
import { newPersonaSchema, personaKinds } from '../../../contract/entities/people.ts';
import { newId } from '../../data/new-id.ts';
import { Field } from '../../ui/field.tsx';
import { today } from '../../ui/format.ts';
import { Checkbox, DateInput, Select, TextInput } from '../../ui/inputs.tsx';
import { familyMessages } from './messages.ts';

const words = familyMessages.people;
type Persona = z.infer<typeof newPersonaSchema>;
type Kind = Persona['kind'];

/** A person being typed in. */
export type PersonDraft = {
  kind: Kind;
  display_name: string;
  given_name: string;
  family_name: string;
  birth_on: string;
  has_died: boolean;
  death_on: string;
};
export const emptyPerson: PersonDraft = {
  kind: 'natural',
  display_name: '',
  given_name: '',
  family_name: '',
  birth_on: '',
  has_died: false,
  death_on: '',
};

/** The arguments that the engine wants; texts are trimmed, empty ones become "not recorded". */
export function personaOf(draft: PersonDraft): Persona {
  const isNatural = draft.kind === 'natural';
  const given = draft.given_name.trim();
  const family = draft.family_name.trim();
  return {
    persona_id: newId(),
    kind: draft.kind,
    display_name: draft.display_name.trim(),
    given_name: isNatural && given !== '' ? given : null,
    family_name: isNatural && family !== '' ? family : null,
    birth_on: isNatural && draft.birth_on !== '' ? draft.birth_on : null,
    death_on: isNatural && draft.has_died && draft.death_on !== '' ? draft.death_on : null,
    is_living: !(isNatural && draft.has_died),
  };
}

/** What is wrong with a draft, by field. An empty name is not an error before somebody tries to save. */
export function personErrors(draft: PersonDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  const parsed = newPersonaSchema.safeParse(personaOf(draft));
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? 'display_name');
    if (field === 'display_name' && draft.display_name === '') continue;
    errors[field] ??= issue.message;
  }
  if (draft.birth_on > today()) errors['birth_on'] = 'Cannot lie in the future.';
  if (draft.has_died && draft.death_on > today()) errors['death_on'] = 'Cannot lie in the future.';
  return errors;
}

export function PersonFields({
  person,
  errors,
  onChange,
  kinds = personaKinds,
}: {
  person: PersonDraft;
  errors: Record<string, string>;
  onChange(person: PersonDraft): void;
  kinds?: readonly Kind[];
}) {
  const set = (change: Partial<PersonDraft>) => {
    const next = { ...person, ...change };
    const composed = `${person.given_name} ${person.family_name}`.trim();
    if (('given_name' in change || 'family_name' in change) && (person.display_name === '' || person.display_name === composed))
      next.display_name = `${next.given_name} ${next.family_name}`.trim();
    onChange(next);
  };
  const isNatural = person.kind === 'natural';
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3">
      {kinds.length > 1 && (
        <Field label={words.fields.kind} className="col-span-2">
          <Select
            value={person.kind}
            onChange={(event) => onChange({ ...emptyPerson, kind: event.target.value as Kind, display_name: person.display_name })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kind[kind]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isNatural && (
        <Field label={words.fields.givenName} error={errors['given_name']}>
          <TextInput maxLength={60} value={person.given_name} onChange={(event) => set({ given_name: event.target.value })} />
        </Field>
      )}
      {isNatural && (
        <Field label={words.fields.familyName} error={errors['family_name']}>
          <TextInput maxLength={60} value={person.family_name} onChange={(event) => set({ family_name: event.target.value })} />
        </Field>
      )}
      <Field label={words.fields.displayName} error={errors['display_name']} required className="col-span-2">
        <TextInput maxLength={120} value={person.display_name} onChange={(event) => set({ display_name: event.target.value })} />
      </Field>
      {isNatural && (
        <Field label={words.fields.birth} error={errors['birth_on']}>
          <DateInput max={today()} value={person.birth_on} onChange={(event) => set({ birth_on: event.target.value })} />
        </Field>
      )}
      {isNatural &&
        (person.has_died ? (
          <Field label={words.fields.death} error={errors['death_on']} required>
            <DateInput max={today()} value={person.death_on} onChange={(event) => set({ death_on: event.target.value })} />
          </Field>
        ) : (
          <span />
        ))}
      {isNatural && (
        <div className="col-span-2">
          <Checkbox
            label={words.fields.died}
            checked={person.has_died}
            onCheckedChange={(has_died) => set({ has_died, death_on: has_died ? person.death_on : '' })}
          />
        </div>
      )}
    </div>
  );
}
