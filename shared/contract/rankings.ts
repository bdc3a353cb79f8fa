import * as z from 'zod/mini';
import { notRankedReasons, rankingBoards, rankingStates, sealKinds } from '../domain/points-words';
import { roles } from '../domain/roles';
import { method } from './method';
import {
  dateSchema,
  gridCodeSchema,
  instantSchema,
  monthSchema,
  quarterSchema,
  unitCodeSchema,
  villageInput,
  yearSchema,
} from './schema';

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
