import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStack } from '../../server/local/open-stack.ts';
import type { Benchmark } from './benchmark.ts';

/** How long a person waits for the local stack. */
export const benchmark: Benchmark = {
  name: 'start of the local stack',
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'steward-bench-'));
    chmodSync(folder, 0o711);
    const start = async () => {
      const before = performance.now();
      const stack = openStack({ dataFolder: join(folder, 'data'), port: 0, content: { kind: 'demo' }, say });
      await stack.ready;
      const seconds = (performance.now() - before) / 1000;
      await stack.stop();
      return seconds;
    };
    try {
      return [
        { what: 'first start, demo firm loaded', value: await start(), unit: 's' },
        { what: 'second start', value: await start(), unit: 's' },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
