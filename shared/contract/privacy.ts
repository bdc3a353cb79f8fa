import * as z from 'zod/mini';
import { consentPurposes, correctableFields } from '../domain/consent';
import { roles, rosterReadingRoles, runningRoles } from '../domain/roles';
import { method } from './method';
import { peopleLimits, requestFields, requestStates } from './people';
import {
  dateSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  villageCodeSchema,
  villageInput,
  wordsSchema,
} from './schema';

export const consentSchema = z.object({
  purpose: z.enum(consentPurposes),
  isRequired: z.boolean(),
  /** Null: never asked. */
  isGiven: z.nullable(z.boolean()),
  /** The version of the notice it was given to; empty when never. */
  version: z.string(),
  at: z.nullable(instantSchema),
});

export const correctionSchema = z.object({
  correctionId: idSchema,
  personId: idSchema,
  name: z.string(),
  field: z.enum(correctableFields),
  /** As it should be, in the person's words. */
  wanted: z.string(),
  ...requestFields,
});
export type Correction = z.infer<typeof correctionSchema>;

export const getNotice = method({
  name: 'privacy.getNotice',
  does: 'The version of the privacy notice in force, and what the village adds to it.',
  kind: 'read',
  caller: 'visitor',
  roles: [],
  input: z.object({ villageCode: z.optional(villageCodeSchema) }),
  output: z.object({ version: z.string(), villageWords: z.string(), villageName: z.string() }),
  errors: [],
});

export const get = method({
  name: 'privacy.get',
  does: "The caller's own consents and corrections, each with what became of it.",
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({}),
  output: z.object({
    version: z.string(),
    consents: z.array(consentSchema),
    /** Newest first, at most twenty, decided or not. */
    corrections: z.array(correctionSchema),
    /** Every consent given or taken back, newest first, at most fifty. */
    history: z.array(
      z.object({
        purpose: z.enum(consentPurposes),
        version: z.string(),
        isGiven: z.boolean(),
        at: instantSchema,
      }),
    ),
  }),
  errors: [],
});

export const submitConsent = method({
  name: 'privacy.submitConsent',
  does: 'Gives consent to purposes of the notice in force, or takes it back; both are kept.',
  kind: 'write',
  roles,
  isOpenToProxy: true,
  input: z.object({
    version: z.string().check(z.minLength(1), z.maxLength(20)),
    consents: z
      .array(z.object({ purpose: z.enum(consentPurposes), isGiven: z.boolean() }))
      .check(z.minLength(1), z.maxLength(consentPurposes.length)),
  }),
  output: z.object({ consents: z.array(consentSchema) }),
  errors: ['StateConflict'],
});

export const submitCorrection = method({
  name: 'privacy.submitCorrection',
  does: 'Asks the village to put right what its roster says about the caller.',
  kind: 'write',
  roles,
  isOpenToProxy: true,
  input: z.object({
    field: z.enum(correctableFields),
    wanted: wordsSchema(60),
    words: z._default(optionalWordsSchema(peopleLimits.noteCharsMax), ''),
  }),
  output: correctionSchema,
  errors: ['AlreadyExists', 'StateConflict'],
});

export const listCorrections = method({
  name: 'privacy.listCorrections',
  does: 'What people of the village want put right on the roster.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({ ...villageInput, ...pageInput, state: z._default(z.enum(requestStates), 'pending') }),
  output: pageOf(correctionSchema),
  errors: [],
});

export const decideCorrection = method({
  name: 'privacy.decideCorrection',
  does: 'Puts the roster right as asked, or says no with a reason.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    correctionId: idSchema,
    isAccepted: z.boolean(),
    /** What is written into the roster: a name, a phone, a number, a grid's code, a party status. */
    value: z.optional(wordsSchema(60)),
    reason: z._default(optionalWordsSchema(peopleLimits.noteCharsMax), ''),
  }),
  output: correctionSchema,
  errors: ['NotFound', 'StateConflict'],
});

export const submitErasure = method({
  name: 'privacy.submitErasure',
  does: 'Leaves: signs every device out at once and has everything personal erased after seven days, points kept under a pseudonym.',
  kind: 'write',
  roles,
  input: z.object({
    /** The own name as the roster has it, typed to be sure. */
    name: wordsSchema(peopleLimits.nameCharsMax),
  }),
  output: z.object({ erasesOn: dateSchema }),
  errors: ['StateConflict'],
});

export const privacy = {
  getNotice,
  get,
  submitConsent,
  submitCorrection,
  listCorrections,
  decideCorrection,
  submitErasure,
};
