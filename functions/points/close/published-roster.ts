import type { BoardSources, VillageBoard } from '../boards/month-boards';
import type { RankingDocument } from '../boards/ranking-store';

/** What of a published board its final one takes over. */
export type PublishedBoard = Pick<RankingDocument, 'rows' | 'left' | 'notRanked' | 'notRankedCount'>;
export type PublishedBoards = ReadonlyMap<VillageBoard, PublishedBoard>;

type Roster = Pick<BoardSources, 'members' | 'households' | 'grids'>;

/**
 * The roster as the published boards had it: who came, left, or changed the grid since has nothing to do with a month that is over,
 * and must not change anybody's place on its final board. Names stand as they are shown, so nothing more is known of consents.
 */
export const publishedRoster = (published: PublishedBoards, now: Roster): Roster => {
  const rowsOf = (board: VillageBoard) => published.get(board)?.rows ?? [];
  const subjects = (board: VillageBoard) =>
    rowsOf(board).map(({ subjectId: _id, name, gridCode }) => ({ _id, name, gridCode }));
  const ranked = new Set(rowsOf('household').map(({ subjectId }) => subjectId));
  const gridNames = new Map(now.grids.map(({ _id, name }) => [_id, name]));
  for (const { gridCode, gridName } of [...rowsOf('person'), ...rowsOf('household'), ...rowsOf('grid')])
    if (gridCode !== null && gridName !== null) gridNames.set(gridCode, gridName);
  return {
    members: subjects('person').map((person) => ({ ...person, consents: {}, memberships: [] })),
    households: [...subjects('household'), ...now.households.filter(({ _id }) => !ranked.has(_id))],
    grids: [...gridNames].map(([_id, name]) => ({ _id, name })),
  };
};
