import { act, fireEvent, screen } from '@testing-library/react';
import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { renderPage } from '../../../jest/render-page';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { keepAwake } from '@/platform/keep-awake';
import { hallCopy as copy } from './hall-copy';
import { HallScreen as WeappScreen } from './hall-screen';
import { HallScreen } from './hall-screen.h5';

const letSleep = jest.fn();
let press: (key: string) => boolean = () => false;
jest.mock('@/platform/keep-awake', () => ({ keepAwake: jest.fn() }));
jest.mock('@/platform/television', () => ({
  useTelevision: () => true,
  useStageScale: () => 1,
  toggleFullScreen: null,
  useKeys: (onKey: (key: string) => boolean) => {
    press = onKey;
  },
}));

const photo = { mediaId: 'p', url: '/p.jpg', width: 4, height: 3 };
const summary = {
  ...{ snapshotId: 's-1', kind: 'problem', text: 'The lamp is dark', state: 'closed' },
  ...{ submittedAt: '2026-11-16T02:00:00.000Z', cover: photo, gridCode: null, gridName: 'First grid' },
  ...{ dueOn: null, reporterName: 'Secret Reporter' },
};
const notice = {
  ...{ announcementId: 'a-1', column: 'service', title: 'The doctor comes', excerpt: 'On Friday' },
  ...{ isPinned: false, publishedAt: '2026-11-19T02:00:00.000Z', isRead: false },
};
const answers: Readonly<Record<string, unknown>> = {
  'home.get': { villageName: 'Five Bridges', stars: 4 },
  'points.getRanking': aRanking({ rows: [aRankingRow(1, { name: 'Top Member' })] }),
  'announcements.list': { items: [notice], nextCursor: null },
  'snapshots.list': { items: [summary], nextCursor: null },
  'snapshots.get': { ...summary, photos: [photo], place: { words: '', point: null }, steps: [] },
};
let isOnline = true;
const answerAll = (over: Readonly<Record<string, unknown>> = {}) => {
  setCloudAnswer(({ data }) => {
    if (!isOnline) throw new Error('request:fail');
    const answer = { ...answers, ...over }[data.method];
    // Whatever is asked of a board is of the board that was asked for.
    const asked = data.method === 'points.getRanking' ? (data.input as object) : {};
    return { ok: true, data: { ...(answer as object), ...asked } };
  });
};

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const positionNow = (): string | null =>
  screen.getByRole('img', { name: /第 \d+ 页/u }).getAttribute('aria-label');

beforeEach(() => {
  // Ten in the morning in the village.
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:00:00.000Z') });
  isOnline = true;
  letSleep.mockReset();
  jest.mocked(keepAwake).mockReset().mockReturnValue(letSleep);
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the television of the village hall', () => {
  it('turns by itself, stops and goes on by keys', async () => {
    answerAll();
    renderPage(<HallScreen />);
    await pass(100);
    const count = 5;
    expect(positionNow()).toBe(copy.slideOf(1, count));
    await pass(15_000);
    expect(positionNow()).toBe(copy.slideOf(2, count));
    act(() => expect(press('ArrowLeft')).toBe(true));
    expect(positionNow()).toBe(copy.slideOf(1, count));
    act(() => expect(press(' ')).toBe(true));
    await pass(60_000);
    expect(positionNow()).toBe(copy.slideOf(1, count));
    expect(press('Tab')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: copy.go }));
    await pass(15_000);
    expect(positionNow()).toBe(copy.slideOf(2, count));
  });

  it('asks for boards as everybody may see them, and names no reporter', async () => {
    answerAll();
    renderPage(<HallScreen />);
    await pass(100);
    const boards = cloud.callFunction.mock.calls.filter(([{ data }]) => data.method === 'points.getRanking');
    expect(boards).toHaveLength(3);
    for (const [{ data }] of boards) expect(data.input).toMatchObject({ isForEverybody: true });
    expect(screen.getByText('The lamp is dark')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Secret Reporter');
    expect(cloud.callFunction.mock.calls.some(([{ data }]) => data.method === 'announcements.get')).toBe(
      false,
    );
  });

  it('goes on without a network and says since when, until it is back', async () => {
    answerAll();
    renderPage(<HallScreen />);
    await pass(100);
    isOnline = false;
    await pass(3 * 60_000);
    expect(screen.getByText(copy.offline('10:00'))).toBeTruthy();
    expect(screen.getAllByText('Top Member').length).toBeGreaterThan(0);
    const before = positionNow();
    await pass(15_000);
    expect(positionNow()).not.toBe(before);
    isOnline = true;
    await pass(3 * 60_000);
    expect(screen.queryByText(/网络断了/u)).toBeNull();
  });

  it('says what will be here where there is nothing yet', async () => {
    const none = { items: [], nextCursor: null };
    answerAll({
      'points.getRanking': aRanking({ rows: [] }),
      ...{ 'announcements.list': none, 'snapshots.list': none },
    });
    renderPage(<HallScreen />);
    await pass(100);
    expect(screen.getByText(copy.nothing)).toBeTruthy();
  });

  it('keeps the screen awake while it is open and no longer', async () => {
    answerAll();
    const { unmount } = renderPage(<HallScreen />);
    await pass(100);
    expect(keepAwake).toHaveBeenCalledTimes(1);
    unmount();
    expect(letSleep).toHaveBeenCalledTimes(1);
  });
});

describe('the same page in WeChat', () => {
  it('leads to the television', () => {
    renderPage(<WeappScreen />);
    expect(screen.getByText(copy.howTo)).toBeTruthy();
  });
});
