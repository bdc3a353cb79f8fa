import * as z from 'zod/mini';
import { rosterReadingRoles, runningRoles } from '../domain/roles';
import { method } from './method';
import { peopleLimits, rosterPersonSchema } from './person';
import {
  gridCodeSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  villageCodeSchema,
  villageInput,
} from './schema';

export const requestStates = ['pending', 'accepted', 'rejected'] as const;

/** What every request to a village has: the asker's own words, and what became of it. */
export const requestFields = {
  words: z.string(),
  state: z.enum(requestStates),
  askedAt: instantSchema,
  /** Null and empty until it is decided. */
  decidedAt: z.nullable(instantSchema),
  decidedByName: z.string(),
  reason: z.string(),
};

export const joinRequestSchema = z.object({
  joinRequestId: idSchema,
  villageCode: villageCodeSchema,
  villageName: z.string(),
  name: z.string(),
  maskedPhone: z.string(),
  householdNumber: z.nullable(z.int()),
  ...requestFields,
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

/** Who asks to be taken up in a village; methods of the function `people`. */
export const joinRequests = { listJoinRequests, decideJoinRequest };
