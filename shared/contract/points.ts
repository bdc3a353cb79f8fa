import * as z from 'zod/mini';
import {
  cutReasons,
  entrySources,
  objectionStates,
  ruleCategories,
  subjectKinds,
} from '../domain/points-words';
import { roles, runningRoles } from '../domain/roles';
import { method } from './method';
import { getRanking } from './rankings';
import { ruleSchema } from './rules';
import {
  dateSchema,
  idSchema,
  instantSchema,
  monthSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  photoIdsSchema,
  photoSchema,
  villageInput,
  wordsSchema,
} from './schema';

export * from './rankings';

export const pointsLimits = {
  noteCharsMax: 200,
  quantityMax: 100_000,
  batchMax: 100,
  lateDaysMax: 62,
  notRankedMax: 20,
} as const;

export const subjectSchema = z.object({ kind: z.enum(subjectKinds), id: idSchema });

/** A line of the ledger. Never changed, never removed. */
export const entrySummarySchema = z.object({
  entryId: idSchema,
  subject: subjectSchema,
  subjectName: z.string(),
  ruleId: idSchema,
  ruleTitle: z.string(),
  category: z.enum(ruleCategories),
  deltaTenths: z.int(),
  /** What the rule would have given; more than `deltaTenths` when a cap cut it. */
  askedTenths: z.int(),
  /** What cut it; null when nothing did. */
  cutBy: z.nullable(z.enum(cutReasons)),
  /** The day it is for, and the month it counts in (a later one when its own was closed). */
  effectiveOn: dateSchema,
  month: monthSchema,
  recordedAt: instantSchema,
  source: z.enum(entrySources),
  note: z.string(),
  /** The reversal of this entry, or the entry this one reverses. */
  reversedBy: z.nullable(idSchema),
  reverses: z.nullable(idSchema),
  /** The entry that stands in place of this one, or the one in whose place this one stands. */
  correctedBy: z.nullable(idSchema),
  corrects: z.nullable(idSchema),
  /** Whether an objection against it waits: its points are frozen on the board. */
  isFrozen: z.boolean(),
});
export type EntrySummary = z.infer<typeof entrySummarySchema>;

/** An entry that can answer "why". */
export const entrySchema = z.object({
  ...entrySummarySchema.shape,
  rule: ruleSchema,
  quantity: z.int(),
  recorderName: z.string(),
  /** The second person, where the rule wants one. */
  confirmerName: z.nullable(z.string()),
  confirmedAt: z.nullable(instantSchema),
  photos: z.array(photoSchema),
  /** Title of the activity or snapshot it came from. */
  sourceTitle: z.nullable(z.string()),
  reversalReason: z.nullable(z.string()),
  /** The newest objection against it. */
  objection: z.nullable(z.object({ objectionId: idSchema, state: z.enum(objectionStates) })),
  /** The board it stands on is in publicity: what is wrong is put right by an objection, which somebody else decides. */
  isInPublicity: z.boolean(),
  canReverse: z.boolean(),
  canObject: z.boolean(),
});
export type Entry = z.infer<typeof entrySchema>;

export const listRules = method({
  name: 'points.listRules',
  does: 'The rule book in force, by category.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput }),
  output: z.object({ items: z.array(ruleSchema) }),
  errors: [],
});

/** Who records points: those who run the village, and within their own grid or households whom the rule names. */
const recordingRoles = ['gridWorker', 'householdLiaison', ...runningRoles] as const;

export const post = method({
  name: 'points.post',
  does: 'Records points for a person, a household, a grid or an applicant at once; a late one counts in the open month.',
  kind: 'write',
  roles: recordingRoles,
  input: z.object({
    ...villageInput,
    subject: subjectSchema,
    ruleId: idSchema,
    quantity: z._default(z.int().check(z.minimum(1), z.maximum(pointsLimits.quantityMax)), 1),
    /** The day it is for; today when left out. */
    effectiveOn: z.optional(dateSchema),
    note: z._default(optionalWordsSchema(pointsLimits.noteCharsMax), ''),
    photos: z._default(photoIdsSchema(0, 9), []),
  }),
  output: entrySchema,
  errors: [
    ...(['NotFound', 'RuleNotInForce', 'ConfirmationNeeded', 'CapReached'] as const),
    ...(['PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'] as const),
  ],
});

export const postBatch = method({
  name: 'points.postBatch',
  does: 'Records the same points for many at once, all or none; says of each what was given and what a cap has cut.',
  kind: 'write',
  roles: recordingRoles,
  input: z.object({
    ...villageInput,
    /** Whoever is named twice gets it once. */
    subjects: z.array(subjectSchema).check(z.minLength(1), z.maxLength(pointsLimits.batchMax)),
    ruleId: idSchema,
    quantity: z._default(z.int().check(z.minimum(1), z.maximum(pointsLimits.quantityMax)), 1),
    /** The day it is for; today when left out. */
    effectiveOn: z.optional(dateSchema),
    note: z._default(optionalWordsSchema(pointsLimits.noteCharsMax), ''),
    photos: z._default(photoIdsSchema(0, 9), []),
    /** The activity whose roster it is. */
    activityId: z.optional(idSchema),
  }),
  output: z.object({
    /** In the order asked for. */
    items: z.array(
      z.object({
        subject: subjectSchema,
        subjectName: z.string(),
        /** Null when the caps left nothing, and `deltaTenths` is 0. */
        entryId: z.nullable(idSchema),
        askedTenths: z.int(),
        deltaTenths: z.int(),
        cutBy: z.nullable(z.enum(cutReasons)),
        /** The month it counts in. */
        month: z.nullable(monthSchema),
      }),
    ),
  }),
  errors: [
    ...(['NotFound', 'RuleNotInForce', 'ConfirmationNeeded'] as const),
    ...(['PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'] as const),
  ],
});
export type BatchItem = z.infer<typeof postBatch.output>['items'][number];

export const reverse = method({
  name: 'points.reverse',
  does: 'Takes an entry back by a reversal with a reason, perhaps with another entry in its place; all stay in the ledger.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    entryId: idSchema,
    reason: wordsSchema(pointsLimits.noteCharsMax),
    /** What is due instead; nothing when left out. */
    replacement: z.optional(
      z.object({
        ruleId: idSchema,
        quantity: z._default(z.int().check(z.minimum(1), z.maximum(pointsLimits.quantityMax)), 1),
        note: z._default(optionalWordsSchema(pointsLimits.noteCharsMax), ''),
      }),
    ),
  }),
  output: entrySchema,
  errors: ['NotFound', 'AlreadyReversed', 'StateConflict', 'OwnMatter', 'RuleNotInForce', 'CapReached'],
});

export const listEntries = method({
  name: 'points.listEntries',
  does: 'Ledger entries newest first: of one subject (the caller when left out), or of the whole village.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    ...pageInput,
    scope: z._default(z.enum(['subject', 'village']), 'subject'),
    subject: z.optional(subjectSchema),
    month: z.optional(monthSchema),
  }),
  output: z.object({
    ...pageOf(entrySummarySchema).shape,
    /** Score of the subject in `month` (or the running month); null with scope village. */
    scoreTenths: z.nullable(z.int()),
    subjectName: z.nullable(z.string()),
  }),
  errors: ['NotFound'],
});

export const getEntry = method({
  name: 'points.getEntry',
  does: 'One entry with its rule at that version, evidence, recorder and corrections.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, entryId: idSchema }),
  output: entrySchema,
  errors: ['NotFound'],
});

export const points = { listRules, post, postBatch, reverse, listEntries, getEntry, getRanking };
