import { byMonth } from './entry-months';

const anEntry = (entryId: string, month: string) => ({ entryId, month });

describe('byMonth', () => {
  it('keeps the order of months and of the entries in them', () => {
    const [a, b, c] = [anEntry('a', '2026-11'), anEntry('b', '2026-11'), anEntry('c', '2026-10')];
    expect(byMonth([a, b, c])).toEqual([
      { month: '2026-11', entries: [a, b] },
      { month: '2026-10', entries: [c] },
    ]);
  });

  it('shows a month once, even where an entry of another stands between', () => {
    const months = byMonth([anEntry('a', '2026-11'), anEntry('b', '2026-10'), anEntry('c', '2026-11')]);
    expect(months.map(({ month, entries }) => [month, entries.length])).toEqual([
      ['2026-11', 2],
      ['2026-10', 1],
    ]);
  });
});
