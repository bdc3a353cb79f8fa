import * as z from 'zod/mini';
import {
  entrySources,
  rankingBoards,
  rankingStates,
  ruleCategories,
  ruleUnits,
  subjectKinds,
} from '../domain/points-words';
import { roles, runningRoles } from '../domain/roles';
import { method } from './method';
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
  unitCodeSchema,
  villageInput,
  wordsSchema,
  yearSchema,
} from './schema';

export const pointsLimits = { noteCharsMax: 200, quantityMax: 100, lateDaysMax: 62 } as const;

export const subjectSchema = z.object({ kind: z.enum(subjectKinds), id: idSchema });

export const ruleSchema = z.object({
  ruleId: idSchema,
  version: z.int(),
  category: z.enum(ruleCategories),
  title: z.string(),
  /** The rule's own words. */
  words: z.string(),
  unit: z.enum(ruleUnits),
  /** Points per unit in tenths; negative takes away. */
  deltaTenths: z.int(),
  /** Most tenths in the period, by amount; null without limit. */
  capDayTenths: z.nullable(z.int()),
  capMonthTenths: z.nullable(z.int()),
  capYearTenths: z.nullable(z.int()),
  appliesTo: z.array(z.enum(subjectKinds)),
  isEvidenceNeeded: z.boolean(),
  validFrom: dateSchema,
  validTo: z.nullable(dateSchema),
});
export type Rule = z.infer<typeof ruleSchema>;

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
  /** The day it is for, and the month it counts in (a later one when its own was closed). */
  effectiveOn: dateSchema,
  month: monthSchema,
  recordedAt: instantSchema,
  source: z.enum(entrySources),
  note: z.string(),
  /** The reversal of this entry, or the entry this one reverses. */
  reversedBy: z.nullable(idSchema),
  reverses: z.nullable(idSchema),
});
export type EntrySummary = z.infer<typeof entrySummarySchema>;

/** An entry that can answer "why". */
export const entrySchema = z.object({
  ...entrySummarySchema.shape,
  rule: ruleSchema,
  quantity: z.int(),
  recorderName: z.string(),
  photos: z.array(photoSchema),
  /** Title of the activity or snapshot it came from. */
  sourceTitle: z.nullable(z.string()),
  reversalReason: z.nullable(z.string()),
  canReverse: z.boolean(),
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
  /** Places won (positive) or lost against last month; null when not ranked then, and on boards of a year. */
  change: z.nullable(z.int()),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

export const rankingSchema = z.object({
  board: z.enum(rankingBoards),
  unitCode: unitCodeSchema,
  unitName: z.string(),
  /** Of a year's board the newest month counted. */
  month: monthSchema,
  /** Set when the board is a year's, which is always shown as it stands: `running`. */
  year: z.nullable(yearSchema),
  state: z.enum(rankingStates),
  /** When it was published; null while the month is running. */
  publishedAt: z.nullable(instantSchema),
  /** Last day on which an objection can be raised. */
  publicityUntil: z.nullable(dateSchema),
  entryCount: z.int(),
  rows: z.array(rankingRowSchema),
  /** The caller's own (person, household or grid) row, wherever it stands; null on a board for everybody. */
  mine: z.nullable(rankingRowSchema),
  /** Months that can be looked at, newest first. */
  months: z.array(monthSchema),
  /** Years that can be looked at, newest first. */
  years: z.array(yearSchema),
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

export const post = method({
  name: 'points.post',
  does: 'Records points for a person or a household at once; a late one counts in the open month.',
  kind: 'write',
  roles: runningRoles,
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
  errors: ['NotFound', 'RuleNotInForce', 'CapReached', 'PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'],
});

export const reverse = method({
  name: 'points.reverse',
  does: 'Takes an entry back by a reversal with a reason; both stay in the ledger.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({ ...villageInput, entryId: idSchema, reason: wordsSchema(pointsLimits.noteCharsMax) }),
  output: entrySchema,
  errors: ['NotFound', 'AlreadyReversed', 'StateConflict'],
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
      year: z.optional(yearSchema),
      /** For a wall or a hall: as the village shows it to anybody, whoever asks. Nobody's own row is told. */
      isForEverybody: z._default(z.boolean(), false),
    })
    .check(z.refine(({ month, year }) => month === undefined || year === undefined, { path: ['year'] })),
  output: rankingSchema,
  errors: ['NotFound'],
});

export const points = { listRules, post, reverse, listEntries, getEntry, getRanking };
