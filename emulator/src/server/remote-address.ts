import type { IncomingMessage } from 'node:http';

/** The address at the other end of the connection, which no header can claim; IPv4 in its plain form. */
export function remoteAddress({ socket }: IncomingMessage): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}
