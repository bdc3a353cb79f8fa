import * as z from 'zod/mini';
import { partyStatuses } from '../domain/person-record';
import { personStates, residencyActions } from '../domain/residency';
import { officeRoles, roles, rosterReadingRoles, runningRoles } from '../domain/roles';
import { method } from './method';
import {
  dateSchema,
  gridCodeSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  phoneSchema,
  unitCodeSchema,
  villageCodeSchema,
  villageInput,
  wordsSchema,
} from './schema';

export { partyStatuses };
export const partyStatusSchema = z.enum(partyStatuses);

export const peopleLimits = {
  nameCharsMax: 30,
  rosterNumberCharsMax: 20,
  householdNumberMax: 9_999,
  noteCharsMax: 200,
  peopleAtOnceMax: 100,
  /** 1+N: a liaison looks after fifteen to twenty households. */
  liaisonHouseholdsMax: 20,
  /** Who may act for one person. */
  proxiesOfPersonMax: 3,
  /** For how many persons one may act beside those of the households looked after. */
  peopleOfProxyMax: 5,
} as const;

/** Given to each household by the village, `12`. */
export const householdNumberSchema = z.int().check(z.minimum(1), z.maximum(peopleLimits.householdNumberMax));

export const membershipSchema = z.object({
  role: z.enum(roles),
  unitCode: unitCodeSchema,
  unitName: z.string(),
  /** First and last day; null without end. */
  fromOn: z.nullable(dateSchema),
  toOn: z.nullable(dateSchema),
});

/** A person as neighbours may see one another: no phone, no number. */
export const personSchema = z.object({
  personId: idSchema,
  name: z.string(),
  gridCode: z.nullable(gridCodeSchema),
  gridName: z.nullable(z.string()),
  partyStatus: partyStatusSchema,
});
export type Person = z.infer<typeof personSchema>;

/** Somebody who acts for a person without a phone, or for whom one acts (代办人). */
export const proxySchema = z.object({
  personId: idSchema,
  name: z.string(),
  /** Last day on which it counts; null without end. */
  toOn: z.nullable(dateSchema),
});

export const householdSchema = z.object({
  householdId: idSchema,
  number: z.int(),
  name: z.string(),
  gridCode: z.nullable(gridCodeSchema),
  gridName: z.nullable(z.string()),
  /** 联户党员; null while nobody looks after it. */
  liaison: z.nullable(z.object({ personId: idSchema, name: z.string() })),
  lastVisitOn: z.nullable(dateSchema),
});
export type Household = z.infer<typeof householdSchema>;

/** A line of the roster, for those who keep it; the phone is masked: `getContact` shows it and writes down who looked. */
export const rosterPersonSchema = z.object({
  ...personSchema.shape,
  villageCode: z.nullable(villageCodeSchema),
  maskedPhone: z.string(),
  rosterNumber: z.string(),
  householdId: z.nullable(idSchema),
  householdNumber: z.nullable(z.int()),
  state: z.enum(personStates),
  /** Offices that count today or will. */
  offices: z.array(membershipSchema),
  /** Whether a phone is bound to the person. */
  isBound: z.boolean(),
  /** Grows with every change; send it back with yours. */
  version: z.int(),
});
export type RosterPerson = z.infer<typeof rosterPersonSchema>;

export const getMe = method({
  name: 'people.getMe',
  does: 'Who the caller is: name, village, grid, household, liaison, and the roles held.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({}),
  output: z.object({
    ...personSchema.shape,
    villageCode: z.nullable(villageCodeSchema),
    villageName: z.nullable(z.string()),
    householdId: z.nullable(idSchema),
    /** Roles that count today. */
    roles: z.array(membershipSchema),
    maskedPhone: z.string(),
    household: z.nullable(householdSchema),
    /** Households the caller looks after as liaison. */
    liaisonHouseholdCount: z.int(),
    /** For whom the caller may act, and who may act for the caller. */
    actsFor: z.array(proxySchema),
    proxies: z.array(proxySchema),
  }),
  errors: [],
});

export const listMembers = method({
  name: 'people.listMembers',
  does: 'People of a village by name, for rosters and for recording points: party members, or everybody.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({
    ...villageInput,
    ...pageInput,
    scope: z._default(z.enum(['members', 'everybody']), 'members'),
    /** Part of a name. */
    query: z.optional(optionalWordsSchema(20)),
  }),
  output: pageOf(personSchema),
  errors: [],
});

const rosterFilter = {
  /** Part of a name, the end of a phone number, a roster or a household number. */
  query: z.optional(optionalWordsSchema(20)),
  gridCode: z.optional(gridCodeSchema),
  partyStatus: z.optional(partyStatusSchema),
  office: z.optional(z.enum(officeRoles)),
  isBound: z.optional(z.boolean()),
  /** Residents, or those who left or died. */
  scope: z._default(z.enum(['residents', 'former']), 'residents'),
};

export const listPeople = method({
  name: 'people.listPeople',
  does: 'The roster of a village by grid and name, with filters.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({ ...villageInput, ...pageInput, ...rosterFilter }),
  output: z.object({
    ...pageOf(rosterPersonSchema).shape,
    /** How many match in all. */
    total: z.int(),
  }),
  errors: [],
});

export const personEventKinds = [
  'added',
  'imported',
  'joined',
  'changed',
  ...residencyActions,
  'officeGranted',
  'officeRevoked',
  'proxySet',
  'proxyRevoked',
  'liaisonSet',
  'bound',
  'unbound',
  'contactShown',
  'erasureAsked',
  'erased',
] as const;
export type PersonEventKind = (typeof personEventKinds)[number];

export const personEventSchema = z.object({
  eventId: idSchema,
  kind: z.enum(personEventKinds),
  at: instantSchema,
  /** Who did it; empty when the person did, or a timer. */
  byName: z.string(),
  note: z.string(),
  /** Fields before and after in words, phones masked. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type PersonEvent = z.infer<typeof personEventSchema>;

export const getPerson = method({
  name: 'people.getPerson',
  does: 'One person of the roster with the household, those who act for them, and what is kept of their history.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({ ...villageInput, personId: idSchema }),
  output: z.object({
    ...rosterPersonSchema.shape,
    household: z.nullable(householdSchema),
    proxies: z.array(proxySchema),
    /** Offices held once, newest first. */
    formerOffices: z.array(membershipSchema),
    /** Newest first, at most fifty. */
    history: z.array(personEventSchema),
  }),
  errors: ['NotFound'],
});

export const getContact = method({
  name: 'people.getContact',
  does: 'Shows the full phone number of a person and writes down who looked and why.',
  kind: 'disclosure',
  roles: [...runningRoles, 'gridWorker', 'townshipOfficer', 'countyOfficer'],
  input: z.object({ ...villageInput, personId: idSchema, reason: wordsSchema(peopleLimits.noteCharsMax) }),
  output: z.object({ personId: idSchema, name: z.string(), phone: z.string() }),
  errors: ['NotFound'],
});

export const submitPerson = method({
  name: 'people.submitPerson',
  does: 'Adds a person to the roster, or corrects one.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    /** Left out: somebody new. */
    personId: z.optional(idSchema),
    /** Of the person as last seen; needed with `personId`. */
    version: z.optional(z.int()),
    name: wordsSchema(peopleLimits.nameCharsMax),
    /** Empty: none. Left out of a correction: stays as it is, for who corrects sees it masked. */
    phone: z.optional(z.union([z.literal(''), phoneSchema])),
    rosterNumber: z._default(optionalWordsSchema(peopleLimits.rosterNumberCharsMax), ''),
    householdNumber: z._default(z.nullable(householdNumberSchema), null),
    gridCode: z._default(z.nullable(gridCodeSchema), null),
    partyStatus: z._default(partyStatusSchema, 'masses'),
    note: z._default(optionalWordsSchema(peopleLimits.noteCharsMax), ''),
  }),
  output: rosterPersonSchema,
  errors: ['NotFound', 'StateConflict', 'AlreadyExists'],
});

export const advancePeople = method({
  name: 'people.advancePeople',
  does: 'Records that people moved within the village, left, died, came back, or went to another village of the township.',
  kind: 'write',
  roles: [...runningRoles, 'townshipOfficer', 'countyOfficer'],
  input: z.object({
    ...villageInput,
    personIds: z
      .array(idSchema)
      .check(z.minLength(1), z.maxLength(peopleLimits.peopleAtOnceMax))
      .check(z.refine((ids) => new Set(ids).size === ids.length)),
    action: z.enum(residencyActions),
    /** With `move` and `return`: the new grid and household; left out stays. */
    gridCode: z.optional(gridCodeSchema),
    householdNumber: z.optional(householdNumberSchema),
    /** With `transfer`: where to. Only who holds an office above both villages may. */
    toVillageCode: z.optional(villageCodeSchema),
    /** The day it happened; today when left out. */
    effectiveOn: z.optional(dateSchema),
    note: z._default(optionalWordsSchema(peopleLimits.noteCharsMax), ''),
  }),
  output: z.object({ items: z.array(rosterPersonSchema) }),
  errors: ['NotFound', 'StateConflict'],
});

export const listHouseholds = method({
  name: 'people.listHouseholds',
  does: 'Households of a village by number, for recording points, for liaisons and to see who is not looked after.',
  kind: 'read',
  roles: [...rosterReadingRoles, 'householdLiaison'],
  input: z.object({
    ...villageInput,
    ...pageInput,
    query: z.optional(optionalWordsSchema(20)),
    gridCode: z.optional(gridCodeSchema),
    /** All, those without a liaison, or the caller's own; a liaison who reads no roster gets only the last. */
    scope: z._default(z.enum(['all', 'uncovered', 'mine']), 'all'),
    /** Those one liaison looks after. */
    liaisonId: z.optional(idSchema),
  }),
  output: pageOf(householdSchema),
  errors: [],
});

export const getHousehold = method({
  name: 'people.getHousehold',
  does: 'A household with its people: for its own members, its liaison, and those who keep the roster.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, householdId: idSchema }),
  output: z.object({
    ...householdSchema.shape,
    people: z.array(z.object({ ...personSchema.shape, maskedPhone: z.string(), isBound: z.boolean() })),
  }),
  errors: ['NotFound'],
});

export const submitHousehold = method({
  name: 'people.submitHousehold',
  does: 'Adds a household, or changes its name or grid.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    number: householdNumberSchema,
    name: wordsSchema(peopleLimits.nameCharsMax),
    gridCode: z._default(z.nullable(gridCodeSchema), null),
    /** A new household may not have the number of another; a change must. */
    isNew: z.boolean(),
  }),
  output: householdSchema,
  errors: ['NotFound', 'AlreadyExists'],
});

export const submitLiaison = method({
  name: 'people.submitLiaison',
  does: 'Gives households to a liaison, or takes them from theirs; a member becomes a liaison by it.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    /** Null: nobody looks after them any more. */
    personId: z.nullable(idSchema),
    householdIds: z.array(idSchema).check(z.minLength(1), z.maxLength(peopleLimits.peopleAtOnceMax)),
  }),
  output: z.object({ items: z.array(householdSchema) }),
  errors: ['NotFound', 'StateConflict', 'CapReached'],
});

export const listLiaisons = method({
  name: 'people.listLiaisons',
  does: 'The liaisons of a village with how many households each looks after, and how many nobody does.',
  kind: 'read',
  roles: [...rosterReadingRoles, 'householdLiaison'],
  input: z.object({ ...villageInput }),
  output: z.object({
    items: z.array(
      z.object({
        personId: idSchema,
        name: z.string(),
        householdCount: z.int(),
        /** Of these, visited in the running month. */
        visitedCount: z.int(),
      }),
    ),
    householdCount: z.int(),
    uncoveredCount: z.int(),
  }),
  errors: [],
});

export const submitProxy = method({
  name: 'people.submitProxy',
  does: 'Lets somebody of the household, or the liaison, act for a person without a phone.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    personId: idSchema,
    proxyId: idSchema,
    toOn: z._default(z.nullable(dateSchema), null),
  }),
  output: z.object({ proxies: z.array(proxySchema) }),
  errors: ['NotFound', 'StateConflict', 'AlreadyExists', 'CapReached'],
});

export const reverseProxy = method({
  name: 'people.reverseProxy',
  does: 'Ends acting for a person: by the person, by the one who acts, or by the secretary.',
  kind: 'write',
  roles,
  input: z.object({ ...villageInput, personId: idSchema, proxyId: idSchema }),
  output: z.object({ proxies: z.array(proxySchema) }),
  errors: ['NotFound'],
});

export const requestStates = ['pending', 'accepted', 'rejected'] as const;

export const joinRequestSchema = z.object({
  joinRequestId: idSchema,
  villageCode: villageCodeSchema,
  villageName: z.string(),
  name: z.string(),
  maskedPhone: z.string(),
  householdNumber: z.nullable(z.int()),
  words: z.string(),
  state: z.enum(requestStates),
  askedAt: instantSchema,
  /** Null and empty until it is decided. */
  decidedAt: z.nullable(instantSchema),
  decidedByName: z.string(),
  reason: z.string(),
});
export type JoinRequest = z.infer<typeof joinRequestSchema>;

export const listJoinRequests = method({
  name: 'people.listJoinRequests',
  does: 'Who asks to be taken up in the village, with those of the roster it could be.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({
    ...villageInput,
    ...pageInput,
    state: z._default(z.enum(requestStates), 'pending'),
  }),
  output: pageOf(
    z.object({
      ...joinRequestSchema.shape,
      /** Residents of the same name or household who have no phone bound. */
      candidates: z.array(rosterPersonSchema),
    }),
  ),
  errors: [],
});

export const decideJoinRequest = method({
  name: 'people.decideJoinRequest',
  does: 'Takes somebody up, as a new person or as one already on the roster, or says no with a reason.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    joinRequestId: idSchema,
    isAccepted: z.boolean(),
    /** Whom of the roster it is; left out adds a new person. */
    personId: z.optional(idSchema),
    gridCode: z.optional(gridCodeSchema),
    reason: z._default(optionalWordsSchema(peopleLimits.noteCharsMax), ''),
  }),
  output: joinRequestSchema,
  errors: ['NotFound', 'StateConflict', 'AlreadyBound'],
});

export const listGrids = method({
  name: 'people.listGrids',
  does: 'The grids of a village with their grid workers, for dispatching.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput }),
  output: z.object({
    items: z.array(
      z.object({
        gridCode: gridCodeSchema,
        name: z.string(),
        gridWorkers: z.array(z.object({ personId: idSchema, name: z.string() })),
      }),
    ),
  }),
  errors: [],
});

export const listVillages = method({
  name: 'people.listVillages',
  does: "The villages in the caller's reach that use the system: the own one, or those of the township or county.",
  kind: 'read',
  roles,
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ villageCode: villageCodeSchema, name: z.string() })) }),
  errors: [],
});

export const people = {
  getMe,
  listMembers,
  listPeople,
  getPerson,
  getContact,
  submitPerson,
  advancePeople,
  listHouseholds,
  getHousehold,
  submitHousehold,
  submitLiaison,
  listLiaisons,
  submitProxy,
  reverseProxy,
  listJoinRequests,
  decideJoinRequest,
  listGrids,
  listVillages,
};
