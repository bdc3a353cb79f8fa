import Taro from '../../jest/taro';
import { drawPicture, openAlbumSettings, savePictures, type Drawing } from './album';
import { albumCopy } from './album-copy';

interface Callbacks {
  readonly success: (answer: unknown) => void;
  readonly fail: (problem: { readonly errMsg: string }) => void;
  readonly filePath?: string;
}
const says = (answer: unknown) => jest.fn((callbacks: Callbacks) => callbacks.success(answer));
const refuses = (errMsg: string) => jest.fn(({ fail }: Callbacks) => fail({ errMsg }));

/** A phone whose owner was never asked for the album and has agreed to the privacy guide. */
const phone = (over: Readonly<Record<string, jest.Mock>> = {}) => {
  const functions = {
    getSetting: says({ authSetting: {} }),
    getPrivacySetting: says({ needAuthorization: false }),
    requirePrivacyAuthorize: says({}),
    showModal: says({ confirm: true }),
    saveImageToPhotosAlbum: says({}),
    openSetting: says({}),
    createOffscreenCanvas: jest.fn(() => ({ getContext: () => ({ fillRect: jest.fn() }) })),
    canvasToTempFilePath: says({ tempFilePath: 'tmp://1.png' }),
    ...over,
  };
  Object.assign(Taro, functions);
  return functions;
};
const names = Object.keys(phone());
afterEach(() => {
  for (const name of names) Reflect.deleteProperty(Taro, name);
});

describe('savePictures', () => {
  it('says why before WeChat asks, then saves one after the other', async () => {
    const { showModal, saveImageToPhotosAlbum } = phone();
    expect(await savePictures(['tmp://1.png', 'tmp://2.png'], 'board')).toBe('saved');
    expect(showModal).toHaveBeenCalledWith(expect.objectContaining({ content: albumCopy.why }));
    expect(saveImageToPhotosAlbum.mock.calls.map(([{ filePath }]) => filePath)).toEqual([
      ...['tmp://1.png', 'tmp://2.png'],
    ]);
  });

  it('asks nothing of those who let it once', async () => {
    const { showModal } = phone({ getSetting: says({ authSetting: { 'scope.writePhotosAlbum': true } }) });
    expect(await savePictures(['tmp://1.png'], 'board')).toBe('saved');
    expect(showModal).not.toHaveBeenCalled();
  });

  it('asks once, not twice, where the privacy guide is still to be agreed to', async () => {
    const { showModal, requirePrivacyAuthorize } = phone({
      getPrivacySetting: says({ needAuthorization: true, privacyContractName: 'Guide' }),
    });
    expect(await savePictures(['tmp://1.png'], 'board')).toBe('saved');
    expect(showModal).toHaveBeenCalledTimes(1);
    expect(requirePrivacyAuthorize).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['said no before', { getSetting: says({ authSetting: { 'scope.writePhotosAlbum': false } }) }],
    ['says no to our sentence', { showModal: says({ confirm: false }) }],
  ])('saves nothing for somebody who %s', async (_title, over) => {
    const { saveImageToPhotosAlbum } = phone(over);
    expect(await savePictures(['tmp://1.png'], 'board')).toBe('refused');
    expect(saveImageToPhotosAlbum).not.toHaveBeenCalled();
  });

  it('knows a no to WeChat’s question from a full phone', async () => {
    phone({ saveImageToPhotosAlbum: refuses('saveImageToPhotosAlbum:fail auth deny') });
    expect(await savePictures(['tmp://1.png'], 'board')).toBe('refused');
    phone({ saveImageToPhotosAlbum: refuses('saveImageToPhotosAlbum:fail no space') });
    expect(await savePictures(['tmp://1.png'], 'board')).toBe('failed');
  });
});

describe('drawPicture', () => {
  const drawing: Drawing = { widthPx: 20, heightPx: 30, paint: (brush) => brush.fillRect(0, 0, 20, 30) };

  it('exports the canvas pixel by pixel, whatever the phone’s own density', async () => {
    const { canvasToTempFilePath } = phone();
    expect(await drawPicture(drawing)).toBe('tmp://1.png');
    expect(canvasToTempFilePath).toHaveBeenCalledWith(
      expect.objectContaining({ width: 20, height: 30, destWidth: 20, destHeight: 30 }),
    );
  });

  it('is null where WeChat has no canvas off the screen, or cannot export it', async () => {
    phone({ canvasToTempFilePath: refuses('canvasToTempFilePath:fail') });
    expect(await drawPicture(drawing)).toBeNull();
    Reflect.deleteProperty(Taro, 'createOffscreenCanvas');
    expect(await drawPicture(drawing)).toBeNull();
  });
});

describe('openAlbumSettings', () => {
  it('does not fail when the settings do not open', async () => {
    phone({ openSetting: refuses('openSetting:fail') });
    await expect(openAlbumSettings?.()).resolves.toBeUndefined();
  });
});
