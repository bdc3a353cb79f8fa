import * as z from 'zod/mini';
import { activityPhases } from '../domain/activity';
import { rosterReadingRoles, roles, runningRoles } from '../domain/roles';
import { method } from './method';
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
  wordsSchema,
} from './schema';

/** 活动: themed party day, three meetings and one lesson, volunteering, cleaning up, patrol, training. */
export const activityKinds = [
  'themedPartyDay',
  'partyMeeting',
  'volunteering',
  'cleanUp',
  'patrol',
  'training',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityLimits = {
  titleCharsMax: 40,
  placeCharsMax: 60,
  hoursMax: 72,
  /** Wrong codes from one person and from one address in ten minutes; a whole hall may share the address, and an old picture. */
  guessesOfPersonMax: 10,
  guessesOfAddressMax: 100,
  visitNoteCharsMax: 500,
  visitLateDaysMax: 31,
} as const;

export const checkInWays = ['code', 'roster'] as const;

export const activitySchema = z.object({
  activityId: idSchema,
  kind: z.enum(activityKinds),
  title: z.string(),
  place: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  phase: z.enum(activityPhases),
  /** The rule it scores by; null scores nothing. */
  rule: z.nullable(z.object({ ruleId: idSchema, title: z.string(), deltaTenths: z.int() })),
  checkInCount: z.int(),
  /** Whether the caller has checked in. */
  isCheckedIn: z.boolean(),
});
export type Activity = z.infer<typeof activitySchema>;

export const checkInSchema = z.object({
  personId: idSchema,
  name: z.string(),
  way: z.enum(checkInWays),
  at: instantSchema,
  /** What it earned; 0 when a cap was reached or nothing is scored. */
  deltaTenths: z.int(),
});
export type CheckIn = z.infer<typeof checkInSchema>;

export const openActivity = method({
  name: 'check-ins.openActivity',
  does: 'Opens an activity with a time window and the rule it scores by.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    kind: z.enum(activityKinds),
    title: wordsSchema(activityLimits.titleCharsMax),
    place: z._default(optionalWordsSchema(activityLimits.placeCharsMax), ''),
    startsAt: instantSchema,
    endsAt: instantSchema,
    ruleId: z.optional(idSchema),
  }),
  output: activitySchema,
  errors: ['RuleNotInForce'],
});

export const listActivities = method({
  name: 'check-ins.listActivities',
  does: 'Activities of the village, newest first.',
  kind: 'read',
  roles,
  input: z.object({ ...villageInput, ...pageInput }),
  output: pageOf(activitySchema),
  errors: [],
});

export const getCode = method({
  name: 'check-ins.getCode',
  does: 'The code to show at the place now; it changes every 30 seconds and lives for two turns.',
  kind: 'read',
  roles: runningRoles,
  input: z.object({ ...villageInput, activityId: idSchema }),
  output: z.object({
    activity: activitySchema,
    /** Eight digits, for typing. */
    code: z.string(),
    /** What the QR code says. */
    qrText: z.string(),
    /** When the next code takes over. */
    turnsAt: instantSchema,
  }),
  errors: ['NotFound', 'ActivityNotOpen'],
});

export const submit = method({
  name: 'check-ins.submit',
  does: 'Checks the caller in by the code shown at the place; once per person and activity, points in the same step.',
  kind: 'write',
  roles: ['member'],
  input: z.object({
    ...villageInput,
    activityId: z.optional(idSchema),
    code: z.string().check(z.trim(), z.regex(/^\d{8}$/)),
  }),
  output: z.object({ activity: activitySchema, checkIn: checkInSchema }),
  errors: ['NotFound', 'ActivityNotOpen', 'CodeInvalid', 'AlreadyCheckedIn'],
});

export const submitRoster = method({
  name: 'check-ins.submitRoster',
  does: 'Checks people in from the paper roster; those already in stay as they are.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    activityId: idSchema,
    personIds: z.array(idSchema).check(z.minLength(1), z.maxLength(100)),
  }),
  output: z.object({ activity: activitySchema, added: z.int(), alreadyIn: z.int() }),
  errors: ['NotFound', 'ActivityNotOpen'],
});

export const listCheckIns = method({
  name: 'check-ins.listCheckIns',
  does: 'Who has checked in to an activity, latest first; others as the boards of the village show them.',
  kind: 'read',
  roles: ['member', ...rosterReadingRoles],
  input: z.object({ ...villageInput, ...pageInput, activityId: idSchema }),
  output: pageOf(checkInSchema),
  errors: ['NotFound'],
});

export const visitSchema = z.object({
  visitId: idSchema,
  householdId: idSchema,
  householdName: z.string(),
  visitorId: idSchema,
  visitorName: z.string(),
  visitedOn: dateSchema,
  at: instantSchema,
  note: z.string(),
  photos: z.array(photoSchema),
  /** What it earned the visitor; 0 when nothing is scored, a cap was reached, or somebody else has been there that day. */
  deltaTenths: z.int(),
});
export type Visit = z.infer<typeof visitSchema>;

export const submitVisit = method({
  name: 'check-ins.submitVisit',
  does: 'Records a visit to a household with a note; once a day, visitor and household. The first of a day earns points by the rule for visits, in the same step.',
  kind: 'write',
  roles: ['householdLiaison', 'gridWorker', ...runningRoles],
  input: z.object({
    ...villageInput,
    householdId: idSchema,
    /** Today when left out; at most `visitLateDaysMax` ago. */
    visitedOn: z.optional(dateSchema),
    note: wordsSchema(activityLimits.visitNoteCharsMax),
    photos: z._default(photoIdsSchema(0, 9), []),
  }),
  output: visitSchema,
  errors: ['NotFound', 'AlreadyCheckedIn', 'PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'],
});

export const listVisits = method({
  name: 'check-ins.listVisits',
  does: "Visits newest first: of a household, or the caller's own; of the village for those who keep the roster.",
  kind: 'read',
  roles: ['householdLiaison', 'gridWorker', ...rosterReadingRoles],
  input: z.object({
    ...villageInput,
    ...pageInput,
    householdId: z.optional(idSchema),
    scope: z._default(z.enum(['mine', 'village']), 'mine'),
  }),
  output: pageOf(visitSchema),
  errors: ['NotFound'],
});

export const checkIns = {
  openActivity,
  listActivities,
  getCode,
  submit,
  submitRoster,
  listCheckIns,
  submitVisit,
  listVisits,
};
