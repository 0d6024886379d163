// A network cable between one desktop and the firm's server: pulled, connections are cut and new ones refused,
// as with the interface down. A cable can also swallow answers: the request arrives, what comes back is lost.
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Cable {
  readonly url: string;
  pull(): Promise<void>;
  plug(): Promise<void>;
  /** From now on nothing that the server says reaches the desktop. */
  swallowAnswers(): void;
  /** Bytes that arrived from the server and were swallowed. */
  swallowed(): number;
}

/** @param target port of the server on 127.0.0.1 */
export async function layCable(target: number): Promise<Cable> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isSwallowing = false;
  let swallowedBytes = 0;
  let server: Server | undefined;

  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const opened = createServer((desktop) => {
        const firm = connect(target, '127.0.0.1');
        const pair = [desktop, firm] as const;
        pairs.add(pair);
        const end = () => {
          pairs.delete(pair);
          desktop.destroy();
          firm.destroy();
        };
        desktop.on('error', end).on('close', end);
        firm.on('error', end).on('close', end);
        desktop.pipe(firm);
        firm.on('data', (bytes) => {
          if (isSwallowing) swallowedBytes += bytes.length;
          else desktop.write(bytes);
        });
      });
      server = opened;
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', () => resolve((opened.address() as AddressInfo).port));
    });

  const port = await listen(0);
  return {
    url: `http://127.0.0.1:${port}`,
    async pull() {
      const closing = server;
      server = undefined;
      const closed = new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
      for (const [desktop, firm] of pairs) {
        desktop.destroy();
        firm.destroy();
      }
      await closed;
    },
    async plug() {
      isSwallowing = false;
      if (!server) await listen(port);
    },
    swallowAnswers() {
      isSwallowing = true;
    },
    swallowed: () => swallowedBytes,
  };
}
