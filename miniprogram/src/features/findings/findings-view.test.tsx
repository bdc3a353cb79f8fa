import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Finding } from '@shared/contract/findings';
import type { Role } from '@shared/domain/roles';
import type { Me } from '@/api/use-me';
import { partsCopy } from '@/components/copy';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { FindingsView } from './findings-view';
import { sentenceOf } from './state';
import { aFinding } from './testing/a-finding';

const unitCode = '411725105211';
const meAs = (role: Role): Me => ({
  ...{ personId: 'p-1', name: 'Sup', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode: unitCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: [{ role, unitCode, unitName: 'Village', fromOn: null, toOn: null }],
  ...{ liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
});
const show = (items: readonly Finding[], role: Role = 'supervisor') => {
  setCloudAnswer(({ data }) => ({
    ok: true,
    data: data.method === 'findings.list' ? { items, nextCursor: null } : aFinding(),
  }));
  renderPage(<FindingsView me={meAs(role)} />);
};
const asked = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter((data) => data.method === method);
const look = () => fireEvent.click(screen.getByRole('button', { name: copy.lookOn(sentenceOf(aFinding())) }));

describe('what was found', () => {
  it('stands as a sentence, with a few of its entries that open, and the others on request', async () => {
    show([aFinding()]);
    expect(await screen.findByText(sentenceOf(aFinding()))).toBeTruthy();
    const rows = screen.getAllByText('Ann');
    expect(rows).toHaveLength(3);
    fireEvent.click(screen.getByText(copy.moreEntries(2)));
    expect(screen.getAllByText('Ann')).toHaveLength(5);
    fireEvent.click(rows[1]!);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/points/entry/index?entryId=e-1' });
  });

  it('of a wrong score leads to the entries of whose score it is', async () => {
    show([aFinding({ kind: 'scoreDifference', entries: [] })]);
    fireEvent.click(await screen.findByText(copy.seeScore));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/pages/points/entries/index?subjectKind=person&subjectId=p-9&month=2026-11',
    });
  });

  it('of a photo used twice shows both photos side by side', async () => {
    const photos = ['a', 'b'].map((mediaId) => ({
      mediaId,
      url: `https://x/${mediaId}`,
      width: 4,
      height: 3,
    }));
    show([aFinding({ kind: 'samePhoto', photos })]);
    await screen.findByText(sentenceOf(aFinding({ kind: 'samePhoto', photos })));
    fireEvent.click(screen.getByRole('button', { name: partsCopy.photoNumber(2) }));
    const urls = photos.map(({ url }) => url);
    expect(Taro.previewImage).toHaveBeenCalledWith({ urls, current: urls[1] });
  });

  it('is nothing: the page says that the account is in order', async () => {
    show([]);
    expect(await screen.findByText(copy.empty.open)).toBeTruthy();
    expect(screen.getByText(copy.emptyAdvice)).toBeTruthy();
    fireEvent.click(screen.getByText(copy.show.all));
    await waitFor(() => expect(asked('findings.list').at(-1)?.input).toMatchObject({ isOpenOnly: false }));
  });
});

describe('looking at it', () => {
  it('wants a word, takes a sentence that is offered, and sends it', async () => {
    show([aFinding()]);
    await screen.findByText(sentenceOf(aFinding()));
    look();
    fireEvent.click(screen.getByRole('button', { name: copy.confirm }));
    expect(screen.getByText(copy.needWords)).toBeTruthy();
    expect(asked('findings.decide')).toHaveLength(0);
    fireEvent.click(screen.getByText(copy.phrases[0]));
    fireEvent.click(screen.getByRole('button', { name: copy.confirm }));
    await waitFor(() => expect(asked('findings.decide')).toHaveLength(1));
    expect(asked('findings.decide')[0]?.input).toMatchObject({ findingId: 'f-1', words: copy.phrases[0] });
  });

  it('is not for those who run the village, and not for what somebody has looked at', async () => {
    show([aFinding()], 'secretary');
    await screen.findByText(sentenceOf(aFinding()));
    expect(screen.queryByText(copy.look)).toBeNull();
    expect(screen.getByRole('status').textContent).toContain(copy.readOnly);
  });

  it('is not offered for the own matter', async () => {
    show([aFinding({ isOwnMatter: true })]);
    await screen.findByText(sentenceOf(aFinding()));
    expect(screen.queryByText(copy.look)).toBeNull();
  });

  it('leaves what was said where everybody with an office sees it', async () => {
    const lookedAt = { name: 'Sup', at: '2026-11-19T17:30:00.000Z', words: 'All in order.' };
    show([aFinding({ lookedAt })]);
    expect(await screen.findByText('All in order.')).toBeTruthy();
    expect(screen.getByText('Sup看过，11月20日 01:30')).toBeTruthy();
    expect(within(screen.getByRole('list')).queryByRole('button', { name: /^看过了/ })).toBeNull();
  });
});
