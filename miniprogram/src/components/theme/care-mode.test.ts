import { act, renderHook } from '@testing-library/react';
import Taro from '../../../jest/taro';
import { setCareMode, startsInCareMode, useCareMode } from './care-mode';

describe('startsInCareMode', () => {
  it.each([
    [1, false],
    [1.2, false],
    [1.3, true],
    [1.6, true],
  ])("follows the phone's own font scale %d: %s", (fontScale, isCare) => {
    expect(startsInCareMode(null, fontScale)).toBe(isCare);
  });

  it('is what was chosen here, whatever the phone says', () => {
    expect(startsInCareMode(false, 1.6)).toBe(false);
    expect(startsInCareMode(true, 1)).toBe(true);
  });
});

describe('setCareMode', () => {
  it('reaches every open page at once and is remembered', () => {
    const pages = [renderHook(() => useCareMode()), renderHook(() => useCareMode())];
    act(() => {
      setCareMode(true);
    });
    expect(pages.map(({ result }) => result.current)).toEqual([true, true]);
    expect(Taro.getStorageSync('five-star:care-mode')).toBe('true');
    act(() => {
      setCareMode(false);
    });
    expect(pages.map(({ result }) => result.current)).toEqual([false, false]);
  });
});
