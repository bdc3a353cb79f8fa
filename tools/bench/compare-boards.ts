import { groupedBy } from '@shared/domain/grouped-by';
import type { Emulator } from '../../emulator/src/index';
import type { RankingDocument } from '../../functions/points/boards/ranking-store';
import type { SummedBoard, SummedBoards, SummedRow } from './board-sql';

/** How many boards were held against sums, and how many of them were not the same. */
export interface Compared {
  readonly boardsCompared: number;
  readonly boardsWrong: number;
}

type Shown = Pick<SummedRow, 'subjectId' | 'rank' | 'scoreTenths' | 'totalTenths'>;

const publishedRows = async (
  { engine }: Emulator,
  unitCode: string,
  board: SummedBoard,
  period: string,
): Promise<readonly Shown[]> => {
  const [ranking] = await engine.find('rankings', { filter: { _id: `${unitCode}:${period}:${board}` } });
  return ((ranking ?? {}) as unknown as Partial<RankingDocument>).rows ?? [];
};

const byId = (one: Shown, other: Shown): number => (one.subjectId < other.subjectId ? -1 : 1);
const asText = (rows: readonly Shown[]): string =>
  JSON.stringify(
    [...rows]
      .sort(byId)
      .map(({ subjectId, rank, scoreTenths, totalTenths }) => [subjectId, rank, scoreTenths, totalTenths]),
  );

/** Holds every board of villages' people, of townships and of the county against what SQL made of the same entries. */
export const compareBoards = async (
  emulator: Emulator,
  period: string,
  summed: SummedBoards,
): Promise<Compared> => {
  let boardsCompared = 0;
  let boardsWrong = 0;
  for (const { board, rows } of summed) {
    for (const [unitCode, expected] of groupedBy(rows, (row) => row.unitCode)) {
      const shown = await publishedRows(emulator, unitCode, board, period);
      boardsCompared += 1;
      if (asText(shown) !== asText(expected)) boardsWrong += 1;
    }
  }
  return { boardsCompared, boardsWrong };
};
