import { act, renderHook } from '@testing-library/react';
import { useDrawnRows } from './use-drawn-rows';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const goOn = () => {
  act(() => jest.runOnlyPendingTimers());
};

it('draws a screenful at once, then the others in steps, and stops at the last', () => {
  const { result } = renderHook(() => useDrawnRows(25));
  const seen = [result.current];
  while (jest.getTimerCount() > 0) {
    goOn();
    seen.push(result.current);
  }
  expect(seen).toEqual([6, 12, 18, 24, 25]);
});

it('draws a short list whole', () => {
  expect(renderHook(() => useDrawnRows(4)).result.current).toBe(4);
  expect(jest.getTimerCount()).toBe(0);
});

it('goes on when more rows come', () => {
  const { result, rerender } = renderHook(({ total }) => useDrawnRows(total), { initialProps: { total: 4 } });
  rerender({ total: 9 });
  expect(result.current).toBe(6);
  goOn();
  expect(result.current).toBe(9);
});
