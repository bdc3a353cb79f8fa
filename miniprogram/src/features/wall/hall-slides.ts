import type { AnnouncementSummary } from '@shared/contract/announcements';
import type { Ranking, RankingRow } from '@shared/contract/points';
import type { SnapshotSummary } from '@shared/contract/snapshots';
import type { SnapshotKind } from '@shared/domain/snapshot-workflow';

/** One picture of the television. */
export type HallSlide =
  | {
      readonly kind: 'board';
      readonly key: string;
      readonly ranking: Ranking;
      readonly rows: readonly RankingRow[];
      /** From which place to which the rows are, 1 and up. */
      readonly from: number;
      readonly to: number;
      /** Whether the board goes on where the television does not. */
      readonly isCut: boolean;
    }
  | { readonly kind: 'notice'; readonly key: string; readonly notice: AnnouncementSummary }
  | { readonly kind: 'closed'; readonly key: string; readonly snapshot: SnapshotSummary };

export interface HallContent {
  /** In the order in which they are shown; those without rows are left out. */
  readonly rankings: readonly Ranking[];
  readonly notices: readonly AnnouncementSummary[];
  readonly closed: readonly SnapshotSummary[];
}

/** Rows that can be read from six metres: two columns of eight. */
export const rowsPerSlide = 16;
/** A board of three hundred households would keep everything else away for five minutes. */
const slidesPerBoardMax = 3;
const noticesMax = 4;
const closedMax = 4;

/** Who behaved badly is put right in quiet: the village may look it up, a hall does not show it round. */
const shownKinds: readonly SnapshotKind[] = ['problem', 'goodDeed', 'cadreAtWork', 'openAffairs'];

const boardSlides = (ranking: Ranking): readonly HallSlide[] => {
  const { board, rows } = ranking;
  const count = Math.min(slidesPerBoardMax, Math.ceil(rows.length / rowsPerSlide));
  return Array.from({ length: count }, (_, page): HallSlide => {
    const start = page * rowsPerSlide;
    const shown = rows.slice(start, start + rowsPerSlide);
    return {
      kind: 'board',
      key: `board:${board}:${page}`,
      ranking,
      rows: shown,
      from: start + 1,
      to: start + shown.length,
      isCut: rows.length > slidesPerBoardMax * rowsPerSlide,
    };
  });
};

/** What the television shows, in its order: each board is followed by something of another kind where there is any. */
export function slidesOf({ rankings, notices, closed }: HallContent): readonly HallSlide[] {
  const [first = [], ...others] = rankings.map(boardSlides);
  return [
    ...first,
    ...notices
      .slice(0, noticesMax)
      .map((notice): HallSlide => ({ kind: 'notice', key: `notice:${notice.announcementId}`, notice })),
    ...(others[0] ?? []),
    ...closed
      .filter(({ kind }) => shownKinds.includes(kind))
      .slice(0, closedMax)
      .map((snapshot): HallSlide => ({ kind: 'closed', key: `closed:${snapshot.snapshotId}`, snapshot })),
    ...others.slice(1).flat(),
  ];
}
