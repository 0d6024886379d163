import { useState } from 'react';
import type { membershipRoles } from '../../../contract/entities/people.ts';
import { newId } from '../../data/new-id.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select, TextInput } from '../../ui/inputs.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { familyMessages } from './messages.ts';
import { emptyPerson, PersonFields, personaOf, personErrors } from './person-fields.tsx';

const words = familyMessages.people;
type Role = (typeof membershipRoles)[number];
/** The owner of a circle is not added but handed over; advisors are assigned by the firm. */
const roles: readonly Role[] = ['beneficiary', 'non_beneficiary'];

export function AddPersonDialog({ ffcId, open, onOpenChange }: { ffcId: string; open: boolean; onOpenChange(open: boolean): void }) {
  const [person, setPerson] = useState(emptyPerson);
  const [role, setRole] = useState<Role>('beneficiary');
  const [relation, setRelation] = useState('');
  const add = useAct('families.addPerson');
  const errors = personErrors(person);
  const submit = () => {
    const persona = personaOf(person);
    add.mutate(
      {
        persona,
        membership: { membership_id: newId(), ffc_id: ffcId, persona_id: persona.persona_id, role, relation: relation.trim() || null },
      },
      {
        onSuccess: ({ op_id }) => {
          showSaved(words.saved(persona.display_name), op_id);
          setPerson(emptyPerson);
          setRelation('');
          onOpenChange(false);
        },
      },
    );
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.addTitle}
      description={words.addLead}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button
            type="submit"
            form="add-person"
            variant="primary"
            disabled={add.isPending || Object.keys(errors).length > 0 || person.display_name.trim() === ''}
          >
            {words.submitAdd}
          </Button>
        </>
      }
    >
      <form
        id="add-person"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorNotice error={add.error ? asStewardError(add.error) : undefined} />
        <PersonFields person={person} errors={errors} onChange={setPerson} />
        <div className="grid grid-cols-2 gap-4 border-t border-line pt-3">
          <Field label={words.fields.role} help={words.roleHelp}>
            <Select value={role} onChange={(event) => setRole(event.target.value as Role)}>
              {roles.map((option) => (
                <option key={option} value={option}>
                  {words.role[option]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.fields.relation} help={words.fields.relationHelp}>
            <TextInput maxLength={60} value={relation} onChange={(event) => setRelation(event.target.value)} />
          </Field>
        </div>
      </form>
    </Dialog>
  );
}
