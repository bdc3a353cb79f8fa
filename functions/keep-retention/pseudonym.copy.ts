import { createHash } from 'node:crypto';

/** No vowels and nothing that looks like something else: four of them make no word. */
const alphabet = 'bcdfghjkmnpqrstvwxyz23456789';
const chars = 4;

/** What stands for somebody who was erased, on boards and in the ledger: the same one every time it is asked for. */
export const pseudonymOf = (personId: string): string => {
  const digest = createHash('sha256').update(`erased:${personId}`).digest();
  const mark = Array.from(digest.subarray(0, chars), (byte) => alphabet[byte % alphabet.length]).join('');
  return `已注销村民${mark}`;
};
