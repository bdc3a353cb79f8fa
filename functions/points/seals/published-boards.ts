import { sealedBoards, type SealedBoardName } from '@shared/domain/points-words';
import type { SealedBoard } from '@shared/domain/seal';
import type { Documents } from '../../_runtime/documents';
import { rankingId, rankingStore, type RankingDocument } from '../boards/ranking-store';
import { pseudonymsBy, sealedAs, sealedBoardOf, type SealDocument } from './seal-store';

/** The boards that a seal stands for, as everybody finds them published now; one that is gone is left out. */
export type PublishedBoards = ReadonlyMap<SealedBoardName, RankingDocument>;

/** One request. */
export const findPublished = async (documents: Documents, seal: SealDocument): Promise<PublishedBoards> => {
  const { villageCode, month, kind } = sealedAs(seal);
  const idOf = (board: SealedBoardName): string => rankingId({ unitCode: villageCode, board }, month, kind);
  const rankings = await rankingStore(documents).findMany(sealedBoards.map(idOf));
  return new Map(
    sealedBoards.flatMap((board) => {
      const ranking = rankings.get(idOf(board));
      return ranking === undefined ? [] : [[board, ranking] as const];
    }),
  );
};

/** The same by pseudonyms: what is verified is the board that people look at, and not a copy of what was sealed. */
export const publishedRows = (published: PublishedBoards, salt: string): readonly SealedBoard[] => {
  const pseudonym = pseudonymsBy(salt);
  return [...published].map(([board, { rows }]) => sealedBoardOf({ board, rows }, pseudonym));
};
