import type * as weapp from './album';

export type { Brush, Drawing } from './picture-drawing';

/** How long a picture that was handed to the browser stays in memory. */
const keptMs = 60_000;

export const drawPicture: typeof weapp.drawPicture = async ({ widthPx, heightPx, paint }) => {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const brush = canvas.getContext('2d');
  if (brush === null) return null;
  paint(brush);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return picture === null ? null : URL.createObjectURL(picture);
};

/** A browser has no album: the pictures land where it keeps what is downloaded. */
export const savePictures: typeof weapp.savePictures = (paths, name) => {
  paths.forEach((path, index) => {
    const link = document.createElement('a');
    link.href = path;
    link.download = `${name}${paths.length > 1 ? `-${index + 1}` : ''}.png`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(path), keptMs);
  });
  return Promise.resolve('saved');
};

export const openAlbumSettings: typeof weapp.openAlbumSettings = null;
