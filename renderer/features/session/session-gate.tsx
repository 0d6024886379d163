import { useEffect, useState, type ReactNode } from 'react';
import type { SessionState } from '../../../contract/views.ts';
import { useCall } from '../../data/queries.ts';
import { Wordmark } from '../../ui/wordmark.tsx';
import { clearToasts } from '../../ui/toast.tsx';
import { ChoosePassphrase } from './choose-passphrase.tsx';
import { NewPassword } from './new-password.tsx';
import { SignIn } from './sign-in.tsx';
import { Unlock } from './unlock.tsx';

/** Shows the desk to an open session, and else the screen that leads to one. Nothing of the desk is kept behind it. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data: session } = useCall('session.state', {});
  const phase = session?.phase;
  useEffect(() => {
    if (phase === undefined || phase === 'ready') return;
    clearToasts();
    document.title = 'Steward';
  }, [phase]);
  if (!session) return <Splash />;
  switch (session.phase) {
    case 'ready':
      return children;
    case 'new_password':
      return <NewPassword session={session} />;
    case 'choose_passphrase':
      return <ChoosePassphrase session={session} />;
    case 'locked':
    case 'signed_out':
      return <Entrance key={session.phase} session={session} />;
  }
}

/** Two ways in: the passphrase of an account that is on this computer, or a sign-in. */
function Entrance({ session }: { session: SessionState }) {
  const [preferred, setPreferred] = useState<'sign_in' | 'unlock' | undefined>();
  const canUnlock = session.accounts.length > 0;
  const wantsUnlock = preferred === undefined ? session.phase === 'locked' : preferred === 'unlock';
  return canUnlock && wantsUnlock ? (
    <Unlock session={session} onSignInInstead={() => setPreferred('sign_in')} />
  ) : (
    <SignIn
      session={session}
      onDone={() => setPreferred(undefined)}
      onUnlockInstead={canUnlock ? () => setPreferred('unlock') : undefined}
    />
  );
}

/** Seen for a moment at start, and longer only when the engine takes long. */
function Splash() {
  return (
    <div role="status" aria-label="Opening Steward" className="flex h-full items-center justify-center text-accent-ink">
      <Wordmark name="Steward" className="animate-pulse" />
    </div>
  );
}
