import { act, screen } from '@testing-library/react';
import { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { codeCopy as copy } from './code-copy';
import { CodeScreen } from './code-screen';

jest.mock('@/platform/keep-awake', () => ({ keepAwake: () => () => undefined }));

const startMs = Date.parse('2026-11-20T02:00:10.000Z');
const shown = (code: string, turnsAt: string, checkInCount: number) => ({
  ok: true,
  data: {
    activity: {
      activityId: 'a-1',
      kind: 'themedPartyDay',
      title: 'Party day',
      place: '',
      startsAt: '2026-11-20T01:00:00.000Z',
      endsAt: '2026-11-20T04:00:00.000Z',
      phase: 'open',
      rule: null,
      checkInCount,
      isCheckedIn: false,
    },
    code,
    qrText: `five-star:check-in:a-1:${code}`,
    turnsAt,
  },
});
const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));

beforeEach(() => {
  jest.useFakeTimers({ now: startMs });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the code screen', () => {
  it('shows the code of the turn, then the next, and how many have come', async () => {
    setCloudAnswer(() => shown('11112222', '2026-11-20T02:00:30.000Z', 3));
    renderPage(<CodeScreen activityId="a-1" />);
    await pass(1);
    expect(screen.getByText('1111 2222')).toBeTruthy();
    expect(screen.getByText(copy.secondsLeft(19))).toBeTruthy();
    setCloudAnswer(() => shown('33334444', '2026-11-20T02:01:00.000Z', 12));
    await pass(20);
    expect(screen.getByText('3333 4444')).toBeTruthy();
    expect(screen.getByText('12')).toBeTruthy();
  });

  it('says that the network is gone, hides the code once it is dead, and mends itself', async () => {
    setCloudAnswer(() => shown('11112222', '2026-11-20T02:00:30.000Z', 3));
    renderPage(<CodeScreen activityId="a-1" />);
    await pass(1);
    setCloudAnswer(() => 'not an answer');
    await pass(10);
    expect(screen.getByText(copy.offline)).toBeTruthy();
    expect(screen.getByText('1111 2222')).toBeTruthy();
    await pass(30);
    expect(screen.getByText(copy.dead)).toBeTruthy();
    expect(screen.queryByText('1111 2222')).toBeNull();
    setCloudAnswer(() => shown('55556666', '2026-11-20T02:01:30.000Z', 4));
    await pass(10);
    expect(screen.getByText('5555 6666')).toBeTruthy();
  });

  it('leads to the roster when the activity is not open', async () => {
    setCloudAnswer(() => ({
      ok: false,
      error: { code: 'ActivityNotOpen', details: {}, requestId: 'q-1' },
    }));
    renderPage(<CodeScreen activityId="a-1" />);
    await pass(1);
    expect(screen.getByText(copy.notOpen)).toBeTruthy();
    expect(screen.getByRole('button', { name: copy.roster })).toBeTruthy();
  });
});
