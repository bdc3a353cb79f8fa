import { fireEvent, screen } from '@testing-library/react';
import type { EntrySummary } from '@shared/contract/points';
import { partsCopy } from '@/components/copy';
import { setCloudAnswer } from '../../../jest/taro';
import { anEntrySummary } from '../../../jest/an-entry';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { EntryList, type EntryListProps } from './entry-list';

const anEntry = (entryId: string, fields: Partial<EntrySummary> = {}): EntrySummary =>
  anEntrySummary({ entryId, ruleTitle: `Patrol ${entryId}`, ...fields });
const answerWith = (items: readonly EntrySummary[], nextCursor: string | null = null) => ({
  ok: true,
  data: { items, nextCursor, scoreTenths: 40, subjectName: 'Wang' },
});
const refusal = { ok: false, error: { code: 'Internal', requestId: 'q-1' } };
const pickMonth = jest.fn();
const show = (fields: Partial<EntryListProps> = {}) =>
  renderPage(
    <EntryList subject={null} isOwn={false} month={null} span={null} onMonth={pickMonth} {...fields} />,
  );

describe('the entries of a person', () => {
  it('stand under the month they count in', async () => {
    setCloudAnswer(() => answerWith([anEntry('a'), anEntry('b', { month: '2026-10' })]));
    show();
    await screen.findByText('Patrol a');
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      copy.entriesOf('Wang'),
      copy.monthSum('2026-11', 20),
      copy.monthSum('2026-10', 20),
    ]);
  });

  it('tell when a cap cut them and when they were taken back', async () => {
    setCloudAnswer(() =>
      answerWith([anEntry('a', { askedTenths: 60, cutBy: 'categoryMonth', reversedBy: 'z' })]),
    );
    show();
    expect(await screen.findByText(new RegExp(copy.cut(60, 'categoryMonth'), 'u'))).toBeTruthy();
    expect(screen.getByText(new RegExp(copy.reversed, 'u'))).toBeTruthy();
  });

  it('tell which are disputed, and which were corrected', async () => {
    setCloudAnswer(() =>
      answerWith([anEntry('a', { isFrozen: true }), anEntry('b', { reversedBy: 'y', correctedBy: 'z' })]),
    );
    show();
    expect(await screen.findByText(new RegExp(copy.frozen, 'u'))).toBeTruthy();
    expect(screen.getByText(new RegExp(copy.corrected, 'u'))).toBeTruthy();
    expect(screen.queryByText(new RegExp(copy.reversed, 'u'))).toBeNull();
  });

  it('are none yet: the page says how to get some', async () => {
    setCloudAnswer(() => answerWith([]));
    show();
    expect(await screen.findByText(copy.noEntriesAdvice)).toBeTruthy();
  });

  it('say at their foot that the next page did not come, and keep what is there', async () => {
    setCloudAnswer(({ data }) =>
      (data.input as { cursor?: string }).cursor === undefined ? answerWith([anEntry('a')], 'next') : refusal,
    );
    show();
    fireEvent.click(await screen.findByText(partsCopy.loadMore));
    expect(await screen.findByText(partsCopy.moreFailed)).toBeTruthy();
    expect(screen.getByText('Patrol a')).toBeTruthy();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    setCloudAnswer(() => answerWith([anEntry('b')]));
    fireEvent.click(screen.getByText(partsCopy.loadMore));
    expect(await screen.findByText('Patrol b')).toBeTruthy();
    expect(screen.queryByText(partsCopy.moreFailed)).toBeNull();
  });

  it('can be asked for again when they did not come', async () => {
    setCloudAnswer(() => refusal);
    show();
    const retry = await screen.findByText(partsCopy.retry);
    setCloudAnswer(() => answerWith([anEntry('a')]));
    fireEvent.click(retry);
    expect(await screen.findByText('Patrol a')).toBeTruthy();
  });

  it('come to a sum only once all of a month are there', async () => {
    setCloudAnswer(() => answerWith([anEntry('a'), anEntry('b', { month: '2026-10' })], 'next'));
    show();
    expect(await screen.findByText(copy.monthSum('2026-11', 20))).toBeTruthy();
    expect(screen.getByText(copy.month('2026-10'))).toBeTruthy();
  });

  it('are those of the year a board was of, as far as it goes', async () => {
    const items = [anEntry('a', { month: '2026-01' }), anEntry('b', { month: '2025-12' })];
    setCloudAnswer(() => answerWith(items, 'next'));
    show({ span: '2026' });
    expect(await screen.findByText('Patrol a')).toBeTruthy();
    expect(screen.queryByText('Patrol b')).toBeNull();
    expect(screen.getByText(partsCopy.noMore)).toBeTruthy();
    expect(screen.getByText(copy.ofSpan('2026'))).toBeTruthy();
  });

  it('of my own have the months beside them, each of which can be asked for', async () => {
    const trend = [
      { month: '2026-10', scoreTenths: 155 },
      { month: '2026-11', scoreTenths: 40 },
    ];
    setCloudAnswer(({ data }) =>
      data.method === 'home.get' ? { ok: true, data: { points: { trend } } } : answerWith([anEntry('a')]),
    );
    show({ isOwn: true, month: '2026-11' });
    fireEvent.click(await screen.findByRole('radio', { name: copy.trendPoint('2026-10', 155) }));
    expect(pickMonth).toHaveBeenLastCalledWith('2026-10');
    expect(
      screen.getByRole('radio', { name: copy.trendPoint('2026-11', 40) }).getAttribute('aria-checked'),
    ).toBe('true');
    fireEvent.click(screen.getByText(copy.allMonths));
    expect(pickMonth).toHaveBeenLastCalledWith(null);
  });
});
