import { isLocalCaller } from './is-local-caller';

const here = { remoteAddress: '127.0.0.1', headers: { host: '127.0.0.1:8787' } };
const withHeaders = (headers: Readonly<Record<string, string>>) => ({
  ...here,
  headers: { ...here.headers, ...headers },
});

describe('isLocalCaller', () => {
  it.each([
    ['a program on this machine', here],
    ['a program over IPv6', { remoteAddress: '::1', headers: { host: '[::1]:8787' } }],
    ['an IPv4 address written in IPv6', { ...here, remoteAddress: '::ffff:127.0.0.1' }],
    [
      'a page of this runtime',
      withHeaders({ origin: 'http://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' }),
    ],
    ['an address typed by hand', withHeaders({ 'sec-fetch-site': 'none' })],
    ['localhost by name', withHeaders({ host: 'localhost:8787', origin: 'http://localhost:8787' })],
  ])('lets %s in', (_who, caller) => {
    expect(isLocalCaller(caller)).toBe(true);
  });

  it.each([
    ['another machine', { ...here, remoteAddress: '192.168.1.20' }],
    ['a connection without an address', { ...here, remoteAddress: undefined }],
    ['an address that only begins like loopback', { ...here, remoteAddress: '127.0.0.1.example.com' }],
    ['a page of another site', withHeaders({ origin: 'https://example.com' })],
    ['a page on another port', withHeaders({ origin: 'http://127.0.0.1:3000' })],
    ['a sandboxed page', withHeaders({ origin: 'null' })],
    ['a page of the same site but another origin', withHeaders({ 'sec-fetch-site': 'same-site' })],
    ['an image or script tag of another site', withHeaders({ 'sec-fetch-site': 'cross-site' })],
    ['a foreign name that points here', withHeaders({ host: 'attacker.example:8787' })],
    [
      'a foreign name that points here, from its own page',
      withHeaders({ host: 'attacker.example:8787', origin: 'http://attacker.example:8787' }),
    ],
    ['what a proxy forwards', withHeaders({ 'x-forwarded-for': '203.0.113.9' })],
    ['a request without a host', { ...here, headers: {} }],
  ])('keeps %s out', (_who, caller) => {
    expect(isLocalCaller(caller)).toBe(false);
  });
});
