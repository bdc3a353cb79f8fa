import type { RankingStage } from '../boards/ranking-store';
import { makeBoard, type MadeBoard } from '../boards/make-board';
import { sumScores, villageBoards, type VillageBoard } from '../boards/month-boards';
import type { CountedEntry, VillageMonth } from './village-month';

/** When boards come out: at the close of a month, or after all that was decided into it. */
export interface BoardTime {
  readonly month: string;
  readonly stage: RankingStage;
  readonly publishedAt: string;
}

/** The entries that count on a board: what was decided into the month after its close, only on the final one. */
export const entriesOf = (
  entries: readonly CountedEntry[],
  { stage, publishedAt }: Pick<BoardTime, 'stage' | 'publishedAt'>,
): readonly CountedEntry[] =>
  stage === 'final'
    ? entries
    : entries.filter(({ objectionId, recordedAt }) => objectionId === undefined || recordedAt <= publishedAt);

/**
 * 复算: the boards of a village's month from its entries, the roster and the boards of the month before, and from nothing else. Whoever
 * makes them again gets the same bytes.
 */
export const recomputeBoards = (
  village: VillageMonth,
  time: BoardTime,
): ReadonlyMap<VillageBoard, MadeBoard> => {
  const { month } = time;
  const scores = sumScores(
    entriesOf(village.entries, time).map(({ subjectKind, subjectId, deltaTenths }) => ({
      ...{ subjectKind, subjectId, scoreTenths: deltaTenths, entryCount: 1 },
    })),
  );
  return new Map(
    villageBoards.map((board) => {
      const earlier = village.before.get(board) ?? [];
      return [board, makeBoard(board, { ...village, scores }, { month, earlier })] as const;
    }),
  );
};
