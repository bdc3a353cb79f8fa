import type { IncomingHttpHeaders } from 'node:http';

export interface Caller {
  /** Address of the other end of the connection, as Node writes it. */
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

const loopbackAddress = /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
const loopbackHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request comes from this machine and, if a browser sent it, from a page of this very runtime. A page of
 * another site can make a browser send requests to the loopback address; its Origin gives it away, and a host name that
 * was pointed at the loopback address gives itself away in Host. What a proxy forwards comes from elsewhere.
 */
export function isLocalCaller({ remoteAddress = '', headers }: Caller): boolean {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  if (!loopbackAddress.test(remoteAddress) || !loopbackHost.test(host)) return false;
  if (proxyHeaders.some((name) => headers[name] !== undefined)) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
}
