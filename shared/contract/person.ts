import * as z from 'zod/mini';
import { householdNumberMax } from '../domain/household-number';
import { partyStatuses } from '../domain/person-record';
import { personStates, residencyActions } from '../domain/residency';
import { roles } from '../domain/roles';
import {
  dateSchema,
  gridCodeSchema,
  idSchema,
  instantSchema,
  unitCodeSchema,
  villageCodeSchema,
} from './schema';

export { partyStatuses };
export const partyStatusSchema = z.enum(partyStatuses);

export const peopleLimits = {
  nameCharsMax: 30,
  rosterNumberCharsMax: 20,
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
export const householdNumberSchema = z.int().check(z.minimum(1), z.maximum(householdNumberMax));

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
  'dataTaken',
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
