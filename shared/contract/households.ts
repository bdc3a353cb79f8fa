import * as z from 'zod/mini';
import { rosterReadingRoles, roles, runningRoles } from '../domain/roles';
import { method } from './method';
import { householdNumberSchema, householdSchema, peopleLimits, personSchema, proxySchema } from './person';
import {
  dateSchema,
  gridCodeSchema,
  idSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  villageInput,
  wordsSchema,
} from './schema';

export const listHouseholds = method({
  name: 'people.listHouseholds',
  does: 'Households of a village by number, for recording points, for who calls on them and to see who is not looked after.',
  kind: 'read',
  roles: [...rosterReadingRoles, 'householdLiaison', 'gridWorker'],
  input: z.object({
    ...villageInput,
    ...pageInput,
    query: z.optional(optionalWordsSchema(20)),
    gridCode: z.optional(gridCodeSchema),
    /** All, those without a liaison, or the caller's own as liaison and grid worker; who reads no roster gets only the last. */
    scope: z._default(z.enum(['all', 'uncovered', 'mine']), 'all'),
    /** Those one liaison looks after. */
    liaisonId: z.optional(idSchema),
  }),
  output: pageOf(householdSchema),
  errors: [],
});

export const getHousehold = method({
  name: 'people.getHousehold',
  does: 'A household with its people: for its own members, its liaison, its grid worker, and those who keep the roster.',
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

/** Households, who looks after them, and who acts for whom in them; methods of the function `people`. */
export const households = {
  listHouseholds,
  getHousehold,
  submitHousehold,
  submitLiaison,
  listLiaisons,
  submitProxy,
  reverseProxy,
};
