import type * as weapp from './photos';
import { getPhoto, putPhoto, removePhoto } from './photo-box.h5';
import { redrawSmall, type Redrawing } from './photo-size';
import { openPhotoViewer } from './photo-viewer.h5';

const previews = new Map<string, string>();

export const choosePhotos: typeof weapp.choosePhotos = async (countMax) => {
  const files = await pickFiles();
  return Promise.all(files.slice(0, countMax).map(keep));
};

let abandon: () => void = () => undefined;

/**
 * Opens the browser's own chooser. The field stays in the page until files come or it is opened again: some browsers
 * report "cancel" where no chooser could be shown, and whatever drives the browser may fill the field later.
 */
function pickFiles(): Promise<readonly File[]> {
  abandon();
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = 'image/*';
  field.multiple = true;
  field.style.display = 'none';
  document.body.append(field);
  return new Promise((resolve) => {
    const finish = (files: readonly File[]) => {
      field.remove();
      resolve(files);
    };
    abandon = () => finish([]);
    field.addEventListener('change', () => finish([...(field.files ?? [])]));
    field.click();
  });
}

async function keep(file: File): Promise<weapp.LocalPhoto> {
  const bytes = await shrink(file);
  const key = `photo-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  await putPhoto(key, bytes);
  return describe(key, bytes);
}

function describe(key: string, bytes: Blob): weapp.LocalPhoto {
  const previewUrl = previews.get(key) ?? URL.createObjectURL(bytes);
  previews.set(key, previewUrl);
  return { key, previewUrl, bytes: bytes.size };
}

/** Redraws the photo small enough, as JPEG. What the browser cannot draw travels as it is: the server judges it. */
async function shrink(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const small = await redrawSmall(
      (how) => redraw(picture, how),
      (drawn) => drawn?.size ?? file.size,
    );
    picture.close();
    return small ?? file;
  } catch {
    return file;
  }
}

function redraw(picture: ImageBitmap, { longSidePx, quality }: Redrawing): Promise<Blob | null> {
  const scale = Math.min(1, longSidePx / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
}

export const restorePhotos: typeof weapp.restorePhotos = async (keys) => {
  const found = await Promise.all(
    keys.map(async (key) => {
      const bytes = await getPhoto(key);
      return bytes ? [describe(key, bytes)] : [];
    }),
  );
  return found.flat();
};

export const forgetPhotos: typeof weapp.forgetPhotos = async (keys) => {
  for (const key of keys) {
    const url = previews.get(key);
    if (url !== undefined) URL.revokeObjectURL(url);
    previews.delete(key);
    await removePhoto(key);
  }
};

export const previewPhotos: typeof weapp.previewPhotos = openPhotoViewer;
