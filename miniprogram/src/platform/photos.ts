import Taro from '@tarojs/taro';
import { redrawSmall } from './photo-size';
import { askPrivacy } from './privacy';

/** A photo that is on this phone and stays here until it is forgotten, over restarts too. */
export interface LocalPhoto {
  /** Names it in drafts and for `uploadPhoto`. */
  readonly key: string;
  /** What an Image shows. */
  readonly previewUrl: string;
  readonly bytes: number;
}

/**
 * Lets the person take or choose up to `countMax` photos; empty when they gave up. A browser may not tell that they gave
 * up until the next time, so a page must not wait for it with anything but the photos.
 */
export async function choosePhotos(countMax: number): Promise<readonly LocalPhoto[]> {
  if (!(await askPrivacy('photos'))) return [];
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: countMax,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['camera', 'album'],
    });
    // Some phones hand over more than asked for.
    return await Promise.all(tempFiles.slice(0, countMax).map(({ tempFilePath }) => keep(tempFilePath)));
  } catch {
    return [];
  }
}

async function keep(path: string): Promise<LocalPhoto> {
  const { width, height } = await Taro.getImageInfo({ src: path });
  const side = width >= height ? 'compressedWidth' : 'compressedHeight';
  const small = await redrawSmall(
    async ({ longSidePx, quality }) => {
      const { tempFilePath } = await Taro.compressImage({
        src: path,
        quality: Math.round(quality * 100),
        ...(Math.max(width, height) <= longSidePx ? {} : { [side]: longSidePx }),
      });
      return { path: tempFilePath, bytes: sizeOf(tempFilePath) };
    },
    ({ bytes }) => bytes,
  );
  const key = Taro.getFileSystemManager().saveFileSync(small.path);
  return { key, previewUrl: key, bytes: small.bytes };
}

function sizeOf(path: string): number {
  const stats = Taro.getFileSystemManager().statSync(path, false) as { readonly size: number };
  return stats.size;
}

/** The photos still here of those a draft names; what the phone has thrown away is left out. */
export function restorePhotos(keys: readonly string[]): Promise<readonly LocalPhoto[]> {
  return Promise.resolve(
    keys.flatMap((key) => {
      try {
        return [{ key, previewUrl: key, bytes: sizeOf(key) }];
      } catch {
        return [];
      }
    }),
  );
}

export function forgetPhotos(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    try {
      Taro.getFileSystemManager().removeSavedFile({ filePath: key });
    } catch {
      // Already gone, which is what was asked for.
    }
  }
  return Promise.resolve();
}

/** Shows photos full screen, beginning with the one at `index`. */
export function previewPhotos(urls: readonly string[], index: number): void {
  void Taro.previewImage({ urls: [...urls], current: urls[index] ?? '' });
}
