import type { AuditRecordDocument } from '../_runtime/audit-record';
import { mentions, withoutName, type Forgotten } from './forget-in';

type Change = AuditRecordDocument['changes'][number];

/** Collections whose documents are about one person and are told by that person's id. */
const personal: ReadonlySet<string> = new Set([
  ...['people', 'person', 'identities', 'joinRequests', 'corrections', 'consents', 'proxies'],
  ...['checkIns', 'media', 'uploads'],
]);

/** Values of lists and objects are recorded as JSON cut short: whatever of it names the person cannot be taken out by halves. */
const isList = (value: string): boolean => value.startsWith('[') || value.startsWith('{');

const withoutValue = (value: string | null, forgotten: Forgotten): string | null => {
  if (value === null || value === forgotten.personId) return value;
  if (isList(value)) {
    const names = [forgotten.personId, forgotten.name, forgotten.phone];
    return names.some((name) => name !== '' && value.includes(name)) ? '***' : value;
  }
  return withoutName(value, forgotten);
};

/** Of a document about the person only the names of the fields stay. */
const forgetInChange = (change: Change, forgotten: Forgotten): Change => {
  const isOwn =
    personal.has(change.collection) &&
    (mentions(change.documentId, forgotten.personId) || mentions(change.fields, forgotten.personId));
  const fields = change.fields.map((field) => ({
    ...field,
    before: isOwn ? null : withoutValue(field.before, forgotten),
    after: isOwn ? null : withoutValue(field.after, forgotten),
  }));
  const isSame = fields.every(({ before, after }, place) => {
    const earlier = change.fields[place];
    return earlier?.before === before && earlier.after === after;
  });
  return isSame ? change : { ...change, fields };
};

/**
 * The record without what it tells about the person, where it is about them, their household or something of theirs. Who acted stays: what somebody did
 * in office is answered for as long as records are kept.
 */
export const forgetInAudit = (
  record: AuditRecordDocument,
  forgotten: Forgotten & { readonly relatedIds: readonly string[] },
): AuditRecordDocument => {
  // Lists are recorded as text, so an id may stand in the middle of one.
  const text = JSON.stringify(record);
  const isAbout = [forgotten.personId, ...forgotten.relatedIds].some((id) => text.includes(id));
  if (!isAbout) return record;
  const changes = record.changes.map((change) => forgetInChange(change, forgotten));
  return changes.every((change, place) => change === record.changes[place]) ? record : { ...record, changes };
};
