/** Configuration of the server. Read once from the environment by main.ts; the table for people is in server/README.md. */
import { z } from 'zod';

const wholeNumber = (minimum: number, maximum: number, fallback: number) =>
  z.coerce.number().int().min(minimum).max(maximum).default(fallback);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'A PostgreSQL URL.');

const jwksSchema = z.object({ keys: z.array(z.object({ kid: z.string(), kty: z.string() }).catchall(z.string())).min(1) });

/** Names of the environment variables are the keys of this schema. */
const environmentSchema = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535, 8080),
    STEWARD_ENVIRONMENT: z.enum(['production', 'local']).default('production'),
    DATABASE_APP_URL: postgresUrl,
    DATABASE_GATE_URL: postgresUrl,
    DATABASE_CONNECTIONS: wholeNumber(1, 200, 20),
    STATEMENT_TIMEOUT_MS: wholeNumber(100, 600_000, 30_000),
    IDENTITY_USER_POOL_ID: z.string().min(1),
    IDENTITY_CLIENT_IDS: z.string().min(1),
    IDENTITY_KEYS: z.string().optional(),
    ACCESS_TOKEN_MINUTES: wholeNumber(1, 60, 60),
    BODY_LIMIT_BYTES: wholeNumber(1_000, 64_000_000, 8_000_000),
    RATE_LIMIT_ADDRESS: wholeNumber(1, 1_000_000, 1_200),
    RATE_LIMIT_USER: wholeNumber(1, 1_000_000, 600),
    RATE_LIMIT_TENANT: wholeNumber(1, 1_000_000, 6_000),
    LIVE_STREAMS: wholeNumber(1, 100_000, 2_000),
    TRUSTED_PROXIES: z.string().default(''),
    SHUTDOWN_SECONDS: wholeNumber(1, 600, 20),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  })
  .refine((env) => env.IDENTITY_KEYS === undefined || env.STEWARD_ENVIRONMENT === 'local', {
    path: ['IDENTITY_KEYS'],
    message: 'Keys are handed over in the local environment only; in production they come from the pool.',
  });

/**
 * Reads the configuration.
 * @param environment usually process.env
 * @throws Error that names each variable that is missing or wrong, never its value: it may hold a password
 */
export function readConfig(environment: Record<string, string | undefined>) {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new Error(`Configuration: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
  }
  const env = parsed.data;
  return {
    host: env.HOST,
    port: env.PORT,
    isProduction: env.STEWARD_ENVIRONMENT === 'production',
    database: {
      appUrl: env.DATABASE_APP_URL,
      gateUrl: env.DATABASE_GATE_URL,
      connections: env.DATABASE_CONNECTIONS,
      statementTimeoutMilliseconds: env.STATEMENT_TIMEOUT_MS,
    },
    identity: {
      userPoolId: env.IDENTITY_USER_POOL_ID,
      clientIds: listOf(env.IDENTITY_CLIENT_IDS),
      /** Null: fetched from the pool. */
      keys: env.IDENTITY_KEYS === undefined ? null : readKeys(env.IDENTITY_KEYS),
      longestTokenSeconds: env.ACCESS_TOKEN_MINUTES * 60,
    },
    limits: {
      bodyBytes: env.BODY_LIMIT_BYTES,
      perMinute: { address: env.RATE_LIMIT_ADDRESS, user: env.RATE_LIMIT_USER, tenant: env.RATE_LIMIT_TENANT },
      liveStreams: env.LIVE_STREAMS,
    },
    trustedProxies: listOf(env.TRUSTED_PROXIES),
    shutdownMilliseconds: env.SHUTDOWN_SECONDS * 1000,
    logLevel: env.LOG_LEVEL,
  };
}
export type Config = ReturnType<typeof readConfig>;

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readKeys(text: string) {
  try {
    return jwksSchema.parse(JSON.parse(text));
  } catch {
    throw new Error('Configuration: IDENTITY_KEYS: a JSON object {"keys":[...]}, as the pool publishes it.');
  }
}
