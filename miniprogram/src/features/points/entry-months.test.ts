import { byMonth, ofSpan } from './entry-months';

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

describe('ofSpan', () => {
  const entries = ['2026-11', '2026-10', '2026-09', '2025-12'].map((month) => anEntry(month, month));
  const of = (span: string, hasMore = true) => {
    const found = ofSpan(entries, span, hasMore);
    return [found.entries.map(({ month }) => month), found.hasMore];
  };

  it('keeps a quarter or a year, and knows when nothing older belongs to it', () => {
    expect(of('2026-Q4')).toEqual([['2026-11', '2026-10'], false]);
    expect(of('2026-Q3')).toEqual([['2026-09'], false]);
    expect(of('2026')).toEqual([['2026-11', '2026-10', '2026-09'], false]);
    expect(of('2025')).toEqual([['2025-12'], true]);
    expect(of('2025', false)).toEqual([['2025-12'], false]);
  });
});
