/** A TCP proxy between desktop and server that can keep an answer to itself. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SwallowingProxy {
  readonly url: string;
  /** From now on nothing of the server reaches the desktop; resolves with the first swallowed bytes. */
  readonly swallow: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export async function startProxy(target: string): Promise<SwallowingProxy> {
  const { port, hostname } = new URL(target);
  const sockets = new Set<Socket>();
  let onAnswer: ((bytes: Buffer) => void) | undefined;
  const server = createServer((desktop) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [desktop, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    desktop.pipe(upstream);
    upstream.on('data', (bytes) => (onAnswer ? onAnswer(bytes) : desktop.write(bytes)));
    upstream.on('close', () => desktop.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    swallow: () => new Promise((resolve) => (onAnswer = resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
