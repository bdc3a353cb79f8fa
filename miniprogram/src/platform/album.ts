import Taro from '@tarojs/taro';
import { albumCopy } from './album-copy';
import type { Brush, Drawing } from './picture-drawing';
import { askPrivacy, readPrivacyState } from './privacy';
import { answered } from './weapp/answered';
import { askSettings, readConsent } from './weapp/permission';

export type { Brush, Drawing } from './picture-drawing';

/** `refused`: the person said no, now or earlier; WeChat then asks no more, and its settings are the way back. */
export type SaveOutcome = 'saved' | 'refused' | 'failed';

const scope = 'scope.writePhotosAlbum';

/** What Taro leaves out of the type of a canvas off the screen. */
interface PlainCanvas {
  getContext(kind: '2d'): Brush;
}

/** Draws a picture; answers where it is kept until the app is closed, or null where this WeChat cannot draw. */
export async function drawPicture({ widthPx, heightPx, paint }: Drawing): Promise<string | null> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width: widthPx, height: heightPx });
    paint((canvas as unknown as PlainCanvas).getContext('2d'));
    const whole = { x: 0, y: 0, width: widthPx, height: heightPx, destWidth: widthPx, destHeight: heightPx };
    const { tempFilePath } = await answered<Taro.canvasToTempFilePath.SuccessCallbackResult>((callbacks) =>
      Taro.canvasToTempFilePath({
        canvas: canvas as unknown as Taro.Canvas,
        fileType: 'png',
        ...whole,
        ...callbacks,
      }),
    );
    return tempFilePath;
  } catch {
    return null;
  }
}

/** Says in a sentence why, before WeChat asks with a bare question. */
async function explain(): Promise<boolean> {
  const { confirm } = await answered<Taro.showModal.SuccessCallbackResult>((callbacks) =>
    Taro.showModal({
      title: albumCopy.title,
      content: albumCopy.why,
      confirmText: albumCopy.agree,
      cancelText: albumCopy.refuse,
      ...callbacks,
    }),
  );
  return confirm;
}

async function mayWrite(): Promise<boolean> {
  const consent = await readConsent(scope);
  if (consent !== 'unasked') return consent === 'granted';
  // The question about the privacy guide says the same sentence; nobody is asked twice.
  const { needsConsent } = await readPrivacyState();
  return needsConsent ? askPrivacy('album') : explain();
}

const isRefusal = (error: unknown): boolean => /auth|deny|denied|cancel/iu.test(String(error));

/** Puts pictures into the phone's album, one after the other; must come from a press. */
export async function savePictures(paths: readonly string[], _name: string): Promise<SaveOutcome> {
  try {
    if (!(await mayWrite())) return 'refused';
    for (const filePath of paths) {
      await answered((callbacks) => Taro.saveImageToPhotosAlbum({ filePath, ...callbacks }));
    }
    return 'saved';
  } catch (error) {
    return isRefusal(error) ? 'refused' : 'failed';
  }
}

/** Opens WeChat's settings of this mini-program, where a no can be taken back; must come from a press. */
export const openAlbumSettings: (() => Promise<void>) | null = async () => {
  await askSettings(scope);
};
