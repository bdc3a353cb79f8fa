import { monotonicFactory } from 'ulid';

let last = { at: '', next: monotonicFactory() };

/**
 * A new document id that sorts by `at` (ISO instant); ids of one instant keep the order in which they were made. A fresh
 * sequence starts with every other instant, because the factory would never step back to an earlier one.
 */
export const newId = (at: string): string => {
  if (at !== last.at) last = { at, next: monotonicFactory() };
  return last.next(Date.parse(at)).toLowerCase();
};
