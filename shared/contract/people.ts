import * as z from 'zod/mini';
import { residencyActions } from '../domain/residency';
import { officeRoles, roles, rosterReadingRoles, runningRoles } from '../domain/roles';
import { households } from './households';
import { joinRequests } from './join-requests';
import { method } from './method';
import {
  householdNumberSchema,
  householdSchema,
  membershipSchema,
  partyStatusSchema,
  peopleLimits,
  personEventSchema,
  personSchema,
  proxySchema,
  rosterPersonSchema,
} from './person';
import {
  dateSchema,
  gridCodeSchema,
  idSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  phoneSchema,
  villageCodeSchema,
  villageInput,
  wordsSchema,
} from './schema';

export * from './households';
export * from './join-requests';
export * from './person';

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
    /** The day from which on nothing is left of somebody who asked to be erased; null for everybody else. */
    erasesOn: z.nullable(dateSchema),
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
  does: 'Records that people moved within the village, left, died, came back, went to another village of the township, or asked on paper to be erased.',
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
    /** The day it happened; today when left out, as it must be with `forget`. */
    effectiveOn: z.optional(dateSchema),
    /** With `forget`, which is for one person at a time: who asked, and on which paper. */
    note: z._default(optionalWordsSchema(peopleLimits.noteCharsMax), ''),
  }),
  output: z.object({ items: z.array(rosterPersonSchema) }),
  errors: ['NotFound', 'StateConflict'],
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
  ...households,
  ...joinRequests,
  listGrids,
  listVillages,
};
