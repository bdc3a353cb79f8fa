import { newKey } from './new-key';

describe('a requestKey', () => {
  it.each([
    [Date.parse('2026-11-20T02:00:00.000Z'), Math.random()],
    [0, 0],
    [-86_400_000, 0.5],
    [Number.MAX_SAFE_INTEGER, 1 - Number.EPSILON],
  ])('has the shape that the wire accepts, at %d and by chance %d', (now, chance) => {
    expect(newKey({ now: () => now, random: () => chance })).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });

  it('is never the same', () => {
    const keys = Array.from({ length: 1_000 }, () => newKey({ now: () => 0, random: Math.random }));
    expect(new Set(keys).size).toBe(1_000);
  });
});
