import Taro from '../../jest/taro';
import { copyText } from './clipboard';
import { randomBytes } from './random';

describe('randomBytes in WeChat', () => {
  it('are those that WeChat gives', async () => {
    Object.assign(Taro, {
      getRandomValues: ({
        length,
        success,
      }: {
        length: number;
        success: (answer: { randomValues: ArrayBuffer }) => void;
      }) => success({ randomValues: Uint8Array.from({ length }, (_, at) => at).buffer }),
    });
    expect([...(await randomBytes(4))]).toEqual([0, 1, 2, 3]);
  });

  it('are not made up where WeChat has none', async () => {
    Reflect.deleteProperty(Taro, 'getRandomValues');
    await expect(randomBytes(4)).rejects.toThrow();
  });
});

describe('copyText in WeChat', () => {
  it('tells whether the words can be pasted', async () => {
    const setClipboardData = jest.fn(({ success }: { success: (answer: object) => void }) => success({}));
    Object.assign(Taro, { setClipboardData });
    expect(await copyText('12345678')).toBe(true);
    expect(setClipboardData).toHaveBeenCalledWith(expect.objectContaining({ data: '12345678' }));
    Reflect.deleteProperty(Taro, 'setClipboardData');
    expect(await copyText('12345678')).toBe(false);
  });
});
