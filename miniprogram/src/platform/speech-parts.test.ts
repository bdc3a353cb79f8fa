import { speechParts } from './speech-parts';

const bytesMax = 1_000;
const sentence = '周三上午停水，请提前把水存好。';

describe('a text to be spoken', () => {
  it('is one part when it is short', () => {
    expect(speechParts(` ${sentence}\n`)).toEqual([sentence]);
  });

  it('begins with a short part and is broken after sentences', () => {
    const parts = speechParts(sentence.repeat(40));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]!.length).toBeLessThanOrEqual(60);
    for (const part of parts) expect(part.endsWith('。')).toBe(true);
    expect(parts.join('')).toBe(sentence.repeat(40));
  });

  it.each([
    ['without a full stop', '一二三四五六七，'.repeat(100)],
    ['without any sign', '水'.repeat(700)],
    ['of characters with four bytes', '𠮷'.repeat(700)],
  ])('%s still fits what WeChat takes, and nothing is lost', (_what, text) => {
    const parts = speechParts(text);
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(bytesMax);
    expect(parts.join('')).toBe(text);
  });

  it('is nothing when there are no words', () => {
    expect(speechParts(' \n ')).toEqual([]);
  });
});
