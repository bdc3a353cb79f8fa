import { claimsOf } from './token-claims';

const dayMs = 24 * 60 * 60 * 1_000;

/** When a token was made, in milliseconds since 1970; null for what is no token. */
export function issuedAtOf(token: string): number | null {
  const issuedAt = claimsOf(token)?.['iat'];
  return typeof issuedAt === 'number' ? issuedAt * 1_000 : null;
}

/** Tokens last thirty days; a visit of once a week keeps one signed in. */
const freshDays = 7;

/** Whether the time of a token has run out at `now`. */
function isTokenOver(token: string, now: number): boolean {
  const expiresAt = claimsOf(token)?.['exp'];
  return typeof expiresAt === 'number' && expiresAt * 1_000 <= now;
}

/**
 * Whether a token should be changed for a fresh one at `now` (milliseconds since 1970). For one that is over there is none: the
 * page that was opened is refused and leads to sign-in, which it could not while its code is still on its way.
 */
export function isTokenOld(token: string, now: number): boolean {
  const issuedAt = issuedAtOf(token);
  return issuedAt !== null && now - issuedAt > freshDays * dayMs && !isTokenOver(token, now);
}
