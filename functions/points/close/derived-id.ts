import { createHash } from 'node:crypto';
import { encodeTime } from 'ulid';

const timeChars = 10;
const restChars = 16;
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id of the same form as `newId` makes, that sorts by `at`, but follows from `name` instead of chance: whoever makes it
 * again makes the same one.
 */
export const derivedId = (at: string, name: string): string => {
  const digest = createHash('sha256').update(name).digest();
  const rest = Array.from(digest.subarray(0, restChars), (byte) => alphabet[byte % alphabet.length]).join('');
  return encodeTime(Date.parse(at), timeChars).toLowerCase() + rest;
};
