import * as z from 'zod/mini';
import { rankingBoards, rankingStates } from '../domain/points-words';
import { rosterReadingRoles } from '../domain/roles';
import { method } from './method';
import {
  dateSchema,
  fileSchema,
  idSchema,
  monthSchema,
  pageOf,
  quarterSchema,
  villageInput,
  yearSchema,
} from './schema';

/** Sheets of one page of the list. */
export const pointsSheetsMax = 50;

/** A board of the last published month when no period is named, and of one period at most. */
const boardInput = {
  board: z._default(z.enum(rankingBoards), 'person'),
  month: z.optional(monthSchema),
  quarter: z.optional(quarterSchema),
  year: z.optional(yearSchema),
} as const;

const isOfOnePeriod = z.refine<{
  readonly month?: string | undefined;
  readonly quarter?: string | undefined;
  readonly year?: string | undefined;
}>(({ month, quarter, year }) => [month, quarter, year].filter(Boolean).length <= 1, { path: ['year'] });

/** 积分确认单: a member's month on paper, to be signed. */
export const pointsSheetSchema = z.object({
  personId: idSchema,
  name: z.string(),
  /** Empty when there is none. */
  rosterNumber: z.string(),
  gridName: z.nullable(z.string()),
  rank: z.int(),
  scoreTenths: z.int(),
  frozenTenths: z.int(),
  /** In the order of their days. */
  entries: z.array(
    z.object({
      entryId: idSchema,
      effectiveOn: dateSchema,
      ruleTitle: z.string(),
      quantity: z.int(),
      deltaTenths: z.int(),
      isReversal: z.boolean(),
    }),
  ),
});
export type PointsSheet = z.infer<typeof pointsSheetSchema>;

export const listPointsSheets = method({
  name: 'sheets.listPointsSheets',
  does: "Every ranked member's entries of a month with sum and rank, by grid, to be printed and signed; or one member's.",
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({
    ...villageInput,
    month: monthSchema,
    personId: z.optional(idSchema),
    cursor: z.optional(idSchema),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(pointsSheetsMax)), 30),
  }),
  output: z.object({
    ...pageOf(pointsSheetSchema).shape,
    unitName: z.string(),
    month: monthSchema,
    state: z.enum(rankingStates),
    publicityUntil: z.nullable(dateSchema),
    /** How many there are in all. */
    count: z.int(),
    /** The month's seal; null while it is open. */
    seal: z.nullable(z.string()),
    months: z.array(monthSchema),
  }),
  errors: ['NotFound'],
});

export const exportLedger = method({
  name: 'sheets.exportLedger',
  does: "A month's ledger of a village as an Excel file that the import knows again; writes down who took it.",
  kind: 'disclosure',
  roles: rosterReadingRoles,
  input: z.object({ ...villageInput, month: monthSchema }),
  output: fileSchema,
  errors: ['NotFound'],
});

export const exportBoard = method({
  name: 'sheets.exportBoard',
  does: 'A board of a month, a quarter or a year as an Excel file, with changes, objections and the seal; writes down who took it.',
  kind: 'disclosure',
  roles: rosterReadingRoles,
  input: z.object({ ...villageInput, ...boardInput }).check(isOfOnePeriod),
  output: fileSchema,
  errors: ['NotFound'],
});

export const exportYear = method({
  name: 'sheets.exportYear',
  does: "A village's year as one archive: every month's ledger and boards, objections, seals, and what anybody needs to verify them.",
  kind: 'disclosure',
  roles: rosterReadingRoles,
  input: z.object({ ...villageInput, year: yearSchema }),
  output: fileSchema,
  errors: ['NotFound'],
});
