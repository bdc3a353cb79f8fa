import * as z from 'zod/mini';
import { overseeingRoles } from '../domain/roles';
import { method } from './method';
import { instantSchema, monthSchema, unitCodeSchema, unitInput } from './schema';

export const get = method({
  name: 'closings.get',
  does: 'How far the close of a month has come in a county or a township, and which villages failed.',
  kind: 'read',
  roles: overseeingRoles,
  input: z.object({
    ...unitInput,
    /** The last month when left out. */
    month: z.optional(monthSchema),
  }),
  output: z.object({
    unitCode: unitCodeSchema,
    unitName: z.string(),
    month: monthSchema,
    villageCount: z.int(),
    doneCount: z.int(),
    startedAt: z.nullable(instantSchema),
    finishedAt: z.nullable(instantSchema),
    units: z.array(
      z.object({ unitCode: unitCodeSchema, name: z.string(), villageCount: z.int(), doneCount: z.int() }),
    ),
    /** At most fifty. */
    failed: z.array(
      z.object({ unitCode: unitCodeSchema, name: z.string(), at: instantSchema, attempts: z.int() }),
    ),
  }),
  errors: ['NotFound'],
});

export const closings = { get };
