import type { FinalRow, Ranked } from '@shared/domain/ranking';
import { withBefore } from '@shared/domain/ranking';
import { isSealable } from '@shared/domain/seal';
import type { MadeBoard } from '../boards/make-board';
import type { VillageBoard } from '../boards/month-boards';
import { rankingDocument, type RankingDocument } from '../boards/ranking-store';
import { sealMonth, type SealDocuments } from '../seals/seal-store';
import { entriesOf, recomputeBoards, type BoardTime } from './recompute-boards';
import type { VillageMonth } from './village-month';

/** How and when a village's month is published. */
export interface Publishing extends BoardTime {
  readonly publicityUntil: string;
  /** Makes the pseudonyms of the month's seals. */
  readonly salt: string;
  /** Of a final stage: the rows that were published at the close, by board. */
  readonly published?: ReadonlyMap<VillageBoard, readonly Ranked[]>;
}

export interface CloseDocuments extends SealDocuments {
  readonly villageCode: string;
  readonly rankings: readonly RankingDocument[];
}

const rowsOf = (
  { rows }: MadeBoard,
  published: readonly Ranked[] | undefined,
): readonly (Ranked | FinalRow)[] => (published === undefined ? rows : withBefore(rows, published));

/** Whether a village has anything to publish: somebody to rank, or an entry to seal. */
export const hasMonth = ({ members, entries }: VillageMonth): boolean =>
  members.length > 0 || entries.some(isSealable);

/** The boards of a village's month and its seal: a pure function of what they follow from. */
export const closeDocuments = (village: VillageMonth, publishing: Publishing): CloseDocuments => {
  const { month, stage, publishedAt, publicityUntil, salt, published } = publishing;
  const { villageCode, villageName, newest, newestSeal } = village;
  const entries = entriesOf(village.entries, publishing).filter(isSealable);
  const boards = [...recomputeBoards(village, publishing)];
  const rankings = boards.map(([board, made]) =>
    rankingDocument(
      {
        ...{ unitCode: villageCode, unitName: villageName, board, period: month, month, stage },
        ...{ publishedAt, publicityUntil, entryCount: entries.length },
        earlierMonths: newest?.months ?? [],
      },
      { ...made, rows: rowsOf(made, published?.get(board)) },
    ),
  );
  const sealed = sealMonth({
    ...{ villageCode, month, kind: stage, sealedAt: publishedAt, entries, salt, previous: newestSeal },
    boards: boards.map(([board, { rows }]) => ({ board, rows })),
  });
  return { villageCode, rankings, ...sealed };
};
