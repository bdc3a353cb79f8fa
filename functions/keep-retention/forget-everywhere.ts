import { lineageOf } from '@shared/domain/org-tree';
import type { AuditRecordDocument } from '../_runtime/audit-record';
import type { PersonDocument } from '../_runtime/actor';
import type { CollectionName } from '../_runtime/collections';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isBetween, isIn, type Where } from '../_runtime/matchers';
import type { PersonEventDocument } from '../_runtime/roster/person-event';
import { isInOffice, type Erasure } from './erasure';
import { forgetIn, forgetInWords, mentions, withoutName } from './forget-in';
import { forgetImports } from './forget-imports';
import { forgetInAudit } from './forget-in-audit';
import { pagesOf, sweep } from './sweep';

/** Where documents stand that name people beside their ids. */
const namingOf = ({
  personId,
  villageCodes,
  officeUnitCodes,
}: Erasure): readonly (readonly [CollectionName, Where])[] => {
  const unitCodes = [...new Set([...villageCodes, ...officeUnitCodes])];
  const above = [...new Set(unitCodes.flatMap(lineageOf))];
  return [
    ['checkIns', { personId }],
    ['announcementReads', { personId }],
    ['personEvents', { byId: personId }],
    ...villageCodes.flatMap((villageCode): (readonly [CollectionName, Where])[] => [
      ['ledgerEntries', { villageCode }],
      ['claims', { villageCode }],
      ['objections', { villageCode }],
      ['visits', { villageCode }],
      ['findings', { villageCode }],
      ['announcements', { villageCode }],
      ['households', { villageCode }],
      ['joinRequests', { villageCode }],
      ['corrections', { villageCode }],
      ['applicants', { villageCode }],
    ]),
    ...above.map((unitCode) => ['imports', { unitCode }] as const),
    // A colon sorts behind every digit: the unit and everything below it, for a merge is kept under the code of the unit that ends.
    ...officeUnitCodes.map((code) => ['unitMerges', { _id: isBetween(code, `${code}:`) }] as const),
    ...(unitCodes.length === 0 ? [] : [['settings', { _id: isIn(unitCodes) }] as const]),
  ];
};

/** What a snapshot holds of a person beside the name: the exact place where the reporter stood. */
interface PlacedDocument extends Stored {
  readonly reporterId: string;
  readonly place: { readonly point: unknown };
}

const forgetInSnapshot = (snapshot: PlacedDocument, erasure: Erasure): PlacedDocument => {
  const renamed = forgetIn(snapshot, erasure);
  if (snapshot.reporterId !== erasure.personId || snapshot.place.point === null) return renamed;
  return { ...renamed, place: { ...renamed.place, point: null } };
};

const forgetSnapshots = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  let count = 0;
  for (const villageCode of erasure.villageCodes) {
    count += await sweep<PlacedDocument>(documents, {
      collection: 'snapshots',
      where: { villageCode },
      change: (snapshot) => forgetInSnapshot(snapshot, erasure),
    });
  }
  return count;
};

/** Offices that the person granted keep their dates and lose who granted them; who took one back is told by name alone. */
const forgetInOffices = (holder: PersonDocument, erasure: Erasure): PersonDocument => {
  const renamed = forgetIn(holder, erasure);
  const isRevoker = ({ unitCode, revokedByName }: PersonDocument['memberships'][number]): boolean =>
    revokedByName === erasure.name && isInOffice(erasure, unitCode);
  if (!renamed.memberships.some(isRevoker)) return renamed;
  const memberships = renamed.memberships.map((held) =>
    isRevoker(held) ? { ...held, revokedByName: erasure.pseudonym } : held,
  );
  return { ...renamed, memberships };
};

const forgetOffices = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  let count = 0;
  for (const unitCode of erasure.officeUnitCodes) {
    count += await sweep<PersonDocument>(documents, {
      collection: 'people',
      where: { officeUnitCodes: isBetween(unitCode, `${unitCode}:`) },
      change: (holder) => (holder._id === erasure.personId ? holder : forgetInOffices(holder, erasure)),
    });
  }
  return count;
};

/** That something happened to the person stays as a date; what it was in words goes. */
const withoutWords = (event: PersonEventDocument): PersonEventDocument =>
  event.note === '' && event.changes.length === 0 ? event : { ...event, note: '', changes: [] };

/** Others' histories name the person where they were a proxy or a liaison. A namesake's own name is none of that. */
const forgetInHistory = (event: PersonEventDocument, erasure: Erasure): PersonEventDocument => {
  const { personId, name, pseudonym } = erasure;
  if (event.personId === personId) return withoutWords(event);
  const unnamed = (value: string): string => (value === name ? pseudonym : value);
  const note = withoutName(event.note, erasure);
  const isNamed = event.changes.some(
    ({ field, before, after }) => field !== 'name' && (before === name || after === name),
  );
  if (note === event.note && !isNamed) return event;
  const changes = event.changes.map(({ field, before, after }) =>
    field === 'name' ? { field, before, after } : { field, before: unnamed(before), after: unnamed(after) },
  );
  return { ...event, note, changes };
};

/** Histories have no village to be asked by; the village's people have. */
const forgetHistories = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  const change = (event: PersonEventDocument) => forgetInHistory(event, erasure);
  const sweepOf = (personIds: readonly string[]) =>
    sweep<PersonEventDocument>(documents, {
      collection: 'personEvents',
      where: { personId: isIn(personIds) },
      change,
    });
  let count = await sweepOf([erasure.personId]);
  for (const villageCode of erasure.villageCodes) {
    for (const where of [{ villageCode }, { formerVillageCode: villageCode }]) {
      for await (const page of pagesOf<PersonDocument>(documents, { collection: 'people', where })) {
        count += await sweepOf(page.map(({ _id }) => _id));
      }
    }
  }
  return count;
};

/** What waits for an answer, or did, and is about the person: an answer is recorded without whom it is about. */
const answeredIdsOf = async (
  documents: ReadableDocuments,
  { personId, villageCodes }: Erasure,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const villageCode of villageCodes) {
    for (const collection of ['objections', 'claims'] as const) {
      for await (const page of pagesOf(documents, { collection, where: { villageCode } })) {
        ids.push(...page.filter((each) => mentions(each, personId)).map(({ _id }) => _id));
      }
    }
  }
  return ids;
};

const forgetAuditRecords = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  const { personId, villageCodes } = erasure;
  const wheres: readonly Where[] = [
    ...villageCodes.map((villageCode) => ({ villageCode })),
    { documentIds: personId },
    { actorId: personId },
  ];
  const { householdId } = erasure.person;
  const relatedIds = [
    ...erasure.households.map(({ household }) => household._id),
    ...(householdId === null ? [] : [householdId]),
    ...(await answeredIdsOf(documents, erasure)),
  ];
  let count = 0;
  for (const where of wheres) {
    count += await sweep<AuditRecordDocument>(documents, {
      collection: 'auditRecords',
      where,
      change: (record) => forgetInAudit(record, { ...erasure, relatedIds }),
    });
  }
  return count;
};

/** Notes on visits tell of everybody in the house. */
const forgetVisits = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  const { householdId } = erasure.person;
  if (householdId === null) return 0;
  const change = <T>(visit: T): T => forgetInWords(visit, erasure);
  return sweep(documents, { collection: 'visits', where: { householdId }, change });
};

/** Puts the pseudonym wherever a name stands beside the person's id, and takes it out of the words about it. */
export const forgetEverywhere = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  let count = 0;
  for (const [collection, where] of namingOf(erasure)) {
    count += await sweep(documents, { collection, where, change: (document) => forgetIn(document, erasure) });
  }
  count += await forgetSnapshots(documents, erasure);
  count += await forgetVisits(documents, erasure);
  count += await forgetImports(documents, erasure);
  count += await forgetOffices(documents, erasure);
  count += await forgetHistories(documents, erasure);
  return count + (await forgetAuditRecords(documents, erasure));
};
