/** How often one address, one person, one firm may call in a minute. Counted in this process: with n servers the firm gets n times as much. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { StewardError } from '../../contract/errors.ts';
import type { Config } from '../config.ts';
import type { Caller } from './call.ts';

export type Limits = {
  /** @throws StewardError FW429 with the seconds to wait */
  countAddress: (request: FastifyRequest) => Promise<void>;
  countUser: (request: FastifyRequest, subject: string) => Promise<void>;
  countTenant: (request: FastifyRequest, tenantId: number) => Promise<void>;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the limiter counts now; it takes its key from the request only. */
    limitKey: string;
    caller: Caller | null;
  }
}

export async function createLimits(app: FastifyInstance, perMinute: Config['limits']['perMinute']): Promise<Limits> {
  await app.register(rateLimit, { global: false });
  app.decorateRequest('limitKey', '');
  const counter = (max: number, what: string) => {
    const check = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator: (request) => request.limitKey });
    return async (request: FastifyRequest, key: string) => {
      request.limitKey = key;
      const count = await check(request);
      if (!count.isAllowed && count.isExceeded)
        throw new StewardError('FW429', `Too many requests from this ${what}.`, { retryAfterSeconds: Math.max(1, count.ttlInSeconds) });
    };
  };
  const address = counter(perMinute.address, 'address');
  const user = counter(perMinute.user, 'person');
  const tenant = counter(perMinute.tenant, 'firm');
  return {
    countAddress: (request) => address(request, request.ip),
    countUser: (request, subject) => user(request, subject),
    countTenant: (request, tenantId) => tenant(request, String(tenantId)),
  };
}
