import * as z from 'zod/mini';
import { roles } from '../domain/roles';
import { method } from './method';
import { householdNumberSchema, joinRequestSchema, peopleLimits } from './people';
import { idSchema, instantSchema, optionalWordsSchema, villageCodeSchema, wordsSchema } from './schema';

export const accountLimits = {
  labelCharsMax: 60,
  joinWordsCharsMax: 200,
  /** Seconds in which a code on the screen can be confirmed. */
  signInSeconds: 120,
  /** Wrong codes from one person and from one address in ten minutes. */
  guessesOfPersonMax: 10,
  guessesOfAddressMax: 30,
  /** Codes that one address may have made for it in ten minutes. */
  signInsOfAddressMax: 20,
  /** Attempts to bind in ten minutes; on the first day a whole village hall shares one address. */
  bindingsOfUserMax: 10,
  bindingsOfAddressMax: 300,
  joinRequestsADayMax: 5,
} as const;

/** What a code is: eight digits, shown in two groups. */
export const signInCodeSchema = z.string().check(z.regex(/^\d{8}$/));

/** Known to the browser alone; whoever holds it gets the token. */
const signInSecretSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{32,64}$/));

/** What WeChat's phone component gave, good for one look at the number. */
const phoneCodeSchema = z.string().check(z.regex(/^[\w.:=-]{4,256}$/));

/** Says for a quarter of an hour that this WeChat user showed a phone number; made and read by the back end only. */
const phoneProofSchema = z.string().check(z.regex(/^[\w.-]{20,1000}$/));

const labelSchema = z._default(optionalWordsSchema(accountLimits.labelCharsMax), '');

export const submitBinding = method({
  name: 'accounts.submitBinding',
  does: 'Binds a WeChat user to the person of the roster who has that phone number.',
  kind: 'write',
  caller: 'visitor',
  roles: [],
  input: z.object({
    /** From WeChat's phone component; or `phoneProof` of an earlier answer. */
    phoneCode: z.optional(phoneCodeSchema),
    phoneProof: z.optional(phoneProofSchema),
    /** Which of the candidates one is. */
    personId: z.optional(idSchema),
    /** What this phone is called in the list of devices. */
    label: labelSchema,
  }),
  output: z.object({
    /** Bound; several share the number, so one must choose; or nobody of any roster has it. */
    state: z.enum(['bound', 'choose', 'unknown']),
    phoneProof: z.nullable(z.string()),
    maskedPhone: z.string(),
    /** Names as 王**: a phone number alone does not tell who lives where. */
    candidates: z.array(z.object({ personId: idSchema, maskedName: z.string(), villageName: z.string() })),
  }),
  errors: ['CodeInvalid', 'AlreadyBound', 'NotFound'],
});

export const submitJoinRequest = method({
  name: 'accounts.submitJoinRequest',
  does: 'Asks a village to take somebody up whose phone number is on no roster.',
  kind: 'write',
  caller: 'visitor',
  roles: [],
  input: z.object({
    phoneProof: phoneProofSchema,
    villageCode: villageCodeSchema,
    name: wordsSchema(peopleLimits.nameCharsMax),
    householdNumber: z._default(z.nullable(householdNumberSchema), null),
    words: z._default(optionalWordsSchema(accountLimits.joinWordsCharsMax), ''),
    /** What this phone is called in the list of devices, once it is bound. */
    label: labelSchema,
  }),
  output: joinRequestSchema,
  errors: ['CodeInvalid', 'AlreadyBound', 'AlreadyExists', 'NotFound'],
});

export const getJoinRequest = method({
  name: 'accounts.getJoinRequest',
  does: 'How the own join request stands.',
  kind: 'read',
  caller: 'visitor',
  roles: [],
  input: z.object({}),
  output: z.object({
    /** Whether this WeChat user is bound to a person. */
    isBound: z.boolean(),
    request: z.nullable(joinRequestSchema),
  }),
  errors: [],
});

export const deviceSchema = z.object({
  deviceId: idSchema,
  kind: z.enum(['wechat', 'browser']),
  label: z.string(),
  boundAt: instantSchema,
  /** Null: it stays until it is unbound. */
  expiresAt: z.nullable(instantSchema),
  /** Whether it is the one asking. */
  isThis: z.boolean(),
});
export type Device = z.infer<typeof deviceSchema>;

export const listDevices = method({
  name: 'accounts.listDevices',
  does: 'The phones and browsers that are signed in as the caller.',
  kind: 'read',
  roles,
  input: z.object({}),
  output: z.object({ items: z.array(deviceSchema) }),
  errors: [],
});

export const reverseDevice = method({
  name: 'accounts.reverseDevice',
  does: 'Signs a phone or a browser of the caller out at once; or all but the one asking.',
  kind: 'write',
  roles,
  input: z.object({
    /** Left out: all others. */
    deviceId: z.optional(idSchema),
  }),
  output: z.object({ items: z.array(deviceSchema) }),
  errors: ['NotFound'],
});

export const submitSignIn = method({
  name: 'accounts.submitSignIn',
  does: 'Makes a code for a computer to show, good for two minutes and for one person.',
  kind: 'write',
  caller: 'visitor',
  roles: [],
  input: z.object({ secret: signInSecretSchema, label: labelSchema }),
  output: z.object({ signInId: idSchema, code: signInCodeSchema, expiresAt: instantSchema }),
  errors: [],
});

export const getSignIn = method({
  name: 'accounts.getSignIn',
  does: 'Whether the code on the screen was confirmed; then the token, for the browser that holds the secret.',
  kind: 'disclosure',
  caller: 'visitor',
  roles: [],
  input: z.object({ signInId: idSchema, secret: signInSecretSchema }),
  output: z.object({
    state: z.enum(['waiting', 'confirmed', 'refused', 'expired']),
    token: z.nullable(z.string()),
  }),
  errors: ['NotFound'],
});

export const getPendingSignIn = method({
  name: 'accounts.getPendingSignIn',
  does: 'Which computer shows a code, to be looked at before it is confirmed.',
  kind: 'read',
  roles,
  input: z.object({ code: signInCodeSchema }),
  output: z.object({ label: z.string(), startedAt: instantSchema, expiresAt: instantSchema }),
  errors: ['CodeInvalid'],
});

export const decideSignIn = method({
  name: 'accounts.decideSignIn',
  does: 'Lets the computer that shows a code in as the caller, or keeps it out.',
  kind: 'write',
  roles,
  input: z.object({ code: signInCodeSchema, isConfirmed: z.boolean() }),
  output: z.object({ label: z.string() }),
  errors: ['CodeInvalid'],
});

export const renewToken = method({
  name: 'accounts.renewToken',
  does: 'A fresh token for the same browser, before the old one expires.',
  kind: 'disclosure',
  roles,
  input: z.object({}),
  output: z.object({ token: z.string(), expiresAt: instantSchema }),
  errors: [],
});

export const accounts = {
  submitBinding,
  submitJoinRequest,
  getJoinRequest,
  listDevices,
  reverseDevice,
  submitSignIn,
  getSignIn,
  getPendingSignIn,
  decideSignIn,
  renewToken,
};
