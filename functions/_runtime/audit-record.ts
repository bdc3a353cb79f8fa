import { targetOf, type Method } from '@shared/contract/method';
import { codeCharsOf, countyOf } from '@shared/domain/org-tree';
import { isOffice, type Role } from '@shared/domain/roles';
import type { Documents, Stored } from './documents';
import { fieldChanges, type FieldChange } from './field-changes';
import type { Call } from './route';
import type { DocumentChange } from './watch-changes';

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
  ...new Set(actor.memberships.filter(isOffice).map(({ role }) => role)),
];

type RecordedChange = AuditRecordDocument['changes'][number];

/** Whether personal data of others is shown, and not only the caller's own. */
const disclosesOthers = (method: Method): boolean =>
  method.kind === 'disclosure' && targetOf(method) !== 'caller';

/** Where what the input of a disclosure names is kept. */
const collectionsByField = [
  ['personId', 'people'],
  ['householdId', 'households'],
] as const;

/** What a disclosure was about, in the words of its input: whom, and why. */
const disclosed = (method: Method, input: unknown): readonly RecordedChange[] => {
  if (!disclosesOthers(method)) return [];
  const fields = (input ?? {}) as Readonly<Record<string, unknown>>;
  const { reason } = fields as { readonly reason?: unknown };
  const reasons = typeof reason === 'string' ? [{ field: 'reason', before: null, after: reason }] : [];
  return collectionsByField.flatMap(([field, collection]) => {
    const documentId = fields[field];
    return typeof documentId === 'string' ? [{ collection, documentId, fields: reasons }] : [];
  });
};

/** Whoever reports without a name does so as a neighbour, whatever office they hold: a record of it would tell who. */
const isAnonymousReport = ({ collection, after }: DocumentChange): boolean => {
  if (collection !== 'snapshots') return false;
  const { isAnonymous, steps = [] } = { ...after } as {
    readonly isAnonymous?: boolean;
    readonly steps?: readonly { readonly part: string }[];
  };
  return isAnonymous === true && steps.at(-1)?.part === 'reporter';
};

/**
 * The changes that are a matter of an office. What a method about the caller alone changes, devices and consents and photos not
 * yet used, is the caller's own affair, but for the offices that end with it.
 */
const toldChanges = (method: Method, changes: readonly DocumentChange[]): readonly RecordedChange[] => {
  const isOwnAffair = targetOf(method) === 'caller';
  return changes
    .filter((change) => !isAnonymousReport(change))
    .map(({ collection, documentId, before, after }) => ({
      ...{ collection, documentId },
      fields: fieldChanges({ before, after }),
    }))
    .filter(({ fields }) =>
      isOwnAffair ? fields.some(({ field }) => field === 'office') : fields.length > 0,
    );
};

interface Recorded {
  readonly method: Method;
  readonly call: Call<unknown>;
  readonly changes: readonly DocumentChange[];
}

/**
 * What an office holder's call changed, or that personal data was shown to one even when nothing changed by it; null when there is
 * nothing to keep. People without an office change and see only what is their own.
 */
export const auditRecordOf = ({ method, call, changes }: Recorded): AuditRecordDocument | null => {
  const actorRoles = officesOf(call);
  if (actorRoles.length === 0) return null;
  const told = toldChanges(method, changes);
  if (told.length === 0 && !disclosesOthers(method)) return null;
  const { actor, unitCode, now, requestId } = call;
  const listed = [...disclosed(method, call.input), ...told.slice(0, changesMax)];
  return {
    _id: call.newId(),
    countyCode: countyOf(unitCode),
    townshipCode: unitCode.slice(0, codeCharsOf('township')),
    villageCode: unitCode.slice(0, codeCharsOf('village')),
    unitCode,
    at: now,
    actorId: actor.personId,
    actorName: actor.name,
    actorRoles,
    method: method.name,
    requestId,
    changes: listed,
    moreCount: Math.max(0, told.length - changesMax),
    documentIds: [...new Set(listed.map(({ documentId }) => documentId))],
  };
};

export const keepAuditRecord = async (documents: Documents, recorded: Recorded): Promise<void> => {
  const record = auditRecordOf(recorded);
  if (record !== null) await documents.insert('auditRecords', record);
};
