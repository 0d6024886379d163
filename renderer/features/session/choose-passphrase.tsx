import { useState } from 'react';
import type { SessionState } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { sessionMessages } from './messages.ts';
import { PasswordInput } from './password-input.tsx';
import { SessionFrame } from './session-frame.tsx';
import { passphraseStrength } from './strength.ts';

const words = sessionMessages.choose;
const barTones = ['bg-loss', 'bg-loss', 'bg-warn', 'bg-gain', 'bg-gain'];

/** First time on this computer: the passphrase that the cache is sealed with. */
export function ChoosePassphrase({ session }: { session: SessionState }) {
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [device, setDevice] = useState(session.device_name);
  const choose = useAct('session.choosePassphrase');
  const strength = passphraseStrength(passphrase, [session.email ?? '', session.display_name ?? '', session.firm_name ?? '']);
  const differs = repeat !== '' && !passphrase.startsWith(repeat) && repeat !== passphrase;
  const isReady = passphrase.length >= 12 && strength.level > 0 && passphrase === repeat && device.trim() !== '';
  return (
    <SessionFrame title={words.title} lead={words.lead} firm={session.firm_name}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          choose.mutate({ passphrase, device_name: device.trim() });
        }}
      >
        <ErrorNotice error={choose.error ? asStewardError(choose.error) : undefined} />
        <div>
          <Field label={words.passphrase}>
            <PasswordInput
              autoComplete="new-password"
              autoFocus
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          </Field>
          <div aria-live="polite" className="mt-2 min-h-[3.75rem]">
            {passphrase !== '' && (
              <>
                <div aria-hidden className="flex gap-1">
                  {[0, 1, 2, 3].map((step) => (
                    <span
                      key={step}
                      className={`h-1 flex-1 rounded-full ${step < strength.level ? barTones[strength.level] : 'bg-line'}`}
                    />
                  ))}
                </div>
                <p className="mt-1.5 text-small text-pretty text-ink-3">
                  <span className="font-medium text-ink-2">{words.strengths[strength.level]}.</span>{' '}
                  {passphrase.length < 12 ? `${words.tooShort(12 - passphrase.length)} ` : ''}
                  {strength.reason}
                </p>
              </>
            )}
          </div>
        </div>
        <Field label={words.repeat} error={differs ? words.mismatch : undefined}>
          <PasswordInput autoComplete="new-password" value={repeat} onChange={(event) => setRepeat(event.target.value)} />
        </Field>
        <Field label={words.device} help={words.deviceHelp}>
          <TextInput className="h-10 text-body" maxLength={120} value={device} onChange={(event) => setDevice(event.target.value)} />
        </Field>
        <Button type="submit" variant="primary" size="large" className="mt-2 w-full" disabled={choose.isPending || !isReady}>
          {words.submit}
        </Button>
        <p className="text-small text-pretty text-ink-3">{words.forgotten}</p>
      </form>
    </SessionFrame>
  );
}
