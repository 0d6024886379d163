/** Time as a parameter: tests drive it, production reads the machine. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after the delay; returns what cancels it. */
  schedule(milliseconds: number, run: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    // A pending retry must not keep a process alive that is told to end.
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** The instant as the wire writes it. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Today's date in a time zone; an unknown zone counts as UTC. Source: domain.md, "Today is the tenant's time zone". */
export function todayIn(timeZone: string | null, milliseconds: number): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(milliseconds);
  try {
    return format(timeZone ?? 'UTC');
  } catch {
    return format('UTC');
  }
}
