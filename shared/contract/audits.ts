import * as z from 'zod/mini';
import { overseeingRoles, roles } from '../domain/roles';
import { method } from './method';
import {
  dateSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  unitCodeSchema,
  unitInput,
} from './schema';

/** One change of one document; values as short text, personal ones masked, null where there was none. */
export const auditChangeSchema = z.object({
  collection: z.string(),
  documentId: z.string(),
  fields: z.array(
    z.object({ field: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  ),
});

export const auditRecordSchema = z.object({
  auditRecordId: idSchema,
  at: instantSchema,
  actorId: idSchema,
  actorName: z.string(),
  actorRoles: z.array(z.enum(roles)),
  method: z.string(),
  unitCode: unitCodeSchema,
  unitName: z.string(),
  requestId: z.string(),
  /** At most fifty documents. */
  changes: z.array(auditChangeSchema),
  /** Changed documents beyond those listed. */
  moreCount: z.int(),
});
export type AuditRecord = z.infer<typeof auditRecordSchema>;

export const list = method({
  name: 'audits.list',
  does: 'What office holders of a unit and below it changed, newest first: who, what, before and after.',
  kind: 'read',
  roles: overseeingRoles,
  input: z.object({
    ...unitInput,
    ...pageInput,
    actorId: z.optional(idSchema),
    /** Part of a name of who did it, a method, or the id of what was changed. */
    query: z.optional(optionalWordsSchema(60)),
    fromOn: z.optional(dateSchema),
    toOn: z.optional(dateSchema),
  }),
  output: pageOf(auditRecordSchema),
  errors: ['NotFound'],
});

export const audits = { list };
