import * as z from 'zod/mini';
import { claimStates, cutReasons, ruleCategories } from '../domain/points-words';
import { roles, runningRoles } from '../domain/roles';
import { method } from './method';
import { pointsLimits, subjectSchema } from './points';
import {
  dateSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  photoIdsSchema,
  photoSchema,
  villageInput,
} from './schema';

/** 申报: points that count once a second person has confirmed them. */
export const claimSchema = z.object({
  claimId: idSchema,
  state: z.enum(claimStates),
  subject: subjectSchema,
  subjectName: z.string(),
  ruleId: idSchema,
  ruleTitle: z.string(),
  category: z.enum(ruleCategories),
  quantity: z.int(),
  /** What the rule would give without caps. */
  askedTenths: z.int(),
  effectiveOn: dateSchema,
  note: z.string(),
  photos: z.array(photoSchema),
  claimantId: idSchema,
  claimantName: z.string(),
  claimedAt: instantSchema,
  /** Who confirmed or refused it, when, and why. */
  deciderName: z.nullable(z.string()),
  decidedAt: z.nullable(instantSchema),
  reason: z.string(),
  /** What it became; null while nothing was posted. */
  entryId: z.nullable(idSchema),
  deltaTenths: z.nullable(z.int()),
  cutBy: z.nullable(z.enum(cutReasons)),
  /** Whether the caller may confirm or refuse it now: never the own one. */
  canDecide: z.boolean(),
  canWithdraw: z.boolean(),
});
export type Claim = z.infer<typeof claimSchema>;

/** Who confirms: those who run the village, and the township where the village has nobody else. */
export const confirmingRoles = [...runningRoles, 'townshipOfficer'] as const;

export const submit = method({
  name: 'claims.submit',
  does: 'Claims points for oneself, the own household, or (whoever may record) for somebody; a second person confirms.',
  kind: 'write',
  roles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    /** The caller when left out. */
    subject: z.optional(subjectSchema),
    ruleId: idSchema,
    quantity: z._default(z.int().check(z.minimum(1), z.maximum(pointsLimits.quantityMax)), 1),
    /** Today when left out. */
    effectiveOn: z.optional(dateSchema),
    note: z._default(optionalWordsSchema(pointsLimits.noteCharsMax), ''),
    photos: z._default(photoIdsSchema(0, 9), []),
  }),
  output: claimSchema,
  errors: ['NotFound', 'RuleNotInForce', 'PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'],
});

export const list = method({
  name: 'claims.list',
  does: "Claims newest first: the caller's own, those that wait for the caller, or all of the village.",
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    ...pageInput,
    /** `village` is for those who read the roster. */
    scope: z._default(z.enum(['mine', 'todo', 'village']), 'mine'),
  }),
  output: pageOf(claimSchema),
  errors: [],
});

export const get = method({
  name: 'claims.get',
  does: 'One claim with its photos and what became of it.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, claimId: idSchema }),
  output: claimSchema,
  errors: ['NotFound'],
});

/** Why a claim of a group is left as it is; one that is decided by itself is refused with the same code. */
export const leftCodes = [
  'NotFound',
  'StateConflict',
  'RuleNotInForce',
  'CapReached',
  'InvalidInput',
] as const;
export type LeftCode = (typeof leftCodes)[number];

export const decide = method({
  name: 'claims.decide',
  does: 'Confirms or refuses claims of others; what is confirmed is posted in the same step, cut by its caps. Of several, those that cannot be confirmed wait on.',
  kind: 'write',
  roles: confirmingRoles,
  input: z
    .object({
      ...villageInput,
      claimIds: z.array(idSchema).check(z.minLength(1), z.maxLength(50)),
      decision: z.enum(['confirm', 'refuse']),
      /** Wanted with a refusal. */
      reason: z._default(optionalWordsSchema(pointsLimits.noteCharsMax), ''),
    })
    .check(z.refine(({ decision, reason }) => decision === 'confirm' || reason !== '', { path: ['reason'] })),
  output: z.object({
    /** All that were named, in the order asked for, as they stand now. */
    items: z.array(claimSchema),
    /** Of several: those that wait on or were decided meanwhile, and why nothing was done about them. */
    left: z.array(z.object({ claimId: idSchema, code: z.enum(leftCodes) })),
  }),
  errors: ['NotFound', 'StateConflict', 'OwnMatter', 'RuleNotInForce', 'CapReached'],
});

export const withdraw = method({
  name: 'claims.withdraw',
  does: 'Takes an own claim back while it waits.',
  kind: 'write',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, claimId: idSchema }),
  output: claimSchema,
  errors: ['NotFound', 'StateConflict'],
});

export const claims = { submit, list, get, decide, withdraw };
