// npm run bench [-- NAME ...]: every benchmark in this folder; a table on the screen, the same as JSON in bench-results/.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Measurement } from './benchmark.ts';

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))),
);
if (files.length === 0) throw new Error(`No benchmark matches ${wanted.join(', ') || '*.bench.ts'}.`);

const results: { name: string; seconds: number; measurements: readonly Measurement[] }[] = [];
for (const file of files) {
  const { benchmark } = (await import(join(folder, file))) as { benchmark: Benchmark };
  process.stderr.write(`${benchmark.name} ...\n`);
  const before = performance.now();
  const measurements = await benchmark.run((line) => process.stderr.write(`  ${line}\n`));
  results.push({ name: benchmark.name, seconds: (performance.now() - before) / 1000, measurements });
}

const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
console.table(
  results.flatMap(({ name, measurements }) =>
    measurements.map(({ what, value, unit, limit, target }) => ({
      benchmark: name,
      what,
      value: `${rounded.format(value)} ${unit}`,
      limit: limit === undefined ? '' : `${rounded.format(limit)} ${unit}`,
      ratio: limit === undefined ? '' : rounded.format(value / limit),
      target: target ?? '',
    })),
  ),
);
mkdirSync('bench-results', { recursive: true });
const at = new Date().toISOString();
const [processor] = cpus();
const machine = {
  cpus: cpus().length,
  model: processor?.model ?? 'unknown',
  memoryBytes: totalmem(),
  node: process.version,
  platform: process.platform,
};
const output = join('bench-results', `${at.replaceAll(':', '-')}.json`);
writeFileSync(output, `${JSON.stringify({ at, machine, results }, null, 2)}\n`);
console.log(output);
