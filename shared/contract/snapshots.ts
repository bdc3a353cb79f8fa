import * as z from 'zod/mini';
import { roles, runningRoles } from '../domain/roles';
import { snapshotActions, snapshotKinds, snapshotParts, snapshotStates } from '../domain/snapshot-workflow';
import { method } from './method';
import {
  dateSchema,
  gridCodeSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  photoIdsSchema,
  photoSchema,
  villageInput,
  wordsSchema,
} from './schema';

export const snapshotLimits = {
  photosMin: 1,
  photosMax: 9,
  textCharsMax: 300,
  noteCharsMax: 300,
  unansweredDays: 7,
} as const;

/**
 * Where it is: words, and a point when the phone gave one (degrees; gcj02 from WeChat, wgs84 from a browser). The point is
 * answered only to those who act on the snapshot.
 */
export const placeSchema = z.object({
  words: optionalWordsSchema(60),
  point: z.nullable(
    z.object({
      latitude: z.number().check(z.minimum(-90), z.maximum(90)),
      longitude: z.number().check(z.minimum(-180), z.maximum(180)),
      datum: z.enum(['gcj02', 'wgs84']),
    }),
  ),
});

/** One step of the timeline. `submit` is the first. */
export const snapshotStepSchema = z.object({
  action: z.enum(['submit', ...snapshotActions]),
  to: z.enum(snapshotStates),
  at: instantSchema,
  /** In what capacity; never whose name when the reporter asked for none. */
  part: z.enum(snapshotParts),
  actorName: z.nullable(z.string()),
  /** Who did it for them (代办); null when they did it themselves. */
  proxyName: z.nullable(z.string()),
  note: z.string(),
  photos: z.array(photoSchema),
});

export const snapshotSummarySchema = z.object({
  snapshotId: idSchema,
  kind: z.enum(snapshotKinds),
  text: z.string(),
  state: z.enum(snapshotStates),
  submittedAt: instantSchema,
  /** First photo. */
  cover: photoSchema,
  gridCode: z.nullable(gridCodeSchema),
  gridName: z.nullable(z.string()),
  /** Last day of the working-day deadline once dispatched. */
  dueOn: z.nullable(dateSchema),
  /** Null when anonymous towards the caller. */
  reporterName: z.nullable(z.string()),
});
export type SnapshotSummary = z.infer<typeof snapshotSummarySchema>;

export const snapshotSchema = z.object({
  ...snapshotSummarySchema.shape,
  photos: z.array(photoSchema),
  place: placeSchema,
  isAnonymous: z.boolean(),
  isMine: z.boolean(),
  /** Who sent it in for the reporter (代办); null when the reporter did. */
  proxyName: z.nullable(z.string()),
  steps: z.array(snapshotStepSchema),
  /** What the caller may do now. */
  actions: z.array(z.enum(snapshotActions)),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const photoErrors = ['PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'] as const;

export const submit = method({
  name: 'snapshots.submit',
  does: 'Sends in 1-9 photos with a few words.',
  kind: 'write',
  roles: ['villager', 'member', 'gridWorker', ...runningRoles],
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    kind: z.enum(snapshotKinds),
    text: wordsSchema(snapshotLimits.textCharsMax),
    /** mediaIds from `media.prepareUpload`, uploaded. */
    photos: photoIdsSchema(snapshotLimits.photosMin, snapshotLimits.photosMax),
    place: z.optional(placeSchema),
    isAnonymous: z._default(z.boolean(), false),
  }),
  output: snapshotSchema,
  errors: photoErrors,
});

export const list = method({
  name: 'snapshots.list',
  does: 'Snapshots newest first: my own, those shown to the village, those waiting for me, or (secretary, supervisor, township) all.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    ...pageInput,
    scope: z.enum(['mine', 'public', 'todo', 'all']),
    /** Only these; left out: all that the scope allows. */
    states: z.optional(z.array(z.enum(snapshotStates)).check(z.minLength(1))),
  }),
  output: pageOf(snapshotSummarySchema),
  errors: [],
});

export const get = method({
  name: 'snapshots.get',
  does: 'One snapshot with its timeline and what the caller may do.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, snapshotId: idSchema }),
  output: snapshotSchema,
  errors: ['NotFound'],
});

export const advance = method({
  name: 'snapshots.advance',
  does: 'Takes one step of the workflow; nobody else writes a state.',
  kind: 'write',
  roles: ['villager', 'member', 'gridWorker', ...runningRoles],
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    snapshotId: idSchema,
    action: z.enum(snapshotActions),
    note: z._default(optionalWordsSchema(snapshotLimits.noteCharsMax), ''),
    photos: z._default(photoIdsSchema(0, snapshotLimits.photosMax), []),
    /** Where `dispatch` sends it. */
    gridCode: z.optional(gridCodeSchema),
    /** With `close` of a good deed: who earns points for it, by which rule. */
    award: z.optional(z.object({ personId: idSchema, ruleId: idSchema })),
  }),
  output: snapshotSchema,
  errors: [...photoErrors, 'NotFound', 'StateConflict', 'OwnMatter', 'RuleNotInForce', 'CapReached'],
});

export const snapshots = { submit, list, get, advance };
