/** What a route row gets, and how it says what it answers. */
import type { FastifyBaseLogger } from 'fastify';
import type { z } from 'zod';
import type { routes, RouteName } from '../../contract/http.ts';
import type { Identity } from '../auth/access-token.ts';
import type { Transaction, TransactionOptions } from '../db/session.ts';
import type { LiveHub } from '../live/hub.ts';

/** Who calls; tenant and user come from the database, never from the request. */
export type Caller = {
  identity: Identity;
  tenantId: number;
  userId: string;
  /** Null only on routes with auth `token`. */
  deviceId: string | null;
  /** One transaction under the rights of the caller. */
  transaction: <Result>(run: (transaction: Transaction) => Promise<Result>, options?: TransactionOptions) => Promise<Result>;
};

/** What routes share besides the caller. */
export type Services = {
  hub: LiveHub;
  /** Asks database and identity provider whether they answer. */
  readiness: () => Promise<{ database: boolean; identity: boolean }>;
};

type AuthOf<Name extends RouteName> = (typeof routes)[Name]['auth'];

export type Call<Name extends RouteName> = {
  input: z.output<(typeof routes)[Name]['input']>;
  caller: AuthOf<Name> extends 'open' ? null : Caller;
  requestId: string;
  log: FastifyBaseLogger;
  services: Services;
};

/** JSON text that PostgreSQL built and that goes out as it is. */
export class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A value as a procedure gave it; the executor checks it against the contract before it goes out. */
export class DatabaseAnswer {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** An answer with another status than 200. */
export class WithStatus<Body> {
  readonly status: number;
  readonly body: Body;
  constructor(status: number, body: Body) {
    this.status = status;
    this.body = body;
  }
}

/** A connection that stays open: `open` gets the raw answer once the caller is known. */
export class LiveStream {
  readonly open: (stream: { write: (text: string) => boolean; end: () => void; onClose: (listener: () => void) => void }) => void;
  constructor(open: LiveStream['open']) {
    this.open = open;
  }
}

type OutputOf<Name extends RouteName> = z.input<(typeof routes)[Name]['output']>;
export type Answer<Name extends RouteName> = OutputOf<Name> | WithStatus<OutputOf<Name>> | DatabaseAnswer | JsonText | LiveStream;

export type RouteRow<Name extends RouteName> = { route: (typeof routes)[Name]; run: (call: Call<Name>) => Promise<Answer<Name>> };
export type RouteTable = { [Name in RouteName]: RouteRow<Name> };
