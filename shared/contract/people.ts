import * as z from 'zod/mini';
import { roles } from '../domain/roles';
import { method } from './method';
import {
  gridCodeSchema,
  idSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  unitCodeSchema,
  villageCodeSchema,
  villageInput,
} from './schema';

/** 党员发展: full member, probationary member, applicant, or none of these. */
export const partyStatuses = ['full', 'probationary', 'applicant', 'masses'] as const;
export const partyStatusSchema = z.enum(partyStatuses);

export const membershipSchema = z.object({
  role: z.enum(roles),
  unitCode: unitCodeSchema,
  unitName: z.string(),
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

export const getMe = method({
  name: 'people.getMe',
  does: 'Who the caller is: name, village, grid, household and the roles held.',
  kind: 'read',
  roles,
  input: z.object({}),
  output: z.object({
    ...personSchema.shape,
    villageCode: z.nullable(villageCodeSchema),
    villageName: z.nullable(z.string()),
    householdId: z.nullable(idSchema),
    roles: z.array(membershipSchema),
  }),
  errors: [],
});

export const listMembers = method({
  name: 'people.listMembers',
  does: 'People of a village by name, for rosters and for recording points: party members, or everybody.',
  kind: 'read',
  roles: ['secretary', 'supervisor', 'townshipOfficer'],
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

export const listHouseholds = method({
  name: 'people.listHouseholds',
  does: 'Households of a village by number, for recording household points.',
  kind: 'read',
  roles: ['secretary', 'supervisor', 'townshipOfficer'],
  input: z.object({ ...villageInput, ...pageInput, query: z.optional(optionalWordsSchema(20)) }),
  output: pageOf(
    z.object({ householdId: idSchema, name: z.string(), gridCode: gridCodeSchema, gridName: z.string() }),
  ),
  errors: [],
});

export const listGrids = method({
  name: 'people.listGrids',
  does: 'The grids of a village with their grid workers, for dispatching.',
  kind: 'read',
  roles,
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
  does: "The villages in the caller's reach that use the system: the own one, or those of the township.",
  kind: 'read',
  roles,
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ villageCode: villageCodeSchema, name: z.string() })) }),
  errors: [],
});

export const people = { getMe, listMembers, listHouseholds, listGrids, listVillages };
