// npm test: every check in order of cost, each stage with its time, and one plain line at the end.
// A failing stage does not stop the next one: one run shows everything that is wrong.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenParentEnds } from '../../server/local/parent-watch.ts';
import { countVitest, type Counts } from './counts.ts';

const typedFolders = ['contract', 'core', 'main', 'preload', 'renderer', 'server', 'tests', 'ops'];
const node = process.execPath;
const bin = (name: string, file: string) => join('node_modules', name, file);

const running = new Set<ChildProcess>();
// Loaded into what we start: it ends with us, also when we are killed.
const stopWithParent = new URL('../../server/local/stop-with-parent.ts', import.meta.url).href;

/** Runs one program without input; its output goes to the screen. Resolves with whether it ended well. */
function run(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(node, ['--import', stopWithParent, ...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    running.add(child);
    child.on('error', () => resolve(false));
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code === 0);
    });
  });
}

function stop(code: number) {
  for (const child of running) child.kill('SIGTERM');
  const timer = setInterval(() => {
    if (running.size === 0) process.exit(code);
  }, 100);
  setTimeout(() => {
    clearInterval(timer);
    for (const child of running) child.kill('SIGKILL');
    process.exit(code);
  }, 10_000);
}
process.once('SIGINT', () => stop(130));
process.once('SIGTERM', () => stop(143));
process.once('SIGHUP', () => stop(129));
whenParentEnds(process.env, () => stop(1));

/** Runs checks, as many at a time as there are processors; each counts as one. */
async function each(checks: readonly { name: string; args: readonly string[] }[]): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const passed = await run(check.args);
      if (!passed) console.log(`  failed: ${check.name}`);
      counts[passed ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return counts;
}

async function vitest(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'steward-test-'));
  const report = join(folder, 'vitest.json');
  try {
    // At least two: while one file waits for PostgreSQL or a browser, another can run.
    const workers = Math.max(2, availableParallelism() - 1);
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, `--maxWorkers=${workers}`];
    const ended = await run([bin('vitest', 'vitest.mjs'), ...args, ...process.argv.slice(2)]);
    return countVitest(existsSync(report) ? readFileSync(report, 'utf8') : undefined, ended);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const stages: readonly { name: string; run: () => Promise<Counts> }[] = [
  { name: 'types', run: () => each(typedFolders.map((folder) => ({ name: folder, args: [bin('typescript', 'bin/tsc'), '-p', folder] }))) },
  {
    name: 'lint',
    run: () =>
      each([
        { name: 'oxlint', args: [bin('oxlint', 'bin/oxlint'), '--quiet'] },
        { name: 'layout', args: [bin('prettier', 'bin/prettier.cjs'), '--log-level', 'warn', '--check', '.'] },
        { name: 'import rule', args: ['ops/check/lint.ts'] },
      ]),
  },
  { name: 'tests', run: vitest },
];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [index, stage] of stages.entries()) {
  console.log(`\n[${index + 1}/${stages.length}] ${stage.name}`);
  const before = performance.now();
  const counts = await stage.run();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(
    `[${index + 1}/${stages.length}] ${stage.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
