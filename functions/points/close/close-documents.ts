import { withBefore } from '@shared/domain/ranking';
import { isSealable } from '@shared/domain/seal';
import { rankingDocument, type RankingDocument } from '../boards/ranking-store';
import { sealMonth, type SealDocuments } from '../seals/seal-store';
import { publishedRoster, type PublishedBoards } from './published-roster';
import { entriesOf, recomputeBoards, type BoardTime } from './recompute-boards';
import type { VillageMonth } from './village-month';

/** How and when a village's month is published. */
export interface Publishing extends BoardTime {
  readonly publicityUntil: string;
  /** Makes the pseudonyms of the month's seals. */
  readonly salt: string;
  /** Of a final stage: what was published at the close. */
  readonly published?: PublishedBoards;
}

export interface CloseDocuments extends SealDocuments {
  readonly villageCode: string;
  readonly rankings: readonly RankingDocument[];
}

const noBoard = { rows: [], left: [], notRanked: [], notRankedCount: 0 };

/** The boards of the stage; on a final one stands who was published, with what was decided since. */
const boardsOf = (village: VillageMonth, publishing: Publishing) => {
  const { published } = publishing;
  if (published === undefined) return [...recomputeBoards(village, publishing)];
  const then = { ...village, ...publishedRoster(published, village) };
  return [...recomputeBoards(then, publishing)].map(([board, made]) => {
    const { rows, ...beside } = published.get(board) ?? noBoard;
    return [board, { ...made, ...beside, rows: withBefore(made.rows, rows) }] as const;
  });
};

/** Whether a village has anything to publish: somebody to rank, or an entry to seal. */
export const hasMonth = ({ members, entries }: VillageMonth): boolean =>
  members.length > 0 || entries.some(isSealable);

/** The boards of a village's month and its seal: a pure function of what they follow from. */
export const closeDocuments = (village: VillageMonth, publishing: Publishing): CloseDocuments => {
  const { month, stage, publishedAt, publicityUntil, salt } = publishing;
  const { villageCode, villageName, newest, newestSeal } = village;
  const entries = entriesOf(village.entries, publishing).filter(isSealable);
  const boards = boardsOf(village, publishing);
  const rankings = boards.map(([board, made]) =>
    rankingDocument(
      {
        ...{ unitCode: villageCode, unitName: villageName, board, period: month, month, stage },
        ...{ publishedAt, publicityUntil, entryCount: entries.length },
        earlierMonths: newest?.months ?? [],
      },
      made,
    ),
  );
  const sealed = sealMonth({
    ...{ villageCode, month, kind: stage, sealedAt: publishedAt, entries, salt, previous: newestSeal },
    boards: boards.map(([board, { rows }]) => ({ board, rows })),
  });
  return { villageCode, rankings, ...sealed };
};
