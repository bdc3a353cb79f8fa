import { columnShares } from './column-shares';

describe('columnShares', () => {
  it('makes a small step look small: all columns begin at zero', () => {
    expect(columnShares([195, 200, 50])).toEqual([0.975, 1, 0.25]);
  });

  it('gives months without points, or below zero, no height', () => {
    expect(columnShares([-20, 0, 40])).toEqual([0, 0, 1]);
    expect(columnShares([0, 0])).toEqual([0, 0]);
    expect(columnShares([-5])).toEqual([0]);
  });
});
