/** Keeps one firm from taking every connection: so many transactions of a firm run at once, the rest of its calls wait their turn. */
import { StewardError } from '../../contract/errors.ts';

export type FairShare = {
  /** @throws StewardError FW503 when too many calls of this firm wait already */
  run: <Result>(tenantId: number, work: () => Promise<Result>) => Promise<Result>;
};

type Queue = { running: number; waiting: (() => void)[] };

/** @param atOnce transactions of one firm at a time; @param mostWaiting calls of one firm that may wait */
export function createFairShare(atOnce: number, mostWaiting: number): FairShare {
  const queues = new Map<number, Queue>();
  return {
    async run(tenantId, work) {
      const queue = queues.get(tenantId) ?? { running: 0, waiting: [] };
      queues.set(tenantId, queue);
      if (queue.running < atOnce) queue.running += 1;
      else {
        if (queue.waiting.length >= mostWaiting)
          throw new StewardError('FW503', 'The firm has too many calls under way.', { retryAfterSeconds: 2 });
        // Who is woken takes over the place of the one who woke him.
        await new Promise<void>((resolve) => queue.waiting.push(resolve));
      }
      try {
        return await work();
      } finally {
        const next = queue.waiting.shift();
        if (next) next();
        else if ((queue.running -= 1) === 0) queues.delete(tenantId);
      }
    },
  };
}
