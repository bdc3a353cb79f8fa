import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A new document id that sorts by `at` (ISO instant); ids of one millisecond keep the order in which they were made. */
export const newId = (at: string): string => next(Date.parse(at)).toLowerCase();
