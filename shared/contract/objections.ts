import * as z from 'zod/mini';
import { objectingRoles } from '../domain/objection-workflow';
import { objectionStates } from '../domain/points-words';
import { roles, runningRoles } from '../domain/roles';
import { method } from './method';
import { entrySummarySchema, pointsLimits } from './points';
import {
  idSchema,
  instantSchema,
  monthSchema,
  pageInput,
  pageOf,
  photoIdsSchema,
  photoSchema,
  unitInput,
  villageCodeSchema,
  villageInput,
  wordsSchema,
} from './schema';

export const objectionLimits = {
  wordsCharsMax: 500,
  photosMax: 9,
  /** Working days in which the village answers; then the township does. */
  answerWorkingDays: 3,
} as const;

/** 异议: somebody holds that an entry is wrong. */
export const objectionSchema = z.object({
  objectionId: idSchema,
  state: z.enum(objectionStates),
  entry: entrySummarySchema,
  words: z.string(),
  photos: z.array(photoSchema),
  /** Empty for those who neither raised it nor read the roster. */
  objectorName: z.string(),
  /** Who raised it for them (代办); null when they did, and where the objector is not told. */
  proxyName: z.nullable(z.string()),
  isMine: z.boolean(),
  raisedAt: instantSchema,
  /** Until when the village answers, before the township is asked. */
  answerBy: instantSchema,
  /** When it went to the township; the same as `raisedAt` when everybody who runs the village is concerned. */
  escalatedAt: z.nullable(instantSchema),
  /** The month whose board waits for it: the entry's own while in publicity, else the running one. */
  countsInMonth: monthSchema,
  deciderName: z.nullable(z.string()),
  /** When it was answered or taken back. */
  decidedAt: z.nullable(instantSchema),
  answer: z.string(),
  /** What the entry was corrected to: its reversal, and the entry in its place. */
  reversalId: z.nullable(idSchema),
  correctionId: z.nullable(idSchema),
  correction: z.nullable(entrySummarySchema),
  /** Whether it is about the caller's own points, those of the own household, or the own objection: others decide it. */
  isOwnMatter: z.boolean(),
  canDecide: z.boolean(),
  canWithdraw: z.boolean(),
});
export type Objection = z.infer<typeof objectionSchema>;

const decidingRoles = [...runningRoles, 'townshipOfficer', 'countyOfficer'] as const;

export const raise = method({
  name: 'objections.raise',
  does: 'Objects to an entry with words and photos; its points are frozen on the board until it is decided.',
  kind: 'write',
  roles: objectingRoles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    entryId: idSchema,
    words: wordsSchema(objectionLimits.wordsCharsMax),
    photos: z._default(photoIdsSchema(0, objectionLimits.photosMax), []),
  }),
  output: objectionSchema,
  errors: [
    'NotFound',
    'StateConflict',
    'AlreadyReversed',
    'PhotoMissing',
    'PhotoTooLarge',
    'PhotoUnreadable',
  ],
});

export const list = method({
  name: 'objections.list',
  does: "Objections newest first: the caller's own, those that wait for the caller, or all of the village.",
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    ...pageInput,
    scope: z._default(z.enum(['mine', 'todo', 'village']), 'village'),
    /** Those whose board is this month's. */
    month: z.optional(monthSchema),
  }),
  output: pageOf(objectionSchema),
  errors: [],
});

export const get = method({
  name: 'objections.get',
  does: 'One objection with its entry, its answer and what was corrected.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, objectionId: idSchema }),
  output: objectionSchema,
  errors: ['NotFound'],
});

export const decide = method({
  name: 'objections.decide',
  does: 'Answers an objection: the entry is upheld, or corrected by a reversal and, where something is due, another entry.',
  kind: 'write',
  roles: decidingRoles,
  input: z.object({
    ...villageInput,
    objectionId: idSchema,
    decision: z.enum(['uphold', 'correct']),
    answer: wordsSchema(objectionLimits.wordsCharsMax),
    /** What is due instead, when it is corrected; nothing when left out. */
    replacement: z.optional(
      z.object({
        ruleId: idSchema,
        quantity: z._default(z.int().check(z.minimum(1), z.maximum(pointsLimits.quantityMax)), 1),
      }),
    ),
  }),
  output: objectionSchema,
  errors: ['NotFound', 'StateConflict', 'OwnMatter', 'AlreadyReversed', 'RuleNotInForce', 'CapReached'],
});

export const withdraw = method({
  name: 'objections.withdraw',
  does: 'Takes an own objection back while it waits.',
  kind: 'write',
  roles: objectingRoles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, objectionId: idSchema }),
  output: objectionSchema,
  errors: ['NotFound', 'StateConflict'],
});

export const escalatedSchema = z.object({
  ...objectionSchema.shape,
  villageCode: villageCodeSchema,
  villageName: z.string(),
});
export type EscalatedObjection = z.infer<typeof escalatedSchema>;

export const listEscalated = method({
  name: 'objections.listEscalated',
  does: 'Objections that wait for the township, in all its villages, the longest due first; at most a hundred.',
  kind: 'read',
  roles: ['townshipOfficer', 'countyOfficer'],
  input: z.object({ ...unitInput }),
  output: z.object({ items: z.array(escalatedSchema) }),
  errors: [],
});

export const objections = { raise, list, listEscalated, get, decide, withdraw };
