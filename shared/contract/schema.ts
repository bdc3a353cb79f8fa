import { config } from 'zod/v4/core';
import zhCN from 'zod/v4/locales/zh-CN.js';
import * as z from 'zod/mini';
import { isPhone, plainPhone } from '../domain/phone';
import { seenWords } from '../domain/seen-words';

// WeChat forbids `new Function`, so zod must never compile; and its sentences are read by villagers. Whoever makes a schema
// imports this file beside zod/mini. It does not pass zod on: as one object zod cannot be cut down to what is used, and
// 350 KB of it would travel to every phone.
config({ jitless: true, ...zhCN() });

/** Document ids as this system makes them; narrow, so that an id can stand in a path or a key. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,95}$/));

/** National division codes: county 6, township 9, village 12 digits; a grid appends 3, a micro-grid 3 more. */
export const unitCodeSchema = z.string().check(z.regex(/^\d{6}(?:\d{3}){0,4}$/));
export const villageCodeSchema = z.string().check(z.regex(/^\d{12}$/));
export const gridCodeSchema = z.string().check(z.regex(/^\d{15}(?:\d{3})?$/));

/** A month in Asia/Shanghai, `2026-11`. */
export const monthSchema = z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/));

/** A year of the calendar, `2026`. */
export const yearSchema = z.string().check(z.regex(/^20\d\d$/));

/** A quarter of the calendar, `2026-Q4`. */
export const quarterSchema = z.string().check(z.regex(/^20\d\d-Q[1-4]$/));

/** A date in Asia/Shanghai, `2026-11-20`. */
export const dateSchema = z.iso.date();

const inUtc = (value: string): string => new Date(value).toISOString();
/** Years outside 0-9999 are written with a sign and six digits, and would sort wrongly. */
const hasPlainYear = (value: string): boolean => /^\d/.test(inUtc(value));

/** An instant in UTC with milliseconds, `2026-11-20T03:21:32.000Z`; such strings sort by time. */
export const instantSchema = z.pipe(
  z.iso.datetime({ offset: true, abort: true }).check(z.refine(hasPlainYear)),
  z.transform(inUtc),
);

/** Words a person typed, without what nobody can see: trimmed, never blank, at most `charsMax` characters. */
export const wordsSchema = (charsMax: number) =>
  z.string().check(z.overwrite(seenWords), z.minLength(1), z.maxLength(charsMax));

/** As `wordsSchema`, but may be left empty. */
export const optionalWordsSchema = (charsMax: number) =>
  z.string().check(z.overwrite(seenWords), z.maxLength(charsMax));

export const pageInput = {
  /** `nextCursor` of the page before. */
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 20),
};

/** One page of a list; `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

/** The village a call is about; the caller's own when left out. */
export const villageInput = { villageCode: z.optional(villageCodeSchema) };

/** The unit a call is about, at any level; the caller's own village, or the highest office's unit, when left out. */
export const unitInput = { unitCode: z.optional(unitCodeSchema) };

/** A mainland mobile number as typed; kept as its eleven digits. */
export const phoneSchema = z.string().check(
  z.maxLength(30),
  z.overwrite(plainPhone),
  z.refine((phone) => isPhone(phone)),
);

/**
 * A stored photo as a page shows it; `width` and `height` in pixels, as seen. `url` is signed and expires: ask again rather
 * than keep it. Of a photo that is lost it is empty, and the size is 0.
 */
export const photoSchema = z.object({
  mediaId: idSchema,
  url: z.string(),
  width: z.int(),
  height: z.int(),
});
export type Photo = z.infer<typeof photoSchema>;

/** mediaIds of one's own photos, each once. */
export const photoIdsSchema = (photosMin: number, photosMax: number) =>
  z.array(idSchema).check(
    z.minLength(photosMin),
    z.maxLength(photosMax),
    z.refine((mediaIds) => new Set(mediaIds).size === mediaIds.length),
  );

/** A file ready for download; `url` is signed and expires within the hour. */
export const fileSchema = z.object({ fileName: z.string(), url: z.string(), bytes: z.int() });
