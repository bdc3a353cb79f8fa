import { levelOf, villageOf } from '@shared/domain/org-tree';
import { statesInGrid } from '@shared/domain/snapshot-workflow';
import type { PersonDocument } from '../actor';
import type { CollectionName } from '../collections';
import type { Documents, ReadableDocuments, Stored } from '../documents';
import { findAll } from '../find-all';
import { isBetween, isIn, type Where } from '../matchers';
import type { HouseholdDocument } from './household-store';

/**
 * One unit being merged into another; `_id` is the code of the one that ends. Kept until everybody has moved, so that a merge
 * that was cut short goes on, and afterwards as what happened.
 */
export interface UnitMergeDocument extends Stored {
  readonly intoCode: string;
  readonly fromName: string;
  readonly intoName: string;
  /** Units below the one that ends, each with the one that takes its place. */
  readonly successors: readonly { readonly fromCode: string; readonly intoCode: string }[];
  readonly state: 'running' | 'done';
  /** What is written into the history of those who move. */
  readonly note: string;
  readonly startedAt: string;
  readonly startedById: string;
  readonly startedByName: string;
  readonly doneAt: string | null;
  /** People and households moved so far, with requests that waited. */
  readonly movedCount: number;
}

/** Something of the merged unit that is still to be moved. */
interface Waiting extends Stored {
  readonly villageCode: string;
}

/** What of a snapshot says who deals with it. */
interface WaitingSnapshot extends Waiting {
  readonly gridCode: string;
  readonly gridName: string;
}

interface Part {
  readonly collection: CollectionName;
  readonly where: Where;
}

type PartName = 'households' | 'people' | 'former' | 'joinRequests' | 'corrections' | 'snapshots';

/**
 * Everything that belongs to a unit and moves with a merge. Above the villages nobody lives; a grid has people, households, and
 * snapshots it has to deal with. Those of a village stay with it, as all that it recorded.
 */
const partsOf = (fromCode: string): Readonly<Partial<Record<PartName, Part>>> => {
  const villageCode = villageOf(fromCode);
  if (villageCode === null) return {};
  const below = isBetween(fromCode, `${fromCode}:`);
  const where: Where = levelOf(fromCode) === 'village' ? { villageCode } : { villageCode, gridCode: below };
  const ofUnit = {
    households: { collection: 'households', where },
    people: { collection: 'people', where },
  } as const;
  const inHand = { gridCode: fromCode, state: isIn(statesInGrid) };
  if (levelOf(fromCode) !== 'village')
    return { ...ofUnit, snapshots: { collection: 'snapshots', where: inHand } };
  const waiting = { villageCode, state: 'pending' };
  return {
    ...ofUnit,
    former: { collection: 'people', where: { formerVillageCode: villageCode } },
    joinRequests: { collection: 'joinRequests', where: waiting },
    corrections: { collection: 'corrections', where: waiting },
  };
};

const runningMax = 1_000;

export const unitMergeStore = (documents: Documents) => {
  const listPart = async <T extends Stored>(
    fromCode: string,
    name: PartName,
    limit: number,
  ): Promise<readonly T[]> => {
    const part = partsOf(fromCode)[name];
    if (part === undefined || limit <= 0) return [];
    return documents.find<T>(part.collection, { where: part.where, limit });
  };

  return {
    find: (fromCode: string): Promise<UnitMergeDocument | null> =>
      documents.get<UnitMergeDocument>('unitMerges', fromCode),

    /** Merges not yet done, of a county or of all. */
    listRunning: (countyCode = ''): Promise<readonly UnitMergeDocument[]> =>
      documents.find<UnitMergeDocument>('unitMerges', {
        where: {
          state: 'running',
          ...(countyCode === '' ? {} : { _id: isBetween(countyCode, `${countyCode}:`) }),
        },
        order: [['_id', 'asc']],
        limit: runningMax,
      }),

    put: (merge: UnitMergeDocument): Promise<void> => documents.put('unitMerges', merge),
    insert: (merge: UnitMergeDocument): Promise<void> => documents.insert('unitMerges', merge),

    listHouseholds: (fromCode: string, limit: number) =>
      listPart<HouseholdDocument>(fromCode, 'households', limit),
    listPeople: (fromCode: string, limit: number) => listPart<PersonDocument>(fromCode, 'people', limit),
    /** Those who left or died there: whoever comes back comes back to the successor. */
    listFormer: (fromCode: string, limit: number) => listPart<PersonDocument>(fromCode, 'former', limit),
    listJoinRequests: (fromCode: string, limit: number) => listPart<Waiting>(fromCode, 'joinRequests', limit),
    listSnapshots: (fromCode: string, limit: number) =>
      listPart<WaitingSnapshot>(fromCode, 'snapshots', limit),
    listCorrections: (fromCode: string, limit: number) => listPart<Waiting>(fromCode, 'corrections', limit),

    /** Numbers that the households of a village have. */
    async householdNumbers(villageCode: string): Promise<ReadonlySet<number>> {
      const order = [['number', 'asc']] as const;
      const found = await findAll<HouseholdDocument>(documents, 'households', {
        where: { villageCode },
        order,
      });
      return new Set(found.map(({ number }) => number));
    },

    /** The people of some households of a village. */
    async listOfHouseholds(
      villageCode: string,
      householdIds: readonly string[],
    ): Promise<readonly PersonDocument[]> {
      if (householdIds.length === 0) return [];
      const where = { villageCode, householdId: isIn(householdIds) };
      return findAll<PersonDocument>(documents, 'people', { where, order: [['sortKey', 'asc']] });
    },
  };
};

/** How much of a unit is still to be moved: people, households, snapshots in hand and requests that wait. */
export const countLeftToMove = async (documents: ReadableDocuments, fromCode: string): Promise<number> => {
  const parts = Object.values(partsOf(fromCode));
  const counts = await Promise.all(parts.map(({ collection, where }) => documents.count(collection, where)));
  return counts.reduce((sum, count) => sum + count, 0);
};
