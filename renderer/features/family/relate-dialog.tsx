import { useState } from 'react';
import { relationshipKinds } from '../../../contract/entities/people.ts';
import type { PersonRow } from '../../../contract/views.ts';
import { newId } from '../../data/new-id.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { DateInput, Select } from '../../ui/inputs.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { familyMessages } from './messages.ts';

const words = familyMessages.people;
type Kind = (typeof relationshipKinds)[number];

/** Records that two people of the family are kin. */
export function RelateDialog({
  ffcId,
  people,
  open,
  onOpenChange,
}: {
  ffcId: string;
  people: readonly PersonRow[];
  open: boolean;
  onOpenChange(open: boolean): void;
}) {
  const natural = people.filter((person) => person.kind === 'natural');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<Kind>('parent_of');
  const [started, setStarted] = useState('');
  const [ended, setEnded] = useState('');
  const relate = useAct('families.relate');
  const isSame = from !== '' && from === to;
  const options = (
    <>
      <option value="" disabled>
        Choose…
      </option>
      {natural.map((person) => (
        <option key={person.persona_id} value={person.persona_id}>
          {person.name}
        </option>
      ))}
    </>
  );
  const submit = () =>
    relate.mutate(
      {
        relationship_id: newId(),
        ffc_id: ffcId,
        from_persona_id: from,
        to_persona_id: to,
        kind,
        started_on: started || null,
        ended_on: ended || null,
      },
      {
        onSuccess: ({ op_id }) => {
          showSaved(words.related, op_id);
          setFrom('');
          setTo('');
          setStarted('');
          setEnded('');
          onOpenChange(false);
        },
      },
    );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.relateTitle}
      description={words.relateLead}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button type="submit" form="relate" variant="primary" disabled={relate.isPending || from === '' || to === '' || isSame}>
            {words.submitRelate}
          </Button>
        </>
      }
    >
      <form
        id="relate"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorNotice error={relate.error ? asStewardError(relate.error) : undefined} />
        <div className="grid gap-3 sm:grid-cols-[1fr_10rem_1fr]">
          <Field label={words.from}>
            <Select value={from} onChange={(event) => setFrom(event.target.value)}>
              {options}
            </Select>
          </Field>
          <Field label={words.kindOfKin}>
            <Select value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
              {relationshipKinds.map((option) => (
                <option key={option} value={option}>
                  {words.relation[option]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.to} error={isSame ? words.same : undefined}>
            <Select value={to} onChange={(event) => setTo(event.target.value)}>
              {options}
            </Select>
          </Field>
        </div>
        {kind !== 'parent_of' && (
          <div className="grid grid-cols-2 gap-3">
            <Field label={words.since}>
              <DateInput value={started} onChange={(event) => setStarted(event.target.value)} />
            </Field>
            <Field label={words.until2}>
              <DateInput value={ended} min={started} onChange={(event) => setEnded(event.target.value)} />
            </Field>
          </div>
        )}
      </form>
    </Dialog>
  );
}
