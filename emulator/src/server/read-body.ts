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
