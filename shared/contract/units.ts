import * as z from 'zod/mini';
import { ownLevels, unitLevels, unitStates } from '../domain/org-tree';
import { officeRoles } from '../domain/roles';
import { boardVisibilities, consentWordsCharsMax, publicityDaysMax, switchNames } from '../domain/switches';
import { method } from './method';
import {
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  unitCodeSchema,
  unitInput,
  wordsSchema,
} from './schema';

export const unitLimits = { nameCharsMax: 30, mergePeoplePerCall: 100 } as const;

/** A place as anybody may read it: the names of places are public. */
export const placeSchema = z.object({
  unitCode: unitCodeSchema,
  name: z.string(),
  level: z.enum(unitLevels),
  /** Of a village: whether it uses the system. */
  isJoined: z.boolean(),
  hasChildren: z.boolean(),
});

export const unitSchema = z.object({
  ...placeSchema.shape,
  parentCode: z.nullable(unitCodeSchema),
  state: z.enum(unitStates),
  /** Names it had, newest first, with the instant until which. */
  formerNames: z.array(z.object({ name: z.string(), untilAt: instantSchema })),
  /** Of a merged unit: into which. */
  mergedInto: z.nullable(z.object({ unitCode: unitCodeSchema, name: z.string() })),
  /** Units below that are at work. */
  childCount: z.int(),
  /** What the caller may do with it. */
  actions: z.array(z.enum(['rename', 'join', 'merge', 'retire', 'restore', 'addBelow'])),
});
export type Unit = z.infer<typeof unitSchema>;

export const listPlaces = method({
  name: 'units.listPlaces',
  does: 'Places below a place, or the counties: for finding the own village before anybody knows who asks.',
  kind: 'read',
  caller: 'visitor',
  roles: [],
  input: z.object({ parentCode: z.optional(unitCodeSchema), ...pageInput }),
  output: pageOf(placeSchema),
  errors: [],
});

export const list = method({
  name: 'units.list',
  does: 'The units below a unit, merged and retired ones among them, for those who keep the tree.',
  kind: 'read',
  roles: officeRoles,
  input: z.object({
    ...unitInput,
    ...pageInput,
    /** Part of a name or the beginning of a code, anywhere below; only direct children when left out. */
    query: z.optional(optionalWordsSchema(20)),
  }),
  output: z.object({ ...pageOf(unitSchema).shape, unit: unitSchema }),
  errors: ['NotFound'],
});

export const submit = method({
  name: 'units.submit',
  does: 'Adds a grid to a village, or a micro-grid to a grid.',
  kind: 'write',
  roles: ['secretary', 'townshipOfficer', 'countyOfficer'],
  input: z.object({
    /** The village or grid it belongs to. */
    unitCode: unitCodeSchema,
    level: z.enum(ownLevels),
    name: wordsSchema(unitLimits.nameCharsMax),
  }),
  output: unitSchema,
  errors: ['NotFound', 'StateConflict', 'AlreadyExists', 'CapReached'],
});

export const unitActions = ['rename', 'join', 'merge', 'retire', 'restore'] as const;

export const advance = method({
  name: 'units.advance',
  does: 'Renames a unit, lets a village join, merges it into another of its level, retires it or takes it up again.',
  kind: 'write',
  roles: ['secretary', 'townshipOfficer', 'countyOfficer'],
  input: z.object({
    unitCode: unitCodeSchema,
    action: z.enum(unitActions),
    /** With `rename`. */
    name: z.optional(wordsSchema(unitLimits.nameCharsMax)),
    /** With `merge`: the unit of the same level that takes everybody up. Sent again while people are left to move. */
    intoCode: z.optional(unitCodeSchema),
  }),
  output: z.object({
    unit: unitSchema,
    /** Of a merge: how many people and households are still to be moved; call again until 0, or leave it to the timer. */
    leftToMove: z.int(),
  }),
  errors: ['NotFound', 'StateConflict', 'AlreadyExists'],
});

const switchValueSchema = z.union([z.string(), z.boolean(), z.int()]);

export const settingSchema = z.object({
  name: z.enum(switchNames),
  value: switchValueSchema,
  /** Where it comes from; null is the default of the system. */
  from: z.nullable(z.object({ unitCode: unitCodeSchema, name: z.string() })),
  /** Whether the unit decided itself. */
  isOwn: z.boolean(),
  /** What it would be without the unit's own choice. */
  inherited: switchValueSchema,
});

export const settingsSchema = z.object({
  unitCode: unitCodeSchema,
  unitName: z.string(),
  settings: z.array(settingSchema),
  canChange: z.boolean(),
  changedAt: z.nullable(instantSchema),
  changedByName: z.string(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const getSettings = method({
  name: 'units.getSettings',
  does: 'The switches of a unit, each with where it comes from.',
  kind: 'read',
  roles: officeRoles,
  input: z.object({ ...unitInput }),
  output: settingsSchema,
  errors: ['NotFound'],
});

export const submitSettings = method({
  name: 'units.submitSettings',
  does: 'Decides switches for a unit and everything below it; null goes back to what comes from above.',
  kind: 'write',
  roles: ['secretary', 'townshipOfficer', 'countyOfficer'],
  input: z.object({
    ...unitInput,
    boardVisibility: z.optional(z.nullable(z.enum(boardVisibilities))),
    isRewardOnly: z.optional(z.nullable(z.boolean())),
    publicityDays: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(publicityDaysMax)))),
    consentWords: z.optional(z.nullable(optionalWordsSchema(consentWordsCharsMax))),
  }),
  output: settingsSchema,
  errors: ['NotFound', 'StateConflict'],
});

export const units = { listPlaces, list, submit, advance, getSettings, submitSettings };
