import { createHmac } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { AppError } from '@shared/errors';

const algorithm = 'HS256';
const issuer = 'five-star-branch';

/** How long a signed-in browser stays signed in unless it renews its token. */
export const tokenDays = 30;

/**
 * Whom a token speaks for: a person in one session, which can be revoked by itself; or a WeChat user who is bound to nobody
 * yet, as only the local runtime hands out, because elsewhere WeChat itself says who calls.
 */
export type TokenSubject =
  | { readonly kind: 'person'; readonly personId: string; readonly sessionId: string }
  | { readonly kind: 'wechat'; readonly openId: string };

export type VerifiedToken = TokenSubject & {
  /** ISO instant, whole seconds. */
  readonly issuedAt: string;
};

/** The secret lives in the functions' environment only; without one nobody can sign in over HTTP. */
const secretOf = (environment: NodeJS.ProcessEnv): Uint8Array => {
  const secret = environment['TOKEN_SECRET'] ?? '';
  if (secret.length < 32) throw new Error('TOKEN_SECRET is missing or shorter than 32 characters');
  return new TextEncoder().encode(secret);
};

/**
 * A hash of what is too short to keep as a plain one, such as eight digits, and of what may be told but not read. Without the
 * secret nobody can try out what it came from. `use` keeps hashes of different things apart.
 */
export const keyedHash = (use: string, text: string, environment: NodeJS.ProcessEnv = process.env): string =>
  createHmac('sha256', secretOf(environment)).update(`${use}:${text}`).digest('hex');

/** The audience ties a token to one environment: a token of the test environment opens nothing in production. */
const audienceOf = (environment: NodeJS.ProcessEnv): string => environment['TCB_ENV'] ?? 'local';

/** Tokens for other uses are signed with the same secret; the use is part of what is signed, so none passes for another. */
interface Signing {
  readonly use: string;
  readonly subject: string;
  readonly claims?: Readonly<Record<string, string>>;
  readonly now: string;
  readonly seconds: number;
}

const signFor = async (
  { use, subject, claims = {}, now, seconds }: Signing,
  environment: NodeJS.ProcessEnv,
): Promise<string> =>
  new SignJWT({ ...claims, use })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audienceOf(environment))
    .setIssuedAt(new Date(now))
    .setExpirationTime(new Date(Date.parse(now) + seconds * 1000))
    .sign(secretOf(environment));

const verifyFor = async (use: string, token: string, now: string, environment: NodeJS.ProcessEnv) => {
  try {
    const { payload } = await jwtVerify(token, secretOf(environment), {
      algorithms: [algorithm],
      issuer,
      audience: audienceOf(environment),
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp', 'iat', 'use'],
    });
    const { sub: subject = '', iat: issuedSeconds = 0 } = payload;
    if (subject === '' || payload['use'] !== use) throw new AppError('Unauthenticated');
    return { subject, payload, issuedAt: new Date(issuedSeconds * 1000).toISOString() };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new AppError('TokenExpired');
    if (error instanceof errors.JOSEError) throw new AppError('Unauthenticated');
    throw error;
  }
};

/** A token for a person or a WeChat user, valid for 30 days from `now`. */
export const signToken = (
  who: TokenSubject,
  now: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> => {
  const seconds = tokenDays * 24 * 3600;
  return who.kind === 'person'
    ? signFor(
        { use: 'person', subject: who.personId, claims: { sid: who.sessionId }, now, seconds },
        environment,
      )
    : signFor({ use: 'wechat', subject: who.openId, now, seconds }, environment);
};

/** Whom a token speaks for; refuses the forged, the expired and those of another environment or use. */
export const verifyToken = async (
  token: string,
  now: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<VerifiedToken> => {
  // The claim is only looked at to know what to verify; nothing of it is believed before the signature is.
  const use = claimedUseOf(token) === 'wechat' ? 'wechat' : 'person';
  const { subject, payload, issuedAt } = await verifyFor(use, token, now, environment);
  if (use === 'wechat') return { kind: 'wechat', openId: subject, issuedAt };
  const sessionId = payload['sid'];
  if (typeof sessionId !== 'string' || sessionId === '') throw new AppError('Unauthenticated');
  return { kind: 'person', personId: subject, sessionId, issuedAt };
};

const claimedUseOf = (token: string): unknown => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && 'use' in claims ? claims.use : undefined;
  } catch {
    return undefined;
  }
};

const phoneProofSeconds = 15 * 60;

/** Says for fifteen minutes that the WeChat user `openId` has shown `phone`; no other user can make anything of it. */
export const signPhoneProof = (
  { openId, phone }: { readonly openId: string; readonly phone: string },
  now: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> =>
  signFor({ use: 'phone', subject: openId, claims: { phone }, now, seconds: phoneProofSeconds }, environment);

/** The phone number that `openId` has shown; `CodeInvalid` when the proof is another's, too old, or none. */
export const verifyPhoneProof = async (
  proof: string,
  { openId, now }: { readonly openId: string; readonly now: string },
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> => {
  const { subject, payload } = await verifyFor('phone', proof, now, environment).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError('CodeInvalid') : error;
  });
  const phone = payload['phone'];
  if (subject !== openId || typeof phone !== 'string') throw new AppError('CodeInvalid');
  return phone;
};
