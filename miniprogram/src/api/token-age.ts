import { claimsOf } from './token-claims';

const dayMs = 24 * 60 * 60 * 1_000;

/** When a token was made, in milliseconds since 1970; null for what is no token. */
export function issuedAtOf(token: string): number | null {
  const issuedAt = claimsOf(token)?.['iat'];
  return typeof issuedAt === 'number' ? issuedAt * 1_000 : null;
}

/** Tokens last thirty days; a visit of once a week keeps one signed in. */
const freshDays = 7;

/** Whether a token should be changed for a fresh one at `now` (milliseconds since 1970). */
export function isTokenOld(token: string, now: number): boolean {
  const issuedAt = issuedAtOf(token);
  return issuedAt !== null && now - issuedAt > freshDays * dayMs;
}
