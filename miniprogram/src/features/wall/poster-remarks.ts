import type { Ranking, RankingRow } from '@shared/contract/points';
import { scoreWords } from '@/words/number-copy';
import { posterCopy as copy } from './poster-copy';

/** What is said of some rows, by their place on the board. */
export interface RowRemark {
  readonly place: number;
  readonly words: string;
}

export interface Remarks {
  /** How many objections came to what, and who has left the board: on every sheet. */
  readonly board: readonly string[];
  /** Rows that a decision has changed since they were published, with what stood there. */
  readonly corrected: readonly RowRemark[];
  /** Rows with points that wait for a decision. */
  readonly frozen: readonly RowRemark[];
}

/** The sign behind a name that leads to its remark; a black printer has no colours. */
export const markOf = ({ before, frozenTenths }: Pick<RankingRow, 'before' | 'frozenTenths'>): string =>
  `${before === null ? '' : copy.correctedMark}${frozenTenths === 0 ? '' : copy.frozenMark}`;

const placeWords = ({ rank, scoreTenths }: Pick<RankingRow, 'rank' | 'scoreTenths'>): string =>
  copy.place(rank, scoreWords(scoreTenths));

/** What happened to a board after it was published, in words. */
export function remarksOf({ rows, objections, left }: Ranking): Remarks {
  const { waiting, upheld, corrected } = objections;
  return {
    board: [
      ...(waiting + upheld + corrected === 0 ? [] : [copy.objections(objections)]),
      ...(left.length === 0 ? [] : [copy.left(left)]),
    ],
    corrected: rows.flatMap((row, place) =>
      row.before === null
        ? []
        : [{ place, words: copy.corrected(row.name, placeWords(row.before), placeWords(row)) }],
    ),
    frozen: rows.flatMap((row, place) =>
      row.frozenTenths === 0 ? [] : [{ place, words: copy.frozen(row.name, scoreWords(row.frozenTenths)) }],
    ),
  };
}
