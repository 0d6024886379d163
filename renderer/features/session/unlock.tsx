import { useEffect, useState } from 'react';
import type { SessionState } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { sessionMessages } from './messages.ts';
import { PasswordInput } from './password-input.tsx';
import { SessionFrame } from './session-frame.tsx';

const words = sessionMessages.unlock;

/** Whole seconds until an instant, counted down on screen; 0 when it has passed. */
function useSecondsUntil(instant: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return instant === null ? 0 : Math.max(0, Math.ceil((new Date(instant).getTime() - now) / 1_000));
}

/** Opens the cache on this computer; works without a network. */
export function Unlock({ session, onSignInInstead }: { session: SessionState; onSignInInstead(): void }) {
  const [email, setEmail] = useState(session.email ?? session.accounts[0]?.email ?? '');
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAct('session.unlock');
  const wait = useSecondsUntil(session.retry_at);
  const name = session.accounts.find((account) => account.email === email)?.display_name ?? session.display_name;
  const error = unlock.error ? asStewardError(unlock.error) : undefined;
  return (
    <SessionFrame title={words.title(name)} lead={words.lead} firm={session.firm_name}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          unlock.mutate({ email, passphrase }, { onError: () => setPassphrase('') });
        }}
      >
        {error &&
          wait === 0 &&
          (error.code === 'FW401' || error.code === 'FW423' ? (
            <Notice tone="loss" title={error.code === 'FW401' ? words.wrong : error.message} />
          ) : (
            <ErrorNotice error={error} />
          ))}
        {wait > 0 && (
          <Notice tone="warn" {...(error && { title: words.wrong })}>
            {words.wait(wait)}
          </Notice>
        )}
        {session.accounts.length > 1 ? (
          <Field label={words.account}>
            <Select className="h-10 text-body" value={email} onChange={(event) => setEmail(event.target.value)}>
              {session.accounts.map((account) => (
                <option key={account.email} value={account.email}>
                  {account.display_name} · {account.email}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <p className="text-base text-ink-3">{email}</p>
        )}
        <Field label={words.passphrase}>
          <PasswordInput
            autoComplete="current-password"
            autoFocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Field>
        <Button
          type="submit"
          variant="primary"
          size="large"
          className="mt-2 w-full"
          disabled={unlock.isPending || wait > 0 || passphrase === ''}
        >
          {words.submit}
        </Button>
        <Button variant="ghost" size="large" className="-mt-2 w-full" onClick={onSignInInstead}>
          {words.other}
        </Button>
      </form>
    </SessionFrame>
  );
}
