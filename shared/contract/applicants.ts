import * as z from 'zod/mini';
import { applicantStates } from '../domain/applicant-file';
import { ruleCategories } from '../domain/points-words';
import { roles, rosterReadingRoles, runningRoles } from '../domain/roles';
import { method } from './method';
import { dateSchema, idSchema, instantSchema, pageInput, pageOf, villageInput, wordsSchema } from './schema';

export const applicantLimits = { reviewCharsMax: 300 } as const;

export const applicantSchema = z.object({
  personId: idSchema,
  name: z.string(),
  gridName: z.nullable(z.string()),
  /** `ended` by three failed reviews, or because the person no longer applies; `admitted` has become a party member. */
  state: z.enum(applicantStates),
  openedOn: dateSchema,
  /** Score of the running year, at most 1,000 tenths. */
  scoreTenths: z.int(),
  failedReviews: z.int(),
  endedOn: z.nullable(dateSchema),
});
export type Applicant = z.infer<typeof applicantSchema>;

export const applicantFileSchema = z.object({
  ...applicantSchema.shape,
  parts: z.array(z.object({ category: z.enum(ruleCategories), scoreTenths: z.int(), fullTenths: z.int() })),
  reviews: z.array(
    z.object({
      on: dateSchema,
      isPassed: z.boolean(),
      words: z.string(),
      reviewerName: z.string(),
      at: instantSchema,
    }),
  ),
  canReview: z.boolean(),
});
export type ApplicantFile = z.infer<typeof applicantFileSchema>;

export const open = method({
  name: 'applicants.open',
  does: "Opens an applicant's file for a person of the village who applies for the party.",
  kind: 'write',
  roles: runningRoles,
  input: z.object({ ...villageInput, personId: idSchema }),
  output: applicantFileSchema,
  errors: ['NotFound', 'AlreadyExists', 'StateConflict'],
});

export const list = method({
  name: 'applicants.list',
  does: 'The applicants of the village, best first; those of 80 points and more are development targets.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({ ...villageInput, ...pageInput }),
  output: pageOf(applicantSchema),
  errors: [],
});

export const get = method({
  name: 'applicants.get',
  does: "An applicant's file: the points by part and the reviews; the caller's own when nobody is named.",
  kind: 'read',
  roles,
  input: z.object({ ...villageInput, personId: z.optional(idSchema) }),
  output: applicantFileSchema,
  errors: ['NotFound'],
});

export const review = method({
  name: 'applicants.review',
  does: "Writes a review into an applicant's file; the third that was failed ends it.",
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    personId: idSchema,
    isPassed: z.boolean(),
    words: wordsSchema(applicantLimits.reviewCharsMax),
  }),
  output: applicantFileSchema,
  errors: ['NotFound', 'StateConflict', 'OwnMatter'],
});

export const applicants = { open, list, get, review };
