import { averageTenths } from './ranking';
import type { PublicEntry, SealedBoard, SealedRow } from './seal';

/** A row of a board with what comes out when everything is added up once more. */
export interface RecountedRow {
  readonly row: SealedRow;
  readonly scoreTenths: number;
  readonly rank: number;
}

export interface RecountedBoard {
  readonly board: SealedBoard['board'];
  readonly rows: readonly RecountedRow[];
}

type Sums = ReadonlyMap<string, number>;

/** Sums of the entries by pseudonym. */
export const sumsOf = (entries: readonly PublicEntry[]): Sums => {
  const sums = new Map<string, number>();
  for (const { subject, deltaTenths } of entries) sums.set(subject, (sums.get(subject) ?? 0) + deltaTenths);
  return sums;
};

const personRows = (boards: readonly SealedBoard[]): readonly SealedRow[] =>
  boards.find(({ board }) => board === 'person')?.rows ?? [];

/** A grid stands by the average of its members on the board of persons, and by its own entries whole. */
const gridScore = (grid: string, members: readonly SealedRow[], sums: Sums): number => {
  const ofGrid = members.filter((member) => member.grid === grid);
  const total = ofGrid.reduce((sum, { subject }) => sum + (sums.get(subject) ?? 0), 0);
  return averageTenths(total, ofGrid.length) + (sums.get(grid) ?? 0);
};

/** Standard competition ranks by score: 1, 2, 2, 4. */
const ranksOf = (scores: readonly number[]): ReadonlyMap<number, number> => {
  const ranks = new Map<number, number>();
  [...scores]
    .sort((one, other) => other - one)
    .forEach((score, place) => {
      if (!ranks.has(score)) ranks.set(score, place + 1);
    });
  return ranks;
};

/** Adds every board up once more from the entries alone; who stands on it is taken from its rows. */
export const recountBoards = (
  boards: readonly SealedBoard[],
  entries: readonly PublicEntry[],
): readonly RecountedBoard[] => {
  const sums = sumsOf(entries);
  const members = personRows(boards);
  return boards.map(({ board, rows }) => {
    const scoreOf = ({ subject }: SealedRow): number =>
      board === 'grid' ? gridScore(subject, members, sums) : (sums.get(subject) ?? 0);
    const scores = rows.map(scoreOf);
    const ranks = ranksOf(scores);
    return {
      board,
      rows: rows.map((row, place) => {
        const scoreTenths = scores[place] ?? 0;
        return { row, scoreTenths, rank: ranks.get(scoreTenths) ?? 0 };
      }),
    };
  });
};
