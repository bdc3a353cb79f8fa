import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { cloud, setCloudAnswer, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { scanCode } from '@/platform/scan';
import { confirmCopy as copy } from './confirm-copy';
import { ConfirmView } from './confirm-view';
import { signInText } from './sign-in-text';

jest.mock('@/platform/scan', () => ({ canScan: () => true, scanCode: jest.fn() }));
const scanned = jest.mocked(scanCode);

const pending = {
  label: 'Chrome · Windows',
  startedAt: '2026-11-20T02:00:00.000Z',
  expiresAt: '2026-11-20T02:02:00.000Z',
};
const answerWith = (answers: Readonly<Record<string, unknown>>) =>
  setCloudAnswer(({ data }) => answers[data.method] ?? { ok: true, data: pending });
const refusal = { ok: false, error: { code: 'CodeInvalid', details: {}, requestId: 'q-1' } };
const decided = (): CloudCall['data'][] =>
  cloud.callFunction.mock.calls
    .map(([call]: [CloudCall]) => call.data)
    .filter(({ method }) => method === 'accounts.decideSignIn');

const type = (digits: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: digits } });
const press = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name }));
  // What the camera saw arrives a moment later.
  await act(() => Promise.resolve());
};

describe('letting a computer in', () => {
  it('shows which one it is and warns before anything is decided', async () => {
    answerWith({});
    renderPage(<ConfirmView title="confirm" />);
    type('0123 4567');
    expect(await screen.findByText('Chrome · Windows')).toBeTruthy();
    expect(screen.getByText(copy.warning)).toBeTruthy();
    expect(decided()).toEqual([]);
    await press(copy.confirm);
    expect(await screen.findByText(copy.confirmed)).toBeTruthy();
    expect(decided()[0]?.input).toEqual({ code: '01234567', isConfirmed: true });
  });

  it('keeps it out on request', async () => {
    answerWith({});
    scanned.mockResolvedValue(signInText('76543210'));
    renderPage(<ConfirmView title="confirm" />);
    await press(copy.scan);
    await press(copy.refuse);
    expect(await screen.findByText(copy.refused)).toBeTruthy();
    expect(decided()[0]?.input).toEqual({ code: '76543210', isConfirmed: false });
  });

  it('asks nothing for another QR code, and says so', async () => {
    answerWith({});
    scanned.mockResolvedValue('five-star:check-in:a-1:01234567');
    renderPage(<ConfirmView title="confirm" />);
    await press(copy.scan);
    expect(await screen.findByText(copy.notOurs)).toBeTruthy();
    expect(cloud.callFunction).not.toHaveBeenCalled();
  });

  it('says what to do about a code that is over, before and after looking', async () => {
    answerWith({ 'accounts.getPendingSignIn': refusal });
    renderPage(<ConfirmView title="confirm" />);
    type('01234567');
    expect(await screen.findByText(copy.codeInvalid)).toBeTruthy();
    answerWith({ 'accounts.decideSignIn': refusal });
    type('01234568');
    await press(copy.confirm);
    await waitFor(() => expect(screen.getByText(copy.codeInvalid)).toBeTruthy());
    expect(screen.getByRole('textbox')).toBeTruthy();
  });
});
