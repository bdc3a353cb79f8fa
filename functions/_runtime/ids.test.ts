import { newId } from './ids';

describe('newId', () => {
  it('sorts by its instant', () => {
    const [early, late] = [newId('2026-11-01T00:00:00.000Z'), newId('2026-11-01T00:00:00.001Z')];
    expect(early < late).toBe(true);
  });

  it('follows its instant even after a later one', () => {
    const late = newId('2031-01-01T00:00:00.000Z');
    expect(newId('2026-01-01T00:00:00.000Z') < late).toBe(true);
  });

  it('keeps the order of making within one instant', () => {
    const ids = Array.from({ length: 100 }, () => newId('2030-11-01T00:00:00.000Z'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(100);
  });
});
