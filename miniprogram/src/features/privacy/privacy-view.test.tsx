import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ConsentPurpose } from '@shared/domain/consent';
import { cloud, setCloudAnswer, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { actFor } from '@/api/acting-for';
import { openFile } from '@/platform/files';
import type { Consent } from './consent-state';
import { copy } from './copy';
import { PrivacyView } from './privacy-view';
import { purposeWords } from './purpose-copy';

jest.mock('@/platform/files', () => ({ openFile: jest.fn(() => Promise.resolve('opened')) }));

const at = '2026-11-20T02:00:00.000Z';
const aConsent = (purpose: ConsentPurpose, isGiven: boolean | null, version = '2026-11'): Consent => ({
  purpose,
  isRequired: purpose === 'service',
  isGiven,
  version: isGiven === null ? '' : version,
  at: isGiven === null ? null : at,
});
const show = async (consents: readonly Consent[], submitted: unknown = { ok: true, data: { consents } }) => {
  const answers: Readonly<Record<string, unknown>> = {
    'privacy.getNotice': { version: '2026-11', villageWords: 'our own words', villageName: 'Village' },
    'privacy.get': {
      version: '2026-11',
      consents,
      corrections: [],
      history: [{ purpose: 'board', version: '2026-11', isGiven: false, at }],
    },
    'sheets.exportMine': { url: 'https://files/mine', fileName: 'mine.xlsx', bytes: 1 },
  };
  setCloudAnswer(({ data }) =>
    data.method === 'privacy.submitConsent' ? submitted : { ok: true, data: answers[data.method] },
  );
  renderPage(<PrivacyView />);
  await screen.findByText(copy.consents);
};
const sent = (): readonly unknown[] =>
  cloud.callFunction.mock.calls
    .map(([call]: [CloudCall]) => call.data)
    .filter(({ method }) => method === 'privacy.submitConsent')
    .map(({ input }) => input);
const flip = (purpose: ConsentPurpose) =>
  fireEvent.click(screen.getByRole('switch', { name: purposeWords[purpose].title }));

afterEach(() => actFor(null));

describe('consents', () => {
  it('are taken back one by one, but not the one that nothing goes without', async () => {
    await show([aConsent('service', true), aConsent('board', true)]);
    expect(screen.queryByRole('switch', { name: purposeWords.service.title })).toBeNull();
    flip('board');
    await waitFor(() =>
      expect(sent()).toEqual([{ version: '2026-11', consents: [{ purpose: 'board', isGiven: false }] }]),
    );
  });

  it('that were never asked for are neither yes nor no', async () => {
    await show([aConsent('service', null), aConsent('location', null)]);
    expect(screen.getByText(copy.someNeverAsked)).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
    const button = (purpose: ConsentPurpose, word: string) =>
      screen.queryByRole('button', { name: copy.decide(purposeWords[purpose].title, word) });
    expect(button('service', copy.no)).toBeNull();
    fireEvent.click(button('location', copy.no)!);
    await waitFor(() =>
      expect(sent()).toEqual([{ version: '2026-11', consents: [{ purpose: 'location', isGiven: false }] }]),
    );
  });

  it('to an older notice are asked for anew, those that were given and no others', async () => {
    await show([
      aConsent('service', true, '2025-01'),
      aConsent('board', false, '2025-01'),
      aConsent('message', true),
    ]);
    fireEvent.click(screen.getByRole('button', { name: copy.agreeAnew }));
    await waitFor(() =>
      expect(sent()).toEqual([{ version: '2026-11', consents: [{ purpose: 'service', isGiven: true }] }]),
    );
  });
});

describe('what is kept', () => {
  it('is told with what the village adds, and with every yes and no', async () => {
    await show([aConsent('service', true)]);
    expect(screen.getByText('our own words')).toBeTruthy();
    fireEvent.click(screen.getByText(copy.history));
    expect(screen.getByText(copy.historyLine(purposeWords.board.title, false))).toBeTruthy();
  });

  it('is taken as a file', async () => {
    await show([aConsent('service', true)]);
    fireEvent.click(screen.getByText(copy.mine));
    await waitFor(() => expect(openFile).toHaveBeenCalledWith('https://files/mine', 'mine.xlsx'));
  });

  it('can be given up by its owner only, not by who acts for them', async () => {
    actFor({ personId: 'p-2', name: 'Old' });
    await show([aConsent('service', true)]);
    expect(screen.queryByText(copy.leave)).toBeNull();
    expect(screen.getByText(copy.correct)).toBeTruthy();
  });
});
