import { issuedAtOf, isTokenOld } from './token-age';

const aToken = (claims: object): string =>
  ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'signature'].join('.');
const day = 24 * 3_600_000;
const issuedAt = Date.parse('2026-11-01T00:00:00.000Z');
const token = aToken({ sub: 'p-1~?>', sid: 's', iat: issuedAt / 1_000, exp: issuedAt / 1_000 + 30 * 86_400 });

describe('the age of a token', () => {
  it('counts from when it was made', () => {
    expect(issuedAtOf(token)).toBe(issuedAt);
    expect(isTokenOld(token, issuedAt + 7 * day)).toBe(false);
    expect(isTokenOld(token, issuedAt + 7 * day + 1)).toBe(true);
  });

  it('is not asked about once its time has run out: nothing can be had for it', () => {
    expect(isTokenOld(token, issuedAt + 30 * day - 1)).toBe(true);
    expect(isTokenOld(token, issuedAt + 30 * day)).toBe(false);
  });

  it.each(['', 'a.b.c', 'no-token', aToken({}), aToken({ iat: 'x' })])('is unknown of %j', (text) => {
    expect(issuedAtOf(text)).toBeNull();
    expect(isTokenOld(text, issuedAt + 90 * day)).toBe(false);
  });
});
