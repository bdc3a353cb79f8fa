import Taro from '../../jest/taro';
import { startsInCareMode } from '@/components/theme/care-mode';
import * as weapp from './font-scale';
import * as browser from './font-scale.h5';

afterEach(() => jest.restoreAllMocks());

describe("the phone's font scale in WeChat", () => {
  it.each([
    [{}, false],
    [{ fontSizeScaleFactor: 1 }, false],
    [{ fontSizeScaleFactor: 1.12 }, false],
    [{ fontSizeScaleFactor: 1.4 }, true],
    [{ fontSizeScaleFactor: 1.65 }, true],
  ])('%p: large type %s', (info, isCare) => {
    jest.spyOn(Taro, 'getAppBaseInfo').mockReturnValue(info);
    expect(startsInCareMode(null, weapp.readFontScale())).toBe(isCare);
  });

  it('is normal where the base library cannot tell', () => {
    jest.spyOn(Taro, 'getAppBaseInfo').mockImplementation(() => {
      throw new Error('not there');
    });
    expect(weapp.readFontScale()).toBe(1);
  });
});

describe("a browser's font scale", () => {
  it.each([
    ['16px', 1, false],
    ['20px', 1.25, false],
    ['22px', 1.375, true],
    ['medium', 1, false],
  ])('what it draws as medium, %s, is %d', (fontSize, scale, isCare) => {
    jest.spyOn(window, 'getComputedStyle').mockReturnValue({ fontSize } as CSSStyleDeclaration);
    expect(browser.readFontScale()).toBe(scale);
    expect(startsInCareMode(null, scale)).toBe(isCare);
  });

  it('leaves nothing behind in the page', () => {
    const before = document.body.innerHTML;
    browser.readFontScale();
    expect(document.body.innerHTML).toBe(before);
  });
});
