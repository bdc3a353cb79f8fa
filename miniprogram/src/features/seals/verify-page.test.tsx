import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { setRouterParams } from '../../../jest/taro';
import type { OutputOf } from '@shared/contract/method';
import type { get } from '@shared/contract/seals';
import type { PublicEntry } from '@shared/domain/seal';
import { aMonth, anEntry } from '@shared/domain/testing/sealed-month-samples';
import Taro, { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { VerifyPage } from './verify-page';

type Answer = OutputOf<typeof get>;

const entries = Array.from({ length: 5 }, (_, at) =>
  anEntry({ entryId: `01k9${at.toString().padStart(22, '0')}`, subject: at === 4 ? 'b2' : 'a1' }),
);
const month = aMonth(entries);
const villageName = 'Wuqiao';

const answerOf = (changes: Partial<Answer> = {}): Answer => ({
  seal: { ...month.seal, villageName, boards: [...month.seal.boards] },
  ...{ leaves: month.leaves, leafIds: [...month.leafIds] },
  boards: month.boards.map(({ board, rows }) => ({ board, rows: [...rows] })),
  before: month.before && { ...month.before, villageName, boards: [...month.before.boards] },
  next: month.next && { ...month.next, villageName, boards: [...month.next.boards] },
  ...{ isNamed: true, names: { a1: 'Ann', b2: 'Bob' }, mine: ['b2'] },
  ...changes,
});

interface Shown {
  readonly answer?: Partial<Answer>;
  readonly found?: readonly PublicEntry[];
  readonly printed?: string;
}

/** The page of a month whose ledger has these entries now; they come two at a time. */
const show = ({ answer, found = entries, printed }: Shown = {}) => {
  setRouterParams({});
  setCloudAnswer(({ data: { method, input } }) => {
    if (method === 'seals.get') return { ok: true, data: answerOf(answer) };
    const from = Number((input as { readonly cursor?: string }).cursor ?? 0);
    const nextCursor = from + 2 < found.length ? (from + 2).toString() : null;
    return { ok: true, data: { items: found.slice(from, from + 2), nextCursor } };
  });
  renderPage(<VerifyPage month="2026-10" kind={undefined} printed={printed} />);
};

const tampered = entries.map((entry, at) => (at === 1 ? { ...entry, deltaTenths: 90 } : entry));

describe('a month that nobody touched', () => {
  it('passes, with a tick for each step and the seal to compare', async () => {
    show();
    expect(await screen.findByText(copy.whole)).toBeTruthy();
    expect(screen.getByText(copy.wholeWords(5))).toBeTruthy();
    for (const words of [copy.good.count(5), copy.good.entries, copy.good.sums, copy.good.chainBoth])
      expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(month.seal.seal.slice(0, 4))).toBeTruthy();
    expect(screen.getByText(copy.compare)).toBeTruthy();
    expect(screen.queryByText(copy.differencesTitle)).toBeNull();
  });

  it('says that the paper in hand has the same seal, or another one', async () => {
    show({ printed: month.seal.seal.slice(0, 16).toUpperCase() });
    expect(await screen.findByText(copy.printedSame)).toBeTruthy();
  });

  it('says that the paper has another seal', async () => {
    show({ printed: '0000 1111 2222 3333' });
    expect(await screen.findByText(copy.printedDiffers)).toBeTruthy();
  });

  it('marks the own row, which opens what it is made of', async () => {
    show();
    const row = await screen.findByRole('button', { name: /Bob/ });
    expect(within(row).getByText(copy.ownOf.person)).toBeTruthy();
    fireEvent.click(row);
    expect(await screen.findByText(copy.entryTotal(1, 20))).toBeTruthy();
  });

  it('opens no row but the own where the village masks names', async () => {
    show({ answer: { isNamed: false } });
    expect(await screen.findByRole('button', { name: /Bob/ })).toBeTruthy();
    expect(screen.getByText('Ann')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ann/ })).toBeNull();
    expect(screen.getByText(copy.whyOwn)).toBeTruthy();
  });
});

describe('a month in which an entry was changed', () => {
  it('fails and names the entry, which opens', async () => {
    show({ found: tampered });
    expect(await screen.findAllByText(copy.bad.entries(1))).toHaveLength(2);
    expect(screen.queryByText(copy.whole)).toBeNull();
    const title = copy.entry('2026-10-12', anEntry().ruleTitle);
    fireEvent.click(screen.getByRole('button', { name: new RegExp(title) }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/points/entry/index?entryId=${entries[1]?.entryId ?? ''}`,
    });
    expect(screen.getByText(copy.entryNote(copy.changed, 'Ann', 90))).toBeTruthy();
  });

  it('counts the rows that only moved because of it', async () => {
    show({ found: entries.map((entry, at) => (at === 4 ? { ...entry, deltaTenths: 900 } : entry)) });
    await screen.findAllByText(copy.bad.entries(1));
    expect(screen.getByText(copy.sum('person', 'Bob'))).toBeTruthy();
    expect(screen.getByText(copy.shifted(1))).toBeTruthy();
    expect(screen.queryByText(copy.sum('person', 'Ann'))).toBeNull();
  });

  it('is fetched anew when one asks again', async () => {
    show({ found: tampered });
    const again = await screen.findByRole('button', { name: copy.again });
    show();
    fireEvent.click(again);
    await waitFor(() => expect(screen.getAllByText(copy.whole).length).toBeGreaterThan(0));
  });
});

describe('a month without a seal', () => {
  it('says so and leads to those that have one', async () => {
    setCloudAnswer(() => ({ ok: false, error: { code: 'NotFound' } }));
    renderPage(<VerifyPage month="2026-11" kind={undefined} printed={undefined} />);
    expect(await screen.findByText(copy.notSealed)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: copy.chain }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/seals/list/index' });
  });

  it('is the newest sealed one when the address names none', async () => {
    setCloudAnswer(() => ({ ok: true, data: { items: [], nextCursor: null } }));
    renderPage(<VerifyPage month={undefined} kind={undefined} printed={undefined} />);
    expect(await screen.findByText(copy.noneSealed)).toBeTruthy();
  });
});
