// The local stand-in for AWS Cognito, as a process of its own: the emulator, a store that survives a kill,
// and the one call of the real client that the emulator does not know.
import type { AddressInfo } from 'node:net';
import { Router } from 'cognito-local/lib/server/Router.js';
import { createServer } from 'cognito-local/lib/server/server.js';
import { DateClock } from 'cognito-local/lib/services/clock.js';
import { CognitoServiceFactoryImpl } from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import { otp } from 'cognito-local/lib/services/otp.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import type { Triggers } from 'cognito-local/lib/services/triggers/triggers.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';
import { pino } from 'pino';
import { z } from 'zod';
import { identityStores } from './identity-store.ts';

const config = z
  .object({
    STEWARD_IDENTITY_FOLDER: z.string().min(1),
    STEWARD_IDENTITY_POOL: z.string().regex(/^[\w-]+_[0-9A-Za-z]+$/),
    STEWARD_IDENTITY_CLIENT: z.string().min(1),
    /** The port of the last run when we are restarted: clients know the address. */
    STEWARD_IDENTITY_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  })
  .parse(process.env);

const region = config.STEWARD_IDENTITY_POOL.split('_')[0] ?? '';
// The emulator brings a pino of its own, whose types differ although it takes ours.
const logger = pino({ level: 'warn' }, pino.destination(2)) as unknown as Parameters<typeof createServer>[1];
const context = { logger };
const clock = new DateClock();
const stores = identityStores(config.STEWARD_IDENTITY_FOLDER);
const poolFactory = new UserPoolServiceFactoryImpl(clock, stores);
const cognito = await new CognitoServiceFactoryImpl(config.STEWARD_IDENTITY_FOLDER, stores, poolFactory).create(context, {
  UsernameAttributes: ['email'],
});

// Lambda triggers and e-mails have no place in a local pool.
const absent = () => Promise.reject(new Error('The local identity has no triggers.'));
const triggers: Triggers = {
  enabled: () => false,
  customMessage: absent,
  customEmailSender: absent,
  postAuthentication: absent,
  postConfirmation: absent,
  preSignUp: absent,
  preTokenGeneration: absent,
  userMigration: absent,
};
// The issuer of the real service: the token verifier derives it from the pool id and accepts no other.
const tokens = { IssuerDomain: `https://cognito-idp.${region}.amazonaws.com` };
const services = {
  clock,
  cognito,
  config: { LambdaClient: {}, TriggerFunctions: {}, UserPoolDefaults: {}, ServerConfig: {}, TokenConfig: tokens },
  messages: { deliver: () => Promise.resolve() },
  otp,
  tokenGenerator: new JwtTokenGenerator(clock, triggers, tokens),
  triggers,
};

await ensurePool();
const emulator = Router(services);
const options = { port: config.STEWARD_IDENTITY_PORT, hostname: '127.0.0.1' };
const server = await createServer(
  (target) => (target === 'GetTokensFromRefreshToken' ? refresh : emulator(target)),
  logger,
  options,
).start();
const end = () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
};
process.on('SIGTERM', end);
// Whoever started us is gone, perhaps killed.
process.once('disconnect', end);
process.channel?.unref();
process.send?.({ port: (server.address() as AddressInfo).port });

async function ensurePool() {
  const id = config.STEWARD_IDENTITY_POOL;
  const known = await cognito.listUserPools(context);
  if (!known.some((pool) => pool.Id === id)) {
    const now = clock.get();
    await cognito.createUserPool(context, {
      Id: id,
      Name: 'Steward',
      UsernameAttributes: ['email'],
      MfaConfiguration: 'OPTIONAL',
      CreationDate: now,
      LastModifiedDate: now,
    });
  }
  const pool = await cognito.getUserPool(context, id);
  const now = clock.get();
  await pool.saveAppClient(context, {
    UserPoolId: id,
    ClientName: 'Steward desktop',
    ClientId: config.STEWARD_IDENTITY_CLIENT,
    CreationDate: now,
    LastModifiedDate: now,
    AccessTokenValidity: 10,
    IdTokenValidity: 10,
    RefreshTokenValidity: 30,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
}

/** Amplify refreshes with a newer call than the emulator knows; the older one gives the same answer. */
async function refresh(requestContext: Context, body: { ClientId?: string; RefreshToken?: string }): Promise<unknown> {
  const answer = (await emulator('InitiateAuth')(requestContext, {
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    ClientId: body.ClientId,
    AuthParameters: { REFRESH_TOKEN: body.RefreshToken },
  })) as { AuthenticationResult: Record<string, unknown> };
  return { AuthenticationResult: { ...answer.AuthenticationResult, RefreshToken: body.RefreshToken, TokenType: 'Bearer', ExpiresIn: 600 } };
}
