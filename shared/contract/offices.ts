import * as z from 'zod/mini';
import { officePhases } from '../domain/office-term';
import { officeRoles, rosterReadingRoles } from '../domain/roles';
import { method } from './method';
import { partyStatusSchema, peopleLimits } from './people';
import {
  dateSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  phoneSchema,
  unitCodeSchema,
  unitInput,
  wordsSchema,
} from './schema';

export { officePhases };

/** An office as held by one person in one unit; what ended stays listed. */
export const officeSchema = z.object({
  officeId: idSchema,
  role: z.enum(officeRoles),
  unitCode: unitCodeSchema,
  unitName: z.string(),
  personId: idSchema,
  name: z.string(),
  partyStatus: partyStatusSchema,
  fromOn: z.nullable(dateSchema),
  toOn: z.nullable(dateSchema),
  phase: z.enum(officePhases),
  grantedByName: z.string(),
  grantedAt: z.nullable(instantSchema),
  revokedByName: z.string(),
  reason: z.string(),
  /** Whether the caller may take it back or pass it on. */
  canChange: z.boolean(),
});
export type Office = z.infer<typeof officeSchema>;

export const list = method({
  name: 'offices.list',
  does: 'Who holds which office in a unit and below it, now or ever.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({
    ...unitInput,
    ...pageInput,
    role: z.optional(z.enum(officeRoles)),
    scope: z._default(z.enum(['current', 'all']), 'current'),
  }),
  output: z.object({
    ...pageOf(officeSchema).shape,
    /** Offices that the caller may give in this unit or in one below it. */
    grantable: z.array(z.enum(officeRoles)),
  }),
  errors: ['NotFound'],
});

export const submit = method({
  name: 'offices.submit',
  does: 'Gives an office in a unit to a person, from one day to another.',
  kind: 'write',
  roles: ['secretary', 'townshipOfficer', 'countyOfficer'],
  input: z.object({
    ...unitInput,
    role: z.enum(officeRoles),
    /** Somebody of a roster in the unit; or `newPerson`, for an officer of the township or county who lives elsewhere. */
    personId: z.optional(idSchema),
    newPerson: z.optional(z.object({ name: wordsSchema(peopleLimits.nameCharsMax), phone: phoneSchema })),
    /** Today when left out. */
    fromOn: z.optional(dateSchema),
    toOn: z._default(z.nullable(dateSchema), null),
  }),
  output: officeSchema,
  errors: ['NotFound', 'StateConflict', 'AlreadyExists'],
});

export const reverse = method({
  name: 'offices.reverse',
  does: 'Takes an office back at once, with a reason; that it was held stays on record.',
  kind: 'write',
  roles: ['secretary', 'townshipOfficer', 'countyOfficer'],
  input: z.object({
    /** Where the office is held: what is done to it stands in the records of that place. */
    ...unitInput,
    personId: idSchema,
    officeId: idSchema,
    reason: wordsSchema(peopleLimits.noteCharsMax),
  }),
  output: officeSchema,
  errors: ['NotFound', 'StateConflict'],
});

export const advance = method({
  name: 'offices.advance',
  does: 'Passes an office on: the one who holds it keeps it to the day before, the successor holds it from then.',
  kind: 'write',
  roles: ['secretary', 'townshipOfficer', 'countyOfficer'],
  input: z.object({
    /** Where the office is held: what is done to it stands in the records of that place. */
    ...unitInput,
    personId: idSchema,
    officeId: idSchema,
    toPersonId: idSchema,
    /** First day of the successor; today when left out. */
    fromOn: z.optional(dateSchema),
    note: z._default(optionalWordsSchema(peopleLimits.noteCharsMax), ''),
  }),
  output: z.object({ ended: officeSchema, begun: officeSchema }),
  errors: ['NotFound', 'StateConflict', 'AlreadyExists'],
});

export const offices = { list, submit, reverse, advance };
