import { useState } from 'react';
import type { SessionState } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { sessionMessages } from './messages.ts';
import { PasswordInput } from './password-input.tsx';
import { SessionFrame } from './session-frame.tsx';

const words = sessionMessages.signIn;

/** E-mail and password; also used in a dialog when the sign-in of an open desk has ended. */
export function SignInForm({ email: givenEmail, onDone }: { email: string | null; onDone?: () => void }) {
  const [email, setEmail] = useState(givenEmail ?? '');
  const [password, setPassword] = useState('');
  const signIn = useAct('session.signIn');
  const error = signIn.error ? asStewardError(signIn.error) : undefined;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ email: email.trim(), password }, { onSuccess: () => onDone?.() });
      }}
    >
      {error &&
        (error.code === 'FW401' ? (
          <Notice tone="loss" title={words.wrong} />
        ) : error.code === 'FW503' ? (
          <Notice tone="warn" title={error.message}>
            {words.offline}
          </Notice>
        ) : (
          <ErrorNotice error={error} />
        ))}
      <Field label={words.email} error={error?.fields?.['email']}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus={givenEmail === null}
          className="h-10 text-body"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label={words.password} error={error?.fields?.['password']}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          autoFocus={givenEmail !== null}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        size="large"
        className="mt-2 w-full"
        disabled={signIn.isPending || email === '' || password === ''}
      >
        {words.submit}
      </Button>
    </form>
  );
}

export function SignIn({
  session,
  onDone,
  onUnlockInstead,
}: {
  session: SessionState;
  onDone(): void;
  onUnlockInstead: (() => void) | undefined;
}) {
  return (
    <SessionFrame title={words.title} lead={words.lead(session.firm_name)} firm={session.firm_name}>
      <SignInForm email={null} onDone={onDone} />
      {onUnlockInstead && (
        <Button variant="ghost" size="large" className="mt-2 w-full" onClick={onUnlockInstead}>
          {words.unlockInstead}
        </Button>
      )}
    </SessionFrame>
  );
}
