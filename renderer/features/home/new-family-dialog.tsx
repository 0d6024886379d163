import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../data/new-id.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea, TextInput } from '../../ui/inputs.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { emptyPerson, PersonFields, personaOf, personErrors } from '../family/person-fields.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { homeMessages } from './messages.ts';

const words = homeMessages.create;

/** A new circle with its head. The advisor keeps the set-up rights until the head takes over. */
export function NewFamilyDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [owner, setOwner] = useState(emptyPerson);
  const create = useAct('families.create');
  const errors = personErrors(owner);
  const submit = () => {
    const ffcId = newId();
    create.mutate(
      { ffc_id: ffcId, name: name.trim(), description: description.trim() || null, owner: personaOf(owner), membership_id: newId() },
      {
        onSuccess: ({ op_id }) => {
          showSaved(words.saved(name.trim()), op_id);
          onOpenChange(false);
          setName('');
          setDescription('');
          setOwner(emptyPerson);
          void navigate({ to: '/families/$ffcId', params: { ffcId } });
        },
      },
    );
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      description={words.lead}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button
            type="submit"
            form="new-family"
            variant="primary"
            disabled={create.isPending || name.trim() === '' || Object.keys(errors).length > 0 || owner.display_name.trim() === ''}
          >
            {words.submit}
          </Button>
        </>
      }
    >
      <form
        id="new-family"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorNotice error={create.error ? asStewardError(create.error) : undefined} />
        <Field label={words.name} required>
          <TextInput autoFocus maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={words.description}>
          <TextArea rows={2} maxLength={1_000} value={description} onChange={(event) => setDescription(event.target.value)} />
        </Field>
        <div className="border-t border-line pt-4">
          <h3 className="text-base font-semibold">{words.owner}</h3>
          <p className="mb-3 text-small text-ink-3">{words.ownerLead}</p>
          <PersonFields person={owner} errors={errors} onChange={setOwner} kinds={['natural']} />
        </div>
      </form>
    </Dialog>
  );
}
