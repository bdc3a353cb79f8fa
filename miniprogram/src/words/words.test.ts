import { deltaWords, scoreWords } from './number-copy';
import { dateWords, daysLeftWords, momentWords, monthName, spanWords, weekdayWords } from './when-copy';

beforeAll(() => jest.useFakeTimers({ now: new Date('2026-11-20T04:00:00.000Z') }));
afterAll(() => jest.useRealTimers());

describe('words for points', () => {
  it.each([
    [365, '36.5'],
    [0, '0.0'],
    [5, '0.5'],
  ])('writes %i tenths as %s', (tenths, words) => {
    expect(scoreWords(tenths)).toBe(words);
  });

  it('gives a change its sign', () => {
    expect([deltaWords(50), deltaWords(-20)]).toEqual(['+5.0', '−2.0']);
  });
});

describe('words for times', () => {
  it("tells the village's day and hour of an instant", () => {
    expect(momentWords('2026-11-16T16:42:00.000Z')).toBe('11月17日 00:42');
  });

  it('names the year only when it is another', () => {
    expect([dateWords('2026-11-16'), dateWords('2025-12-01')]).toEqual(['11月16日', '2025年12月1日']);
  });

  it('knows months and weekdays', () => {
    expect([monthName('2026-11'), weekdayWords('2026-11-20')]).toEqual(['十一月', '11月20日 周五']);
  });

  it('counts days to the last one as the village counts them', () => {
    expect(['2026-11-23', '2026-11-20', '2026-11-19', '2027-01-01'].map(daysLeftWords)).toEqual([
      '还有 3 天，到11月23日',
      '今天是最后一天',
      '到11月19日为止',
      '还有 42 天，到2027年1月1日',
    ]);
  });

  it('tells the day of a span once', () => {
    expect(spanWords('2026-11-20T01:00:00.000Z', '2026-11-20T02:30:00.000Z')).toBe('11月20日 09:00 到 10:30');
  });
});
