import * as z from 'zod/mini';
import { findingKinds } from '../domain/points-words';
import { overseeingRoles, rosterReadingRoles } from '../domain/roles';
import { method } from './method';
import { subjectSchema } from './points';
import {
  dateSchema,
  idSchema,
  instantSchema,
  monthSchema,
  pageInput,
  pageOf,
  photoSchema,
  villageInput,
  wordsSchema,
  yearSchema,
} from './schema';

export const findingLimits = { wordsCharsMax: 300 } as const;

/** What a rule of fairness or the nightly check has found; it punishes nobody, a person looks. */
export const findingSchema = z.object({
  findingId: idSchema,
  kind: z.enum(findingKinds),
  month: monthSchema,
  foundAt: instantSchema,
  /** Facts of the sentence that a page makes of it. */
  facts: z.object({
    subjectName: z.nullable(z.string()),
    recorderName: z.nullable(z.string()),
    entryCount: z.nullable(z.int()),
    /** Of a difference: what the entries say, and what the score said; the same when only the use of caps differs. */
    expectedTenths: z.nullable(z.int()),
    foundTenths: z.nullable(z.int()),
    /** Of a difference in the score of a whole year; null for one of the month. */
    year: z.nullable(yearSchema),
    /** Of one recorder: how much of what they gave in the month went to the subject, in hundredths. */
    sharePercent: z.nullable(z.int()),
    /** What was given to the subject, or within the hour. */
    givenTenths: z.nullable(z.int()),
    /** When the hour began. */
    hourFrom: z.nullable(instantSchema),
  }),
  /** Of a difference: whose score it is. */
  subject: z.nullable(subjectSchema),
  /** The entries it is about, at most twenty. */
  entries: z.array(
    z.object({
      entryId: idSchema,
      subjectName: z.string(),
      ruleTitle: z.string(),
      deltaTenths: z.int(),
      effectiveOn: dateSchema,
    }),
  ),
  photos: z.array(photoSchema),
  /** Who has looked at it, and what they say; null while nobody has. */
  lookedAt: z.nullable(z.object({ name: z.string(), at: instantSchema, words: z.string() })),
  /** Whether what was found is gone since, as a difference that was mended. */
  isSettled: z.boolean(),
  /** Whether it is about what the caller gave, or about points of the caller or the own household: others look at it. */
  isOwnMatter: z.boolean(),
});
export type Finding = z.infer<typeof findingSchema>;

export const list = method({
  name: 'findings.list',
  does: 'What the checks have found in the village, newest first.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({
    ...villageInput,
    ...pageInput,
    /** Only those that nobody has looked at. */
    isOpenOnly: z._default(z.boolean(), false),
    kind: z.optional(z.enum(findingKinds)),
  }),
  output: pageOf(findingSchema),
  errors: [],
});

export const decide = method({
  name: 'findings.decide',
  does: 'Notes that somebody who oversees the village has looked at a finding, and what they say.',
  kind: 'write',
  roles: overseeingRoles,
  input: z.object({ ...villageInput, findingId: idSchema, words: wordsSchema(findingLimits.wordsCharsMax) }),
  output: findingSchema,
  errors: ['NotFound', 'StateConflict', 'OwnMatter'],
});

export const findings = { list, decide };
