import { isOffice } from '@shared/domain/roles';
import { maskPhone } from '@shared/domain/masking';
import { isPhone } from '@shared/domain/phone';
import type { StoredMembership } from './actor';
import type { DocumentChange } from './watch-changes';

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

const valueCharsMax = 160;

/** Kept for queries and follows from other fields. */
const derivedFields: ReadonlySet<string> = new Set([
  '_id',
  'sortKey',
  'version',
  'isPartyMember',
  'officeUnitCodes',
  'waitingKey',
]);
/** Whoever reads the records need not learn these. */
const secretFields: ReadonlySet<string> = new Set([
  'secret',
  'codeSecret',
  'codeHash',
  'secretHash',
  'openId',
]);

/** A phone number among other words; longer numbers are codes of units. */
const phones = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** A number alone is told as 138****1234. Among words it is nobody's to tell, and none would find it when its owner is forgotten. */
const withoutPhones = (words: string): string =>
  isPhone(words) ? maskPhone(words) : words.replaceAll(phones, '***');

const wordsFor = (field: string, value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (secretFields.has(field)) return '***';
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return (field === 'phone' ? maskPhone(words) : withoutPhones(words)).slice(0, valueCharsMax);
};

/**
 * Of two lists what one holds and the other does not: what both hold has not changed, and told ahead of the rest it would be all
 * that is not cut off. It may also be nobody's business, as is the first step of what somebody reported without a name.
 */
const ownItems = (value: unknown, other: unknown): unknown => {
  if (!Array.isArray(value)) return value;
  const others = new Set((Array.isArray(other) ? other : []).map((item) => JSON.stringify(item)));
  const own = value.filter((item) => !others.has(JSON.stringify(item)));
  return own.length === 0 ? null : own;
};

/** `secretary 411725105211 2026-11-20..2027-11-19`; a day that is open is left out, and a last word says that it was taken back. */
const officeWords = ({ role, unitCode, fromOn, toOn, revokedAt }: StoredMembership): string =>
  `${role} ${unitCode} ${fromOn ?? ''}..${toOn ?? ''}${(revokedAt ?? null) === null ? '' : ' revoked'}`;

const officesOf = ({ memberships }: Fields): ReadonlyMap<string, string> =>
  new Map(
    (Array.isArray(memberships) ? (memberships as readonly StoredMembership[]) : [])
      .filter(isOffice)
      .map((held) => [held.officeId ?? `${held.role}@${held.unitCode}`, officeWords(held)]),
  );

/** Each office by itself; that somebody is villager or member follows from village and party status, which are told. */
const officeChanges = (old: Fields, fresh: Fields): readonly FieldChange[] => {
  const [before, after] = [officesOf(old), officesOf(fresh)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ field: 'office', before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((change) => change.before !== change.after);
};

/** The fields in which two states of a document differ, as short words, phone numbers masked. */
export const fieldChanges = ({
  before,
  after,
}: Pick<DocumentChange, 'before' | 'after'>): readonly FieldChange[] => {
  const old = { ...before } as Fields;
  const fresh = { ...after } as Fields;
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return fields
    .filter((field) => !derivedFields.has(field))
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(fresh[field]))
    .flatMap((field) =>
      field === 'memberships'
        ? officeChanges(old, fresh)
        : {
            field,
            before: wordsFor(field, ownItems(old[field], fresh[field])),
            after: wordsFor(field, ownItems(fresh[field], old[field])),
          },
    )
    .filter((change) => change.before !== null || change.after !== null);
};
