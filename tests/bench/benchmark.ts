/** One measured figure beside the limit that the same run measured: machines differ, ratios do not. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What this machine can do at best, measured in the same run, in the same unit. */
  readonly limit?: number;
  /** The budget of docs, as a part of the limit or as a plain figure, in words. */
  readonly target?: string;
}

/** A file tests/bench/*.bench.ts exports one of these as `benchmark`. */
export interface Benchmark {
  readonly name: string;
  run(say: (line: string) => void): Promise<readonly Measurement[]>;
}
