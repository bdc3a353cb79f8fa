import type { list as contract } from '@shared/contract/audits';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { idSchema } from '@shared/contract/schema';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { auditRecordStore, type AuditFilter } from './audit-record-store';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

const isMethodName = (query: string): boolean => /^[a-z][a-z-]*\.[a-zA-Z]+$/.test(query);

/**
 * What the words mean: a method by its whole name, else the id of something that was changed here, else part of the name of who
 * did it. One meaning for all pages, because what was ever recorded stays.
 */
const meaningOf = async ({
  documents,
  unitCode,
  input: { query = '' },
}: Call): Promise<Pick<AuditFilter, 'method' | 'documentId' | 'actorName'>> => {
  const nothing = { method: undefined, documentId: undefined, actorName: undefined };
  if (query === '') return nothing;
  if (isMethodName(query)) return { ...nothing, method: query };
  const isId =
    idSchema.safeParse(query).success && (await auditRecordStore(documents).isDocument(unitCode, query));
  return isId ? { ...nothing, documentId: query } : { ...nothing, actorName: query };
};

/** What office holders changed in a unit and below it, newest first. */
export const listAuditRecords = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, unitCode, input } = call;
  const { actorId, fromOn, toOn, cursor, limit } = input;
  const units = unitStore(documents);
  const [unit, meaning] = await Promise.all([units.find(unitCode), meaningOf(call)]);
  if (unit === null) throw new AppError('NotFound');
  const filter = { unitCode, actorId, fromOn, toOn, ...meaning };
  const found = await auditRecordStore(documents).list(filter, { cursor, limit: limit + 1 });
  const page = found.slice(0, limit);
  const names = await units.namesOf(page.map((record) => record.unitCode));
  return {
    items: page.map(({ _id, at, actorId: by, actorName, actorRoles, method, requestId, ...record }) => ({
      ...{ auditRecordId: _id, at, actorId: by, actorName, method, requestId },
      actorRoles: [...actorRoles],
      unitCode: record.unitCode,
      unitName: names.get(record.unitCode) ?? '',
      changes: record.changes.map((change) => ({ ...change, fields: [...change.fields] })),
      moreCount: record.moreCount,
    })),
    nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
  };
};
