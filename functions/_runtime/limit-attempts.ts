import { createHash } from 'node:crypto';
import { AppError } from '@shared/errors';
import { database } from './cloudbase';
import { documents as outside, type Stored } from './documents';
import { findByIds } from './find-by-ids';
import { isAtMost, toConditions } from './matchers';
import { isDuplicate } from './transact';

const attempts = 'attempts';

interface AttemptDocument extends Stored {
  readonly count: number;
  readonly at: string;
}

export interface AttemptLimit {
  /** What is tried, `signInCode`. */
  readonly what: string;
  /** Who tries: a person's id, an address. Kept as a hash. Empty when nobody said: then nothing is counted. */
  readonly by: string;
  readonly max: number;
  readonly windowSeconds: number;
}

/** Windows begin at fixed instants, so that one attempt is one document. */
const windowOf = ({ windowSeconds }: AttemptLimit, now: string): number =>
  Math.floor(Date.parse(now) / (windowSeconds * 1000));

const idOf = (limit: AttemptLimit, now: string): string => {
  const who = createHash('sha256').update(limit.by).digest('base64url').slice(0, 22);
  return `${limit.what}:${who}:${windowOf(limit, now).toString()}`;
};

const tooMany = (limit: AttemptLimit, now: string): AppError => {
  const endsMs = (windowOf(limit, now) + 1) * limit.windowSeconds * 1000;
  return new AppError('TooManyRequests', { retrySeconds: Math.ceil((endsMs - Date.parse(now)) / 1000) });
};

/**
 * Adds one in a single step of the database, so that ninety at once from one address get ninety numbers and none has to try
 * again. Null when there is nothing to add to: no attempt yet, or the limit passed already.
 */
const addOne = async (_id: string, max: number): Promise<number | null> => {
  const { doc } = (await database
    .collection(attempts)
    .where(toConditions({ _id, count: isAtMost(max) }))
    .updateAndReturn({ count: database.command.inc(1) })) as { readonly doc: AttemptDocument | null };
  return doc?.count ?? null;
};

/** Whether this was the first attempt of the window; somebody else may have been quicker. */
const begin = async (attempt: AttemptDocument): Promise<boolean> => {
  try {
    await outside.insert(attempts, attempt);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
};

/**
 * Counts one more attempt and refuses with `TooManyRequests` past the limit. It writes at once and by itself, so that an
 * attempt counts although the call it belongs to is refused: ask from `prepare` or a read, never inside a transaction.
 */
export const limitAttempts = async (limit: AttemptLimit, now: string): Promise<void> => {
  // Those whose address nobody tells would share one count, and one of them could lock out all.
  if (limit.by === '') return;
  const { max } = limit;
  const _id = idOf(limit, now);
  const counted = await addOne(_id, max);
  if (counted === null && (await begin({ _id, count: 1, at: now }))) return;
  const count = counted ?? (await addOne(_id, max)) ?? max + 1;
  if (count > max) throw tooMany(limit, now);
};

const refuseSpent = async (limits: readonly AttemptLimit[], now: string): Promise<void> => {
  const ids = limits.map((limit) => idOf(limit, now));
  const counts = await findByIds<AttemptDocument>(outside, attempts, ids);
  const spent = limits.find((limit) => (counts.get(idOf(limit, now))?.count ?? 0) >= limit.max);
  if (spent !== undefined) throw tooMany(spent, now);
};

/**
 * Looks up by `look` what somebody could be guessing. A wrong guess is one that `look` refuses with `CodeInvalid`; only those
 * count, for behind one address ninety people may be right within a minute. Once a limit is spent a right one is refused
 * too. Ask from `prepare` or a read.
 */
export const limitGuesses = async <T>(
  limits: readonly AttemptLimit[],
  now: string,
  look: () => Promise<T>,
): Promise<T> => {
  const counted = limits.filter(({ by }) => by !== '');
  await refuseSpent(counted, now);
  try {
    return await look();
  } catch (error) {
    if (error instanceof AppError && error.code === 'CodeInvalid')
      for (const limit of counted) await limitAttempts(limit, now);
    throw error;
  }
};
