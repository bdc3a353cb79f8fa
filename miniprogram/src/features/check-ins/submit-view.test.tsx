import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { cloud, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { outbox } from '@/api/outbox/phone-outbox';
import { scanCode } from '@/platform/scan';
import { submitCopy as copy } from './submit-copy';
import { SubmitView } from './submit-view';

jest.mock('@/platform/scan', () => ({ canScan: () => true, scanCode: jest.fn() }));
const scanned = jest.mocked(scanCode);

const activity = {
  activityId: 'a-1',
  kind: 'themedPartyDay',
  title: 'Party day',
  place: 'village hall',
  startsAt: '2026-11-20T01:00:00.000Z',
  endsAt: '2026-11-20T04:00:00.000Z',
  phase: 'open',
  rule: { ruleId: 'r-1', title: 'Coming', deltaTenths: 50 },
  checkInCount: 3,
  isCheckedIn: false,
};
const checkIn = { personId: 'p-1', name: 'A', way: 'code', at: '2026-11-20T02:00:00.000Z', deltaTenths: 50 };

const answerWith = (submit: unknown) =>
  setCloudAnswerToOwner(({ data }) =>
    data.method === 'check-ins.listActivities'
      ? { ok: true, data: { items: [activity], nextCursor: null } }
      : submit,
  );
const refusal = (code: string) => ({ ok: false, error: { code, details: {}, requestId: 'q-1' } });
const submitted = (): CloudCall['data'][] =>
  cloud.callFunction.mock.calls
    .map(([call]) => call.data)
    .filter(({ method }) => method === 'check-ins.submit');

const typeCode = (digits: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: digits } });
  fireEvent.click(screen.getByRole('button', { name: copy.submitTyped }));
};

startOutboxInTests();

describe('checking in', () => {
  it('sends what the QR code says and shows what it earned', async () => {
    answerWith({ ok: true, data: { activity, checkIn } });
    scanned.mockResolvedValue('five-star:check-in:a-1:01234567');
    renderPage(<SubmitView activityId="a-1" />);
    fireEvent.click(screen.getByRole('button', { name: copy.scan }));
    await screen.findByText(copy.done);
    expect(submitted()[0]?.input).toEqual({ activityId: 'a-1', code: '01234567' });
    expect(screen.getByText('+5.0')).toBeTruthy();
    expect(screen.getByText(copy.earnedFrom('Coming'))).toBeTruthy();
  });

  it('sends typed digits without naming an activity, and only all eight of them', async () => {
    answerWith({ ok: true, data: { activity, checkIn: { ...checkIn, deltaTenths: 0 } } });
    renderPage(<SubmitView activityId={undefined} />);
    typeCode('0123 456');
    expect(screen.getByRole('alert').textContent).toBe(copy.needDigits);
    expect(submitted()).toEqual([]);
    typeCode('0123 4567');
    await screen.findByText(copy.capReached);
    expect(submitted()[0]?.input).toEqual({ code: '01234567' });
  });

  it('sends nothing for a QR code of somebody else', async () => {
    answerWith(refusal('CodeInvalid'));
    scanned.mockResolvedValue('https://example.org');
    renderPage(<SubmitView activityId={undefined} />);
    fireEvent.click(screen.getByRole('button', { name: copy.scan }));
    await waitFor(() => expect(scanned).toHaveBeenCalled());
    expect(submitted()).toEqual([]);
  });

  it.each(['CodeInvalid', 'ActivityNotOpen'] as const)('says what to do about %s', async (code) => {
    answerWith(refusal(code));
    renderPage(<SubmitView activityId={undefined} />);
    typeCode('01234567');
    expect(await screen.findByText(copy.problems[code])).toBeTruthy();
    expect(outbox.entries()).toEqual([]);
  });

  it('says that the activities did not come, asks for them again at a press, and takes digits meanwhile', async () => {
    setCloudAnswerToOwner(() => refusal('Forbidden'));
    renderPage(<SubmitView activityId="a-1" />);
    const again = await screen.findByText(copy.activitiesFailed);
    expect(screen.getByRole('button', { name: copy.submitTyped })).toBeTruthy();
    answerWith(refusal('CodeInvalid'));
    fireEvent.click(again);
    expect(await screen.findByText('Party day')).toBeTruthy();
    expect(screen.queryByText(copy.activitiesFailed)).toBeNull();
  });

  it('takes a second time for done', async () => {
    answerWith(refusal('AlreadyCheckedIn'));
    renderPage(<SubmitView activityId={undefined} />);
    typeCode('01234567');
    expect(await screen.findByText(copy.wasDone)).toBeTruthy();
  });

  it('is kept when no answer came, says that codes grow old, and goes again under the same key', async () => {
    answerWith('not an answer');
    renderPage(<SubmitView activityId={undefined} />);
    typeCode('01234567');
    expect(await screen.findByText(copy.keptNote)).toBeTruthy();
    answerWith({ ok: true, data: { activity, checkIn } });
    act(outbox.wake);
    await waitFor(() => expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]));
    const [first, second] = submitted();
    expect(second).toEqual(first);
  });
});
