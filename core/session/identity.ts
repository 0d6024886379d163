/**
 * Sign-in by the real Amplify. Amplify is one per process: every call runs alone, with this engine's configuration and storage
 * put in place, so that several engines (in tests) do not mix.
 */
import { Amplify, ConsoleLogger } from '@aws-amplify/core';
import { confirmSignIn, fetchAuthSession, signIn, signOut } from '@aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { StewardError } from '../../contract/errors.ts';
import type { IdentityConfig } from '../dependencies.ts';
import type { TokenStorage } from './token-storage.ts';

export type Identity = {
  /** @throws StewardError FW401 for a wrong name or password, FW423 while locked, FW503 without network */
  signIn(email: string, password: string): Promise<'done' | 'new_password'>;
  /** Answers the identity's demand for a new password. */
  newPassword(password: string): Promise<void>;
  /**
   * The access token, refreshed when it is about to end or when asked. Null when the tokens have ended.
   * @throws StewardError FW503 without network; the tokens stay
   */
  accessToken(force?: boolean): Promise<string | null>;
  /** Ends the tokens here and, if it can be reached, at the identity. */
  signOut(): Promise<void>;
};

// Its log lines can carry addresses and names.
ConsoleLogger.LOG_LEVEL = 'NONE';

let queue: Promise<unknown> = Promise.resolve();

/** One at a time over the whole process. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = queue.then(work, work);
  queue = mine.catch(() => undefined);
  return mine;
}

export function createIdentity(config: IdentityConfig, storage: TokenStorage): Identity {
  const authConfig = {
    Cognito: {
      userPoolId: config.userPoolId,
      userPoolClientId: config.clientId,
      ...(config.endpoint !== null && { userPoolEndpoint: config.endpoint }),
    },
  };
  const withAmplify = <Result>(step: Step, work: () => Promise<Result>): Promise<Result> =>
    alone(async () => {
      cognitoUserPoolsTokenProvider.setKeyValueStorage(storage);
      cognitoUserPoolsTokenProvider.setAuthConfig(authConfig);
      Amplify.configure({ Auth: authConfig }, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } });
      try {
        return await work();
      } catch (error) {
        throw stewardErrorOf(error, step);
      } finally {
        storage.flush();
      }
    });
  return {
    signIn: (email, password) =>
      withAmplify('sign-in', async () => {
        // Amplify refuses a second sign-in while it holds tokens; a new one replaces them.
        if (!storage.isEmpty()) await storage.clear();
        const answer = await signIn({
          username: email,
          password,
          options: { authFlowType: config.endpoint === null ? 'USER_SRP_AUTH' : 'USER_PASSWORD_AUTH' },
        });
        if (answer.isSignedIn) return 'done';
        if (answer.nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED') return 'new_password';
        throw new StewardError('FW461', 'The identity asks for a step that this version cannot show.');
      }),
    newPassword: (password) =>
      withAmplify('new password', async () => {
        const answer = await confirmSignIn({ challengeResponse: password });
        if (!answer.isSignedIn) throw new StewardError('FW461', 'The identity asks for a step that this version cannot show.');
      }),
    accessToken: (force = false) =>
      withAmplify('session', async () => {
        if (storage.isEmpty()) return null;
        const session = await fetchAuthSession({ forceRefresh: force });
        return session.tokens?.accessToken.toString() ?? null;
      }),
    signOut: () =>
      withAmplify('session', async () => {
        try {
          if (!storage.isEmpty()) await signOut();
        } finally {
          await storage.clear();
        }
      }),
  };
}

type Step = 'sign-in' | 'new password' | 'session';

const wrong = (cause: unknown): StewardError => new StewardError('FW401', 'E-mail or password is wrong.', { cause });

/** Amplify's error names as codes of the house. Nothing of the error's text goes on: it may name the person. */
function stewardErrorOf(error: unknown, step: Step): StewardError {
  if (error instanceof StewardError) return error;
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAuthorizedException':
    case 'UserNotFoundException':
      return wrong(error);
    case 'InvalidPasswordException':
      // The real service says this about a new password only, the local one also about a wrong one.
      if (step === 'sign-in') return wrong(error);
      return new StewardError('FW422', 'The identity does not accept this password.', {
        fields: { password: 'Use at least 12 characters with upper and lower case, a digit and a symbol.' },
        cause: error,
      });
    case 'TooManyRequestsException':
    case 'LimitExceededException':
      return new StewardError('FW429', undefined, { cause: error });
    case 'UserNotConfirmedException':
    case 'PasswordResetRequiredException':
      return new StewardError('FW461', "This account is not ready for sign-in; ask your firm's administrator.", { cause: error });
    case 'NetworkError':
    case 'TimeoutError':
      return new StewardError('FW503', 'The sign-in service cannot be reached.', { cause: error });
    case 'SignInException':
      return new StewardError('FW461', 'Sign in first.', { cause: error });
    default:
      return new StewardError('FW503', 'The sign-in service did not answer as expected.', { cause: error });
  }
}
