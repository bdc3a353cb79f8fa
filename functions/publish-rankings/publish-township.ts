import { addMonths } from '@shared/domain/calendar';
import { publicityUntil, rankContenders } from '@shared/domain/ranking';
import { settingsStore } from '../_runtime/roster/settings-store';
import { villageContender } from '../points/month-boards';
import { rankingStore, ranksOf } from '../points/ranking-store';
import { rosterStore } from '../points/roster-store';
import type { JoinedVillage } from './joined-village-store';
import type { PublishingParts } from './publish-village';

/** Ranks the villages of a township by their published boards; true when this run did it. */
export const publishTownship = async (
  { documents, transact }: PublishingParts,
  townshipCode: string,
  { month, villages }: { readonly month: string; readonly villages: readonly JoinedVillage[] },
): Promise<boolean> => {
  const rankings = rankingStore(documents);
  const of = { unitCode: townshipCode, board: 'village' } as const;
  if ((await rankings.find(of, month)) !== null) return false;
  const published = await Promise.all(
    villages.map(async (village) => {
      const members = await rankings.find({ unitCode: village._id, board: 'person' }, month);
      return members === null ? [] : [{ village, members }];
    }),
  );
  const boards = published.flat();
  // The township's board is as old as the last board it is made of, whenever it is made.
  const publishedAt = boards
    .map(({ members }) => members.publishedAt)
    .sort()
    .at(-1);
  if (publishedAt === undefined) return false;
  const before = await rankings.find(of, addMonths(month, -1));
  const { publicityDays } = await settingsStore(documents).switchesOf(townshipCode);
  const ranking = {
    ...of,
    unitName: await rosterStore(documents).unitName(townshipCode),
    month,
    publishedAt,
    publicityUntil: publicityUntil(publishedAt, publicityDays),
    entryCount: boards.reduce((sum, { members }) => sum + members.entryCount, 0),
    rows: rankContenders(
      boards.map(({ village, members }) => villageContender(village, members.rows)),
      ranksOf(before),
    ),
  };
  await transact((transaction) => rankingStore(transaction).insertOnce(ranking));
  return true;
};
