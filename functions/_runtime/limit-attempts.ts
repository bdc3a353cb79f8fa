import { createHash } from 'node:crypto';
import { AppError } from '@shared/errors';
import type { Stored } from './documents';
import { transact } from './transact';

interface AttemptDocument extends Stored {
  readonly count: number;
  readonly at: string;
}

export interface AttemptLimit {
  /** What is tried, `signInCode`. */
  readonly what: string;
  /** Who tries: a person's id, an address. Kept as a hash. */
  readonly by: string;
  readonly max: number;
  readonly windowSeconds: number;
}

/**
 * Counts one more attempt and refuses with `TooManyRequests` past the limit. It writes at once and by itself, so that an
 * attempt counts although the call it belongs to is refused: ask from `prepare` or a read, never inside a transaction.
 */
export const limitAttempts = async (
  { what, by, max, windowSeconds }: AttemptLimit,
  now: string,
): Promise<void> => {
  const windowMs = windowSeconds * 1000;
  const window = Math.floor(Date.parse(now) / windowMs);
  const who = createHash('sha256').update(by).digest('base64url').slice(0, 22);
  const _id = `${what}:${who}:${window.toString()}`;
  const count = await transact(async (documents) => {
    const earlier = await documents.get<AttemptDocument>('attempts', _id);
    const tried = Math.min((earlier?.count ?? 0) + 1, max + 1);
    // Past the limit there is nothing left to count, and nothing to fill the disk with.
    if (earlier === null || tried !== earlier.count) {
      const attempt: AttemptDocument = { _id, count: tried, at: now };
      await documents.put('attempts', attempt);
    }
    return tried;
  });
  if (count <= max) return;
  const retrySeconds = Math.ceil(((window + 1) * windowMs - Date.parse(now)) / 1000);
  throw new AppError('TooManyRequests', { retrySeconds });
};
