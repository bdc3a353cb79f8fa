import { errors, jwtVerify, SignJWT } from 'jose';
import { AppError } from '@shared/errors';

const algorithm = 'HS256';
const issuer = 'five-star-branch';

/** How long a signed-in browser stays signed in. */
const lifetimeDays = 30;

/** The secret lives in the functions' environment only; without one nobody can sign in over HTTP. */
const secretOf = (environment: NodeJS.ProcessEnv): Uint8Array => {
  const secret = environment['TOKEN_SECRET'] ?? '';
  if (secret.length < 32) throw new Error('TOKEN_SECRET is missing or shorter than 32 characters');
  return new TextEncoder().encode(secret);
};

/** The audience ties a token to one environment: a token of the test environment opens nothing in production. */
const audienceOf = (environment: NodeJS.ProcessEnv): string => environment['TCB_ENV'] ?? 'local';

/** A token for `personId`, valid for 30 days from `now`. */
export const signToken = async (personId: string, now: string, environment = process.env): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: algorithm })
    .setSubject(personId)
    .setIssuer(issuer)
    .setAudience(audienceOf(environment))
    .setIssuedAt(new Date(now))
    .setExpirationTime(new Date(Date.parse(now) + lifetimeDays * 24 * 3_600_000))
    .sign(secretOf(environment));

/** The person a token speaks for; refuses the forged, the expired and those of another environment. */
export const verifyToken = async (token: string, now: string, environment = process.env): Promise<string> => {
  try {
    const { payload } = await jwtVerify(token, secretOf(environment), {
      algorithms: [algorithm],
      issuer,
      audience: audienceOf(environment),
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp'],
    });
    if (payload.sub === undefined || payload.sub === '') throw new AppError('Unauthenticated');
    return payload.sub;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new AppError('TokenExpired');
    if (error instanceof errors.JOSEError) throw new AppError('Unauthenticated');
    throw error;
  }
};
