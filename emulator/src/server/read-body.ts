import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body. Gives undefined when it is larger than `bytesMax`; the rest is then read and thrown
 * away, because a client that is still sending does not read the answer.
 */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes <= bytesMax) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > bytesMax ? undefined : Buffer.concat(chunks);
}

/** The body in pieces. Whoever stops half-way must still call `discardBody` before answering. */
export function bodyPieces(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}

/** Reads what is left of a body and throws it away. */
export async function discardBody(request: IncomingMessage): Promise<void> {
  if (request.destroyed || request.readableEnded) return;
  request.resume();
  await new Promise((resolve) => request.once('close', resolve).once('end', resolve));
}
