const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const dayMs = 24 * 60 * 60 * 1_000;

/** The bytes of base64url as one character each, which is all that numbers and ids need. */
function plainText(encoded: string): string {
  const bits = Array.from(encoded, (letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0')).join(
    '',
  );
  return (bits.match(/[01]{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

/** When a token was made, in milliseconds since 1970; null for what is no token. Nothing of it is verified: the back end does. */
export function issuedAtOf(token: string): number | null {
  try {
    const claims: unknown = JSON.parse(plainText(token.split('.')[1] ?? ''));
    const isDated = typeof claims === 'object' && claims !== null && 'iat' in claims;
    return isDated && typeof claims.iat === 'number' ? claims.iat * 1_000 : null;
  } catch {
    return null;
  }
}

/** Tokens last thirty days; a visit of once a week keeps one signed in. */
const freshDays = 7;

/** Whether a token should be changed for a fresh one at `now` (milliseconds since 1970). */
export function isTokenOld(token: string, now: number): boolean {
  const issuedAt = issuedAtOf(token);
  return issuedAt !== null && now - issuedAt > freshDays * dayMs;
}
