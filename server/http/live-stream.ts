/** Writes server-sent events by hand on the raw answer: Fastify has no part in a stream that never ends. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveStream } from './call.ts';
import { requestIdHeader } from './request-id.ts';

/** A client that reads this slowly is cut off; it pulls again after it has reconnected. */
const mostUnsentBytes = 64_000;

export function openLiveStream(stream: LiveStream, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const headers = reply.getHeaders();
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) raw.setHeader(name, value);
  raw.setHeader(requestIdHeader, request.id);
  raw.setHeader('content-type', 'text/event-stream; charset=utf-8');
  raw.setHeader('cache-control', 'no-store');
  // The connection is of no further use when the stream ends, and would hold up the end of the server.
  raw.setHeader('connection', 'close');
  raw.setHeader('x-accel-buffering', 'no');
  raw.writeHead(200);
  raw.on('error', () => raw.destroy());
  // One comment at once, so that the caller sees the headers.
  raw.write(': open\n\n');
  stream.open({
    write: (text) => {
      if (raw.writableEnded || raw.destroyed) return false;
      if (raw.writableLength > mostUnsentBytes) {
        raw.destroy();
        return false;
      }
      raw.write(text);
      return true;
    },
    end: () => raw.end(),
    onClose: (listener) => raw.on('close', listener),
  });
  return reply;
}
