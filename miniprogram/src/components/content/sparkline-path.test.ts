import { sparklinePoints } from './sparkline-path';

describe('sparklinePoints', () => {
  it('runs from left to right with the largest value at the top', () => {
    expect(sparklinePoints([10, 30, 20], 100, 40, 0)).toEqual([
      [0, 40],
      [50, 0],
      [100, 20],
    ]);
  });

  it('keeps its distance from the edges, so that the last dot is whole', () => {
    expect(sparklinePoints([0, 1], 100, 40, 6)).toEqual([
      [6, 34],
      [94, 6],
    ]);
  });

  it('draws what never changed through the middle', () => {
    expect(sparklinePoints([5, 5], 100, 40, 0)).toEqual([
      [0, 20],
      [100, 20],
    ]);
  });

  it('draws months below zero like any others', () => {
    expect(sparklinePoints([-10, 0], 100, 40, 0)).toEqual([
      [0, 40],
      [100, 0],
    ]);
  });
});
