import type { Method } from '@shared/contract/method';
import { codeCharsOf } from '@shared/domain/org-tree';
import { officeRoles, type Role } from '@shared/domain/roles';
import type { Documents, Stored } from './documents';
import type { Call } from './route';
import { fieldChanges, type DocumentChange, type FieldChange } from './watch-changes';

/** What one call of an office holder changed. Written with the change itself, never altered but to forget a person. */
export interface AuditRecordDocument extends Stored {
  readonly countyCode: string;
  readonly townshipCode: string;
  readonly villageCode: string;
  readonly unitCode: string;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRoles: readonly Role[];
  readonly method: string;
  readonly requestId: string;
  readonly changes: readonly {
    readonly collection: string;
    readonly documentId: string;
    readonly fields: readonly FieldChange[];
  }[];
  /** Changed documents beyond those listed. */
  readonly moreCount: number;
  /** Ids of the documents listed, for the question who changed this. */
  readonly documentIds: readonly string[];
}

/** A bulk of hundreds is one record; the rest of it is told by its count. */
const changesMax = 50;

const officesOf = ({ actor }: Pick<Call<unknown>, 'actor'>): readonly Role[] => [
  ...new Set(
    actor.memberships
      .map(({ role }) => role)
      .filter((role) => (officeRoles as readonly Role[]).includes(role)),
  ),
];

type RecordedChange = AuditRecordDocument['changes'][number];

/** Where what the input of a disclosure names is kept. */
const collectionsByField = [
  ['personId', 'people'],
  ['householdId', 'households'],
] as const;

/** What a disclosure was about, in the words of its input: whom, and why. */
const disclosed = ({ kind }: Method, input: unknown): readonly RecordedChange[] => {
  if (kind !== 'disclosure') return [];
  const fields = (input ?? {}) as Readonly<Record<string, unknown>>;
  const { reason } = fields as { readonly reason?: unknown };
  const reasons = typeof reason === 'string' ? [{ field: 'reason', before: null, after: reason }] : [];
  return collectionsByField.flatMap(([field, collection]) => {
    const documentId = fields[field];
    return typeof documentId === 'string' ? [{ collection, documentId, fields: reasons }] : [];
  });
};

/**
 * Keeps what an office holder's call changed, and that personal data was shown to one even when nothing changed by it. People
 * without an office change and see only what is their own.
 */
export const keepAuditRecord = async (
  documents: Documents,
  {
    method,
    call,
    changes,
  }: {
    readonly method: Method;
    readonly call: Call<unknown>;
    readonly changes: readonly DocumentChange[];
  },
): Promise<void> => {
  const actorRoles = officesOf(call);
  const isWorthKeeping = changes.length > 0 || method.kind === 'disclosure';
  if (actorRoles.length === 0 || !isWorthKeeping) return;
  const { actor, unitCode, now, requestId } = call;
  const told = changes.slice(0, changesMax).map(({ collection, documentId, before, after }) => ({
    collection,
    documentId,
    fields: fieldChanges({ before, after }),
  }));
  const all: readonly RecordedChange[] = [...disclosed(method, call.input), ...told];
  const record: AuditRecordDocument = {
    _id: call.newId(),
    countyCode: unitCode.slice(0, codeCharsOf('county')),
    townshipCode: unitCode.slice(0, codeCharsOf('township')),
    villageCode: unitCode.slice(0, codeCharsOf('village')),
    unitCode,
    at: now,
    actorId: actor.personId,
    actorName: actor.name,
    actorRoles,
    method: method.name,
    requestId,
    changes: all,
    moreCount: changes.length - told.length,
    documentIds: [...new Set(all.map(({ documentId }) => documentId))],
  };
  await documents.insert('auditRecords', record);
};
