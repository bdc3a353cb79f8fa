import { methods } from './index';
import { instantSchema, optionalWordsSchema, wordsSchema } from './schema';

const read = (text: string): string | null => wordsSchema(20).safeParse(text).data ?? null;

describe('words', () => {
  it('are kept as typed, line breaks, emoji and all, without the white space around them', () => {
    for (const text of ['修路灯', 'a\n\tb', '👨‍👩‍👧 ok', 'é́', '𠮷']) expect(read(` ${text}\n`)).toBe(text);
  });

  it.each([
    ['NUL', '\u0000'],
    ['escape', '\u001b'],
    ['a C1 control', '\u0085'],
    ['zero width space', '\u200b'],
    ['a mark of direction', '\u200f'],
    ['an override of direction', '\u202e'],
    ['an isolate', '\u2066'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['half a surrogate pair', '\ud83d'],
    ['the other half', '\ude00'],
    ['a tag', '\u{e0041}'],
    ['Hangul filler', '\u3164'],
  ])('lose what nobody can see: %s', (_what, unseen) => {
    expect(read(`a${unseen}b`)).toBe('ab');
    expect(read(unseen)).toBeNull();
    expect(optionalWordsSchema(20).parse(unseen)).toBe('');
  });

  it('end lines one way only', () => {
    expect(read('a\r\nb')).toBe('a\nb');
  });
});

describe('an instant', () => {
  it('is told in UTC with milliseconds, however it was written', () => {
    expect(instantSchema.parse('2026-11-20T11:21:32+08:00')).toBe('2026-11-20T03:21:32.000Z');
  });

  it.each(['soon', '', '2026-11-20', '2026-11-20T03:21Z', '2026-02-30T00:00:00Z'])('is not "%s"', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false);
  });

  it('beyond the year 9999 is none: written with six digits it would sort before all others', () => {
    expect(instantSchema.safeParse('9999-12-31T23:59:59.999Z').success).toBe(true);
    expect(instantSchema.safeParse('9999-12-31T23:59:59-14:00').success).toBe(false);
    expect(instantSchema.safeParse('0000-01-01T00:00:00+14:00').success).toBe(false);
  });
});

it('a cursor of every list is what a page gave, and never empty', () => {
  const lists = methods.filter(({ input }) => 'shape' in input && 'cursor' in (input.shape as object));
  expect(lists.length).toBeGreaterThan(5);
  for (const { input } of lists) {
    const wrong = input.safeParse({ cursor: '' }).error?.issues.map(({ path }) => path.join('.'));
    expect(wrong).toContain('cursor');
  }
});
