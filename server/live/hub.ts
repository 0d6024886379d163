/**
 * Tells open desktops that their firm's data has moved. One hint from the database becomes one read of the tenant's version,
 * whatever the number of desktops; every desktop is also asked for by its own session now and then, which finds lost hints,
 * revoked devices and ended sign-ins.
 */
import { StewardError } from '../../contract/errors.ts';

export type Subscriber = {
  tenantId: number;
  deviceId: string;
  expiresAt: Date;
  /** Reads the tenant's version in the subscriber's own session. @throws StewardError FW401 when that has ended */
  readVersion: () => Promise<number>;
  /** False when the other side is gone. */
  sendVersion: (version: number) => boolean;
  sendHeartbeat: () => boolean;
  end: () => void;
};

export type LiveHub = {
  /** @throws StewardError FW503 when there are too many streams, or at shut-down */
  checkRoom: () => void;
  /** Adds a stream; returns how to take it out. */
  join: (subscriber: Subscriber) => () => void;
  /** A commit of this tenant. */
  tenantChanged: (tenantId: number) => void;
  /** Hints may have been lost: asks for all tenants. */
  everyTenantChanged: () => void;
  /** Ends the streams of a device that was just revoked. */
  endDevice: (deviceId: string) => void;
  close: () => void;
};

export type HubOptions = {
  mostStreams: number;
  heartbeatMilliseconds: number;
  debounceMilliseconds: number;
  onError: (error: unknown) => void;
};

type Member = Subscriber & { sent: number; timer?: NodeJS.Timeout };

export function createLiveHub(options: HubOptions): LiveHub {
  const tenants = new Map<number, Set<Member>>();
  const pending = new Map<number, NodeJS.Timeout>();
  let count = 0;
  let isClosed = false;

  function leave(member: Member): void {
    const members = tenants.get(member.tenantId);
    if (!members?.delete(member)) return;
    if (members.size === 0) tenants.delete(member.tenantId);
    count -= 1;
    clearTimeout(member.timer);
  }

  function drop(member: Member): void {
    leave(member);
    member.end();
  }

  function tell(member: Member, version: number): void {
    if (version === member.sent) return;
    member.sent = version;
    if (!member.sendVersion(version)) drop(member);
  }

  /** Null when this member cannot ask: his session has ended, then he is dropped, or the database does not answer. */
  async function versionFor(member: Member): Promise<number | null> {
    try {
      return await member.readVersion();
    } catch (error) {
      if (error instanceof StewardError && (error.code === 'FW401' || error.code === 'FW423')) drop(member);
      else options.onError(error);
      return null;
    }
  }

  async function announce(tenantId: number): Promise<void> {
    for (const member of tenants.get(tenantId) ?? []) {
      const version = await versionFor(member);
      if (version === null) continue;
      for (const each of tenants.get(tenantId) ?? []) tell(each, version);
      return;
    }
  }

  async function beat(member: Member): Promise<void> {
    if (member.expiresAt.getTime() <= Date.now()) return drop(member);
    const version = await versionFor(member);
    if (!tenants.get(member.tenantId)?.has(member)) return;
    if (version !== null) tell(member, version);
    if (!member.sendHeartbeat()) return drop(member);
    schedule(member);
  }

  function schedule(member: Member): void {
    if (isClosed || !tenants.get(member.tenantId)?.has(member)) return;
    // The expiry ends the stream on time, also between two beats; the jitter keeps many desktops from asking at once.
    const pause = Math.min(
      options.heartbeatMilliseconds * (0.9 + Math.random() * 0.1),
      Math.max(0, member.expiresAt.getTime() - Date.now()) + 10,
    );
    member.timer = setTimeout(() => void beat(member).catch(options.onError), pause);
  }

  function tenantChanged(tenantId: number): void {
    if (isClosed || pending.has(tenantId) || !tenants.has(tenantId)) return;
    const timer = setTimeout(() => {
      pending.delete(tenantId);
      void announce(tenantId).catch(options.onError);
    }, options.debounceMilliseconds);
    pending.set(tenantId, timer);
  }

  return {
    checkRoom() {
      if (isClosed || count >= options.mostStreams)
        throw new StewardError('FW503', 'No more live connections on this server.', { retryAfterSeconds: 30 });
    },
    join(subscriber) {
      const member: Member = { ...subscriber, sent: -1 };
      const members = tenants.get(member.tenantId) ?? new Set();
      tenants.set(member.tenantId, members.add(member));
      count += 1;
      // A first version at once: a desktop that comes back learns what it has missed without a pull of its own.
      void versionFor(member)
        .then((version) => version !== null && tell(member, version))
        .catch(options.onError);
      schedule(member);
      return () => leave(member);
    },
    tenantChanged,
    everyTenantChanged() {
      for (const tenantId of tenants.keys()) tenantChanged(tenantId);
    },
    endDevice(deviceId) {
      for (const member of [...tenants.values()].flatMap((members) => [...members])) if (member.deviceId === deviceId) drop(member);
    },
    close() {
      isClosed = true;
      for (const timer of pending.values()) clearTimeout(timer);
      for (const member of [...tenants.values()].flatMap((members) => [...members])) drop(member);
    },
  };
}
