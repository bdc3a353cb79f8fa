import { randomBytes } from 'node:crypto';

import { EngineError } from './engine-error';

const timeDigits = 12;
const counterDigits = 4;
const counterLimit = 16 ** counterDigits;

/**
 * Makes 32-digit hexadecimal ids that sort in the order they were made: 12 digits of milliseconds, 4 of a counter within
 * the millisecond, 16 random. When the clock steps back or the counter is spent, the time part runs ahead instead.
 */
export function createIdSource(now: () => number): () => string {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const ms = now();
    if (ms > lastMs) {
      lastMs = ms;
      counter = 0;
    } else {
      counter += 1;
      if (counter === counterLimit) {
        lastMs += 1;
        counter = 0;
      }
    }
    const time = lastMs.toString(16).padStart(timeDigits, '0');
    return `${time}${counter.toString(16).padStart(counterDigits, '0')}${randomBytes(8).toString('hex')}`;
  };
}

/** A caller's own `_id`: a string that is not empty, and that SQLite neither cuts (at NUL) nor alters (half a pair). */
export function checkDocumentId(id: unknown): string {
  if (typeof id !== 'string') throw new EngineError('INVALID_PARAM', '_id must be a string');
  if (id === '' || id.includes('\0'))
    throw new EngineError('INVALID_PARAM', '_id must not be empty or contain NUL');
  if (Buffer.from(id).toString() !== id)
    throw new EngineError('INVALID_PARAM', '_id must be well-formed text');
  return id;
}
