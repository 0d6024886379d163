import { useState } from 'react';
import type { SessionState } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { sessionMessages } from './messages.ts';
import { PasswordInput } from './password-input.tsx';
import { SessionFrame } from './session-frame.tsx';

const words = sessionMessages.newPassword;

/** The identity's challenge for a first sign-in. */
export function NewPassword({ session }: { session: SessionState }) {
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const save = useAct('session.newPassword');
  const differs = repeat !== '' && !password.startsWith(repeat) && repeat !== password;
  return (
    <SessionFrame title={words.title} lead={words.lead} firm={session.firm_name}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ password });
        }}
      >
        <ErrorNotice error={save.error ? asStewardError(save.error) : undefined} />
        <Field label={words.password} help={words.help}>
          <PasswordInput autoComplete="new-password" autoFocus value={password} onChange={(event) => setPassword(event.target.value)} />
        </Field>
        <Field label={words.repeat} error={differs ? words.mismatch : undefined}>
          <PasswordInput autoComplete="new-password" value={repeat} onChange={(event) => setRepeat(event.target.value)} />
        </Field>
        <Button
          type="submit"
          variant="primary"
          size="large"
          className="mt-2 w-full"
          disabled={save.isPending || password.length < 12 || password !== repeat}
        >
          {words.submit}
        </Button>
      </form>
    </SessionFrame>
  );
}
