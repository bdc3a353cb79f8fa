import * as z from 'zod/mini';
import {
  cutReasons,
  entrySources,
  notRankedReasons,
  objectionStates,
  rankingBoards,
  rankingStates,
  ruleCategories,
  sealKinds,
  subjectKinds,
} from '../domain/points-words';
import { roles, runningRoles } from '../domain/roles';
import { method } from './method';
import { ruleSchema } from './rules';
import {
  dateSchema,
  gridCodeSchema,
  idSchema,
  instantSchema,
  monthSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  photoIdsSchema,
  photoSchema,
  quarterSchema,
  unitCodeSchema,
  villageInput,
  wordsSchema,
  yearSchema,
} from './schema';

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
  canReverse: z.boolean(),
  canObject: z.boolean(),
});
export type Entry = z.infer<typeof entrySchema>;

export const rankingRowSchema = z.object({
  subjectId: z.string(),
  name: z.string(),
  gridCode: z.nullable(gridCodeSchema),
  gridName: z.nullable(z.string()),
  /** Standard competition ranking: 1, 2, 2, 4. */
  rank: z.int(),
  /** What is ranked: the score; for grids and villages the average per party member, rounded to a tenth. */
  scoreTenths: z.int(),
  totalTenths: z.int(),
  memberCount: z.int(),
  /** Places won (positive) or lost against the period before; null when not ranked then, or when that has no board. */
  change: z.nullable(z.int()),
  /** Not on the board of the period before. */
  isNew: z.boolean(),
  /** Tenths of entries under objection: in the score as long as nothing is decided, and shown beside it as frozen. */
  frozenTenths: z.int(),
  /** Where the row stood when published, if a decision has changed it since. */
  before: z.nullable(z.object({ rank: z.int(), scoreTenths: z.int() })),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

export const rankingSchema = z.object({
  board: z.enum(rankingBoards),
  unitCode: unitCodeSchema,
  unitName: z.string(),
  /** Of a year's board the newest month counted. */
  month: monthSchema,
  /** Set when the board is a quarter's or a year's: published once that is over, and until then shown as it stands. */
  quarter: z.nullable(quarterSchema),
  year: z.nullable(yearSchema),
  state: z.enum(rankingStates),
  /** When it was published; null while the month is running. */
  publishedAt: z.nullable(instantSchema),
  /** Last day on which an objection can be raised. */
  publicityUntil: z.nullable(dateSchema),
  entryCount: z.int(),
  rows: z.array(rankingRowSchema),
  /** On the board of the period before and not on this one, as the village shows names. */
  left: z.array(z.string()),
  /** Who belongs to the village and is not ranked, and why; at most `notRankedMax` of them by name. */
  notRanked: z.array(z.object({ name: z.string(), reason: z.enum(notRankedReasons) })),
  /** How many in all. */
  notRankedCount: z.int(),
  objections: z.object({ waiting: z.int(), upheld: z.int(), corrected: z.int() }),
  /** Of a closed month of a village. */
  seal: z.nullable(z.object({ kind: z.enum(sealKinds), seal: z.string(), sealedAt: instantSchema })),
  /** The caller's own (person, household or grid) row, wherever it stands; null on a board for everybody. */
  mine: z.nullable(rankingRowSchema),
  /** Months that can be looked at, newest first. */
  months: z.array(monthSchema),
  /** Years that can be looked at, newest first. */
  years: z.array(yearSchema),
  quarters: z.array(quarterSchema),
});
export type Ranking = z.infer<typeof rankingSchema>;

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

export const getRanking = method({
  name: 'points.getRanking',
  does: 'A board of a month, as published or as it stands while the month is running; or of a year, as it stands.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z
    .object({
      ...villageInput,
      board: z._default(z.enum(rankingBoards), 'person'),
      /** Left out, with `year` too: the newest published month, or the running one when none is. */
      month: z.optional(monthSchema),
      /** Instead of a month, not beside one. */
      quarter: z.optional(quarterSchema),
      year: z.optional(yearSchema),
      /** For a wall or a hall: as the village shows it to anybody, whoever asks. Nobody's own row is told. */
      isForEverybody: z._default(z.boolean(), false),
    })
    .check(
      z.refine(({ month, quarter, year }) => [month, quarter, year].filter(Boolean).length <= 1, {
        path: ['year'],
      }),
    ),
  output: rankingSchema,
  errors: ['NotFound'],
});

export const points = { listRules, post, postBatch, reverse, listEntries, getEntry, getRanking };
