import { gridCode, villageCode } from '../../_runtime/testing';
import type { SealKind } from '@shared/domain/points-words';
import { averageTenths, rankContenders, type Contender, type Ranked } from '@shared/domain/ranking';
import { documents } from '../../_runtime/documents';
import { newId } from '../../_runtime/ids';
import { transact } from '../../_runtime/transact';
import type { EntryDocument } from '../../points/ledger/entry-store';
import { rankingDocument, rankingStore } from '../../points/boards/ranking-store';
import { type BoardToSeal } from '../../points/seals/seal-store';
import { sealNext } from '../../points/testing/seal-next';

interface PublishedBoard extends BoardToSeal {
  readonly rows: readonly Ranked[];
}

const recordedAt = '2026-10-12T02:00:00.000Z';

export const anEntryDocument = (
  subjectId: string,
  deltaTenths: number,
  fields: Partial<EntryDocument> = {},
): EntryDocument => ({
  ...{
    _id: newId(recordedAt),
    villageCode,
    subjectKind: 'person',
    subjectId,
    subjectName: `name of ${subjectId}`,
  },
  ...{ ruleId: 'cleanRoad', ruleVersion: 1, ruleTitle: '打扫村道', category: 'villageEnvironment' },
  ...{ quantity: 1, askedTenths: deltaTenths, deltaTenths },
  ...{ effectiveOn: '2026-10-12', month: '2026-10', recordedAt },
  ...{
    recorderId: 'secretary',
    recorderName: '陈国强',
    source: 'instant',
    sourceId: null,
    sourceTitle: null,
  },
  ...{ note: '', photoIds: [], reverses: null, reversalReason: null },
  ...fields,
});

const contender = (subjectId: string, name: string, scoreTenths: number): Contender => ({
  ...{ subjectId, name, gridCode, gridName: 'Grid 1', scoreTenths, totalTenths: scoreTenths, memberCount: 1 },
});

const people = { 'm-1': '王小明', 'm-2': '欧阳建国', 'm-3': '李桂兰', secretary: '陈国强' };

/** The boards of the village's four members, one household and one grid, as these entries make them. */
export const scoresOf = (entries: readonly EntryDocument[]): readonly PublishedBoard[] => {
  const sum = (kind: string, id: string): number =>
    entries
      .filter(({ subjectKind, subjectId }) => subjectKind === kind && subjectId === id)
      .reduce((total, { deltaTenths }) => total + deltaTenths, 0);
  const members = Object.entries(people).map(([id, name]) => contender(id, name, sum('person', id)));
  const total = members.reduce((all, { scoreTenths }) => all + scoreTenths, 0);
  const boards = {
    person: members,
    household: [contender('h-1', '王小明家', sum('household', 'h-1'))],
    grid: [contender(gridCode, 'Grid 1', averageTenths(total, members.length))],
  } as const;
  return (['person', 'household', 'grid'] as const).map((board) => ({
    board,
    rows: rankContenders(boards[board], new Map()),
  }));
};

export const publishBoards = async (
  month: string,
  boards: readonly PublishedBoard[],
  stage: SealKind = 'close',
): Promise<void> => {
  const about = { unitCode: villageCode, unitName: 'Wuqiao', period: month, month, stage };
  const published = { publishedAt: `${month}-28T16:10:00.000Z`, publicityUntil: null, entryCount: 0 };
  const counted = { left: [], notRanked: [], notRankedCount: 0, totalTenths: 0, memberCount: 0 };
  await rankingStore(documents).insertMany(
    boards.map(({ board, rows }) =>
      rankingDocument({ ...about, ...published, board, earlierMonths: [] }, { ...counted, rows }),
    ),
  );
};

/** A month with its entries, its boards and the seal of its close. */
export const aClosedMonth = async (month: string, entries: readonly EntryDocument[]): Promise<void> => {
  const boards = scoresOf(entries);
  if (entries.length > 0) await documents.insertMany('ledgerEntries', entries);
  await publishBoards(month, boards);
  await transact((transaction) =>
    sealNext(transaction, villageCode, {
      ...{ month, kind: 'close', sealedAt: `${month}-28T16:10:00.000Z`, entries, boards },
    }),
  );
};
