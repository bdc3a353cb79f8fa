import type { IncomingMessage } from 'node:http';
import { remoteAddress } from './remote-address';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request comes from a program on this machine. The admin and emulator endpoints carry no credentials,
 * so three doors are shut: other machines (by address), proxies in front of the emulator (by their headers), and
 * web pages in a local browser (by Origin, and by Host against a foreign name that resolves to this machine).
 */
export function isLocalProgram(request: IncomingMessage, listeningHost: string): boolean {
  return (
    isOwnAddress(request) &&
    !isForwarded(request) &&
    isOwnHost(request, listeningHost) &&
    isOwnOrigin(request)
  );
}

function isOwnAddress(request: IncomingMessage): boolean {
  const address = remoteAddress(request);
  if (address === '::1' || address.startsWith('127.')) return true;
  // Listening on one address of the machine only, its own programs come from that same address.
  const { socket } = request;
  return socket.remoteAddress !== undefined && socket.remoteAddress === socket.localAddress;
}

function isForwarded({ headers }: IncomingMessage): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
}

function isOwnHost({ headers }: IncomingMessage, listeningHost: string): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return loopbackNames.has(name) || name === listeningHost;
}

function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host = '', 'sec-fetch-site': site } = headers;
  // Browsers say `none` for an address that somebody typed.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
}
