import { waitingStates } from '@shared/domain/objection-workflow';
import type { ObjectionState, Subject, SubjectKind } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import type { Documents, Stored } from '../_runtime/documents';
import type { Page, PageRequest } from '../_runtime/find-page';
import { isBelow, isBetween, isIn, type Where } from '../_runtime/matchers';

/** 异议, as stored. Boards read by `entryId`, `countsInMonth` and `state` what they hold apart. */
export interface ObjectionDocument extends Stored {
  readonly villageCode: string;
  readonly entryId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** The household of a subject that is a person, when it was raised: nobody of it decides. */
  readonly subjectHouseholdId: string | null;
  /** What the entry gave: frozen while it waits. */
  readonly deltaTenths: number;
  readonly state: ObjectionState;
  /** The entry while it waits, the own `_id` afterwards; unique, so that an entry waits once. */
  readonly waitingKey: string;
  readonly countsInMonth: string;
  readonly objectorId: string;
  readonly objectorName: string;
  /** Who raised it for them (代办); null when they did. */
  readonly proxyId: string | null;
  readonly proxyName: string | null;
  readonly words: string;
  readonly photoIds: readonly string[];
  readonly raisedAt: string;
  readonly answerBy: string;
  readonly escalatedAt: string | null;
  readonly deciderId: string | null;
  readonly deciderName: string | null;
  /** When it was answered or taken back. */
  readonly decidedAt: string | null;
  readonly answer: string;
  readonly reversalId: string | null;
  readonly correctionId: string | null;
}

/** Which objections of a village; what is left out does not narrow. */
export interface ObjectionFilter {
  readonly objectorId?: string;
  readonly states?: readonly ObjectionState[];
  readonly subjects?: readonly Subject[];
  readonly kinds?: readonly SubjectKind[];
}

/** More than a township should ever have let wait. */
const escalatedMax = 100;

/** Those of a unit and everything below it that wait for the township, the longest due first. */
export const listWaitingForTownship = (
  documents: Documents,
  unitCode: string,
): Promise<ObjectionDocument[]> =>
  documents.find<ObjectionDocument>('objections', {
    // A colon sorts behind every digit: this is everything whose code begins with the unit's own.
    where: { state: 'escalated', villageCode: isBetween(unitCode, `${unitCode}:`) },
    order: [['answerBy', 'asc']],
    limit: escalatedMax,
  });

const whereOf = (
  villageCode: string,
  { objectorId, states, subjects, kinds }: ObjectionFilter,
  { month, cursor }: { readonly month: string | undefined; readonly cursor: string | undefined },
): Where => ({
  villageCode,
  ...(objectorId === undefined ? {} : { objectorId }),
  ...(states === undefined ? {} : { state: isIn(states) }),
  ...(subjects === undefined ? {} : { subjectId: isIn(subjects.map(({ id }) => id)) }),
  ...(kinds === undefined ? {} : { subjectKind: isIn(kinds) }),
  ...(month === undefined ? {} : { countsInMonth: month }),
  ...(cursor === undefined ? {} : { _id: isBelow(cursor) }),
});

export const objectionStore = (documents: Documents, villageCode: string) => ({
  /** An objection of this village; one of another village is not found. */
  async find(objectionId: string): Promise<ObjectionDocument> {
    const objection = await documents.get<ObjectionDocument>('objections', objectionId);
    if (objection?.villageCode !== villageCode) throw new AppError('NotFound');
    return objection;
  },

  /** The objection to an entry that waits for an answer; null when none does. */
  async findWaiting(entryId: string): Promise<ObjectionDocument | null> {
    const where = { villageCode, entryId, state: isIn(waitingStates) };
    const [waiting] = await documents.find<ObjectionDocument>('objections', { where, limit: 1 });
    return waiting ?? null;
  },

  /** How many of somebody's objections wait, counted up to `limit`. */
  async countWaitingOf(objectorId: string, limit: number): Promise<number> {
    const where = { objectorId, villageCode, state: isIn(waitingStates) };
    return (await documents.find<Stored>('objections', { where, limit, fields: ['state'] })).length;
  },

  /** What any of the filters finds, as one list, newest first: each is in the order of ids, so one cursor serves all. */
  async listPage(
    filters: readonly ObjectionFilter[],
    month: string | undefined,
    { cursor, limit }: PageRequest,
  ): Promise<Page<ObjectionDocument>> {
    const lists = await Promise.all(
      filters.map((filter) =>
        documents.find<ObjectionDocument>('objections', {
          where: whereOf(villageCode, filter, { month, cursor }),
          order: [['_id', 'desc']],
          limit: limit + 1,
        }),
      ),
    );
    const found = [...new Map(lists.flat().map((objection) => [objection._id, objection])).values()].sort(
      (one, other) => (one._id < other._id ? 1 : -1),
    );
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?._id ?? null) : null };
  },

  insert: (objection: ObjectionDocument): Promise<void> => documents.insert('objections', objection),
  put: (objection: ObjectionDocument): Promise<void> => documents.put('objections', objection),
});
