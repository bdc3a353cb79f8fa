import { visibleRows } from '@shared/domain/board-view';
import { addMonths } from '@shared/domain/calendar';
import type { RankingBoard } from '@shared/domain/points-words';
import { publicityUntil, rankContenders } from '@shared/domain/ranking';
import type { BoardVisibility } from '@shared/domain/switches';
import type { ReadableDocuments } from '../_runtime/documents';
import type { transact } from '../_runtime/transact';
import { settingsStore } from '../_runtime/roster/settings-store';
import { leadersMax } from '../points/leader-line.copy';
import { boardContenders } from '../points/month-boards';
import { monthCloseStore } from '../points/month-close-store';
import { rankingStore, ranksOf, type RankingDocument } from '../points/ranking-store';
import { derivedId } from './derived-id';
import type { JoinedVillage } from './joined-village-store';
import { noticeStore } from './notice-store';
import { publicityNotice } from './publicity-notice.copy';

/** What a run works with; tests put a failing database here. */
export interface PublishingParts {
  readonly documents: ReadableDocuments;
  readonly transact: typeof transact;
}

type NewRanking = Omit<RankingDocument, '_id' | 'months'>;

const boards = ['person', 'household', 'grid'] as const satisfies readonly RankingBoard[];

const computeBoards = async (
  documents: ReadableDocuments,
  village: JoinedVillage,
  {
    month,
    publishedAt,
    publicityDays,
  }: { readonly month: string; readonly publishedAt: string; readonly publicityDays: number },
): Promise<readonly NewRanking[]> => {
  const villageCode = village._id;
  const entryCount = await documents.count('ledgerEntries', { villageCode, month });
  return Promise.all(
    boards.map(async (board) => {
      const of = { unitCode: villageCode, board };
      const before = await rankingStore(documents).find(of, addMonths(month, -1));
      const contenders = await boardContenders(documents, { villageCode, board, period: { month } });
      const rows = rankContenders(contenders, ranksOf(before));
      const instants = { publishedAt, publicityUntil: publicityUntil(publishedAt, publicityDays) };
      return { ...of, unitName: village.name, month, ...instants, entryCount, rows };
    }),
  );
};

const noticeIdOf = (village: JoinedVillage, month: string, publishedAt: string): string =>
  derivedId(publishedAt, `publicity:${village._id}:${month}`);

/** The notice names people as the village's boards do: it hangs on every villager's first page. */
const noticeOf = (village: JoinedVillage, { rows, ...ranking }: NewRanking, visibility: BoardVisibility) => {
  const { month, publishedAt } = ranking;
  const leaders = rows.filter(({ rank, scoreTenths }) => rank <= leadersMax && scoreTenths > 0);
  const named = visibleRows(leaders, visibility, null);
  const facts = { ...ranking, villageName: village.name, memberCount: rows.length, leaders: named };
  const noticeId = noticeIdOf(village, month, publishedAt);
  return { noticeId, villageCode: village._id, publishedAt, ...publicityNotice(facts) };
};

/**
 * Closes a village's month and publishes its boards with the notice on the home page: true when this run did it. The close
 * comes first and for itself, so that from then on the scores stand still. The boards and the notice come in one
 * transaction: all of them or none. What an earlier run has closed keeps its instant, so a run that was cut short is
 * finished as if it had not been.
 */
export const publishVillage = async (
  { documents, transact }: PublishingParts,
  village: JoinedVillage,
  { month, now }: { readonly month: string; readonly now: string },
): Promise<boolean> => {
  const publishedAt = await transact((transaction) =>
    monthCloseStore(transaction, village._id).close(month, now),
  );
  const person = { unitCode: village._id, board: 'person' } as const;
  if ((await rankingStore(documents).find(person, month)) !== null) return false;
  const { publicityDays, boardVisibility } = await settingsStore(documents).switchesOf(village._id);
  const rankings = await computeBoards(documents, village, { month, publishedAt, publicityDays });
  const members = rankings.find(({ board }) => board === 'person');
  // A village without party members has nobody to rank.
  if (members === undefined || members.rows.length === 0) return false;
  const earlier = await rankingStore(documents).find(person, addMonths(month, -1));
  await transact(async (transaction) => {
    if (earlier !== null) {
      await noticeStore(transaction).unpin(noticeIdOf(village, earlier.month, earlier.publishedAt));
    }
    for (const ranking of rankings) await rankingStore(transaction).insertOnce(ranking);
    await noticeStore(transaction).insertOnce(noticeOf(village, members, boardVisibility));
  });
  return true;
};
