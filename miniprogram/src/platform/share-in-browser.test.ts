import { renderHook } from '@testing-library/react';
import { useShare } from './share.h5';

const card = { title: 'The board', address: '/pages/boards/index?board=grid', picture: 'board' } as const;
const link = 'http://localhost/#/pages/boards/index?board=grid';
const writeText = jest.fn();
const share = jest.fn();
const having = (fields: object) => {
  Object.defineProperty(globalThis.navigator, 'share', { value: undefined, configurable: true, ...fields });
};
const press = () => renderHook(() => useShare(card)).result.current.share?.();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue(undefined);
  share.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(globalThis.navigator, 'clipboard', { value: { writeText }, configurable: true });
  having({});
});

describe('a share card in a browser', () => {
  it("goes through the browser's own panel", async () => {
    having({ value: share });
    await expect(press()).resolves.toBe('shared');
    expect(share).toHaveBeenCalledWith({ title: 'The board', url: link });
    expect(writeText).not.toHaveBeenCalled();
  });

  it('is copied with its link where there is no panel, or where it does not open', async () => {
    await expect(press()).resolves.toBe('copied');
    expect(writeText).toHaveBeenCalledWith(`The board ${link}`);
    having({ value: share.mockRejectedValue(new DOMException('no', 'NotAllowedError')) });
    await expect(press()).resolves.toBe('copied');
  });

  it('goes nowhere when the person thinks better of it', async () => {
    having({ value: share.mockRejectedValue(new DOMException('no', 'AbortError')) });
    await expect(press()).resolves.toBe('cancelled');
    expect(writeText).not.toHaveBeenCalled();
  });

  it('says so when it can do neither', async () => {
    writeText.mockRejectedValue(new Error('refused'));
    await expect(press()).resolves.toBe('unavailable');
  });
});
