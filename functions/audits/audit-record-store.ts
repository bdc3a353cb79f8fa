import { addDays, instantAt } from '@shared/domain/calendar';
import { levelOf, villageOf } from '@shared/domain/org-tree';
import { encodeTime } from 'ulid';
import type { AuditRecordDocument } from '../_runtime/audit-record';
import type { ReadableDocuments } from '../_runtime/documents';
import { hasText, isAtLeast, isBelow, isBetween, type Where } from '../_runtime/matchers';

/** What is looked for; each narrows the rest. */
export interface AuditFilter {
  readonly unitCode: string;
  readonly actorId: string | undefined;
  /** The whole name of a method. */
  readonly method: string | undefined;
  /** The id of a document that was changed. */
  readonly documentId: string | undefined;
  /** Part of the name of who did it. */
  readonly actorName: string | undefined;
  /** First and last day, Asia/Shanghai. */
  readonly fromOn: string | undefined;
  readonly toOn: string | undefined;
}

const timeChars = 10;

/** Nothing is older than the village's computers, and no id can tell a day before 1970 or after the year 9999. */
const firstOn = '2000-01-01';
const lastOn = '9999-12-30';

const within = (date: string): string => (date < firstOn ? firstOn : date > lastOn ? lastOn : date);

/** What every id made from the beginning of a day on begins with, or is above. */
const idFrom = (date: string): string =>
  encodeTime(Date.parse(instantAt(within(date), '00:00')), timeChars).toLowerCase();

/** Ids sort by time, so days are a stretch of them, and so is what comes after a page. */
const stretchOf = ({ fromOn, toOn }: AuditFilter, cursor: string | undefined): Where => {
  const from = fromOn === undefined ? '' : idFrom(fromOn);
  const ends = [
    ...(toOn === undefined ? [] : [idFrom(addDays(within(toOn), 1))]),
    ...(cursor === undefined ? [] : [cursor]),
  ];
  const [end = ''] = ends.toSorted();
  if (from !== '' && end !== '') return { _id: isBetween(from, end) };
  if (end !== '') return { _id: isBelow(end) };
  return from === '' ? {} : { _id: isAtLeast(from) };
};

/** The records of a unit and everything below it; a grid's are among its village's. */
const unitWhere = (unitCode: string): Where => {
  const level = levelOf(unitCode);
  if (level === 'county') return { countyCode: unitCode };
  if (level === 'township') return { townshipCode: unitCode };
  const villageCode = villageOf(unitCode) ?? '';
  return villageCode === unitCode
    ? { villageCode }
    : { villageCode, unitCode: isBetween(unitCode, `${unitCode}:`) };
};

const whereOf = (filter: AuditFilter): Where => {
  const { unitCode, actorId, method, documentId, actorName } = filter;
  return {
    ...unitWhere(unitCode),
    ...(actorId === undefined ? {} : { actorId }),
    ...(method === undefined ? {} : { method }),
    ...(documentId === undefined ? {} : { documentIds: documentId }),
    ...(actorName === undefined ? {} : { actorName: hasText(actorName) }),
  };
};

export const auditRecordStore = (documents: ReadableDocuments) => ({
  /** Newest first. */
  list: (
    filter: AuditFilter,
    { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
  ): Promise<readonly AuditRecordDocument[]> =>
    documents.find<AuditRecordDocument>('auditRecords', {
      where: { ...whereOf(filter), ...stretchOf(filter, cursor) },
      order: [['_id', 'desc']],
      limit,
    }),

  /** Whether anything recorded in the unit changed a document of this id. */
  async isDocument(unitCode: string, documentId: string): Promise<boolean> {
    const where = { ...unitWhere(unitCode), documentIds: documentId };
    return (await documents.find<AuditRecordDocument>('auditRecords', { where, limit: 1 })).length > 0;
  },
});
