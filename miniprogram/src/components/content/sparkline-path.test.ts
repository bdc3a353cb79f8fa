import { sparklinePoints } from './sparkline-path';

describe('sparklinePoints', () => {
  it('runs from left to right with the largest value at the top', () => {
    expect(sparklinePoints([10, 40, 20], 100, 40, 0)).toEqual([
      [0, 30],
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

  it('makes a small step look small: the bottom is zero', () => {
    expect(sparklinePoints([195, 200], 100, 40, 0)).toEqual([
      [0, 1],
      [100, 0],
    ]);
  });

  it('lays months without any points on the line', () => {
    expect(sparklinePoints([0, 0], 100, 40, 0)).toEqual([
      [0, 40],
      [100, 40],
    ]);
  });

  it('draws months below zero like any others', () => {
    expect(sparklinePoints([-10, 0], 100, 40, 0)).toEqual([
      [0, 40],
      [100, 0],
    ]);
  });
});
