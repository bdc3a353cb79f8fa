import type { AnnouncementSummary } from '@shared/contract/announcements';
import type { SnapshotSummary } from '@shared/contract/snapshots';
import { snapshotKinds, type SnapshotKind } from '@shared/domain/snapshot-workflow';
import { aRanking, rankingRows } from '../../../jest/a-ranking';
import { rowsPerSlide, slidesOf, type HallSlide } from './hall-slides';

const aNotice = (announcementId: string): AnnouncementSummary => ({
  ...{ announcementId, column: 'service', title: 'Doctor comes', excerpt: 'On Friday', isPinned: false },
  ...{ publishedAt: '2026-11-19T02:00:00.000Z', isRead: false },
});

const aSnapshot = (kind: SnapshotKind): SnapshotSummary => ({
  ...{
    snapshotId: `s-${kind}`,
    kind,
    text: 'Lamp',
    state: 'closed',
    submittedAt: '2026-11-16T02:00:00.000Z',
  },
  ...{ cover: { mediaId: 'p', url: '/p.jpg', width: 4, height: 3 }, gridCode: null, gridName: null },
  ...{ dueOn: null, reporterName: 'Ann' },
});

const nothing = { rankings: [], notices: [], closed: [] };
const boardsIn = (slides: readonly HallSlide[]) => slides.filter((slide) => slide.kind === 'board');

describe('slidesOf', () => {
  it('is empty where there is nothing', () => {
    expect(slidesOf(nothing)).toEqual([]);
    expect(slidesOf({ ...nothing, rankings: [aRanking({ rows: [] })] })).toEqual([]);
  });

  it('shows every row of a small board once, so many a slide', () => {
    const slides = boardsIn(slidesOf({ ...nothing, rankings: [aRanking({ rows: rankingRows(18) })] }));
    expect(slides.map(({ from, to, isCut }) => [from, to, isCut])).toEqual([
      [1, rowsPerSlide, false],
      [rowsPerSlide + 1, 18, false],
    ]);
    expect(slides.flatMap(({ rows }) => rows.map(({ rank }) => rank))).toEqual(
      rankingRows(18).map(({ rank }) => rank),
    );
  });

  it('shows the first places of a large board, so that everything else has its turn', () => {
    const slides = boardsIn(slidesOf({ ...nothing, rankings: [aRanking({ rows: rankingRows(320) })] }));
    expect(slides).toHaveLength(3);
    expect(slides[2]).toMatchObject({ to: 3 * rowsPerSlide, isCut: true });
  });

  it('turns boards, notices and closed snapshots', () => {
    const slides = slidesOf({
      rankings: [aRanking(), aRanking({ board: 'household' }), aRanking({ board: 'grid' })],
      notices: [aNotice('a-1')],
      closed: [aSnapshot('problem')],
    });
    expect(slides.map(({ kind }) => kind)).toEqual(['board', 'notice', 'board', 'closed', 'board']);
    expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
  });

  it('shows nobody’s bad behaviour round the hall', () => {
    const slides = slidesOf({ ...nothing, closed: snapshotKinds.map(aSnapshot) });
    expect(slides.map(({ key }) => key)).toEqual(
      snapshotKinds.filter((kind) => kind !== 'uncivilBehaviour').map((kind) => `closed:s-${kind}`),
    );
  });
});
