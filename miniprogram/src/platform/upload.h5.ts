import type * as weapp from './upload';
import { getPhoto } from './photo-box.h5';
import { UploadFailed } from './upload-failed';

/** Long enough for a photo on two bars of signal. */
const timeoutMs = 120_000;

export const uploadFile: typeof weapp.uploadFile = async ({ photoKey, ...place }) => {
  const bytes = await getPhoto(photoKey);
  if (!bytes) throw new UploadFailed('the photo is no longer on this phone');
  await sendBytes(bytes, place);
};

export const uploadLocalFile: typeof weapp.uploadLocalFile = async ({ file, ...place }) => {
  if (typeof file.content === 'string') throw new UploadFailed('a path of WeChat is no file of a browser');
  await sendBytes(file.content, place);
};

/** fetch cannot tell how far an upload has come, XMLHttpRequest can. */
const sendBytes = (bytes: Blob, { uploadUrl, uploadHeaders, onProgress }: weapp.UploadPlace): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', uploadUrl);
    for (const [name, value] of Object.entries(uploadHeaders)) request.setRequestHeader(name, value);
    request.timeout = timeoutMs;
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) onProgress?.(Math.round((loaded / total) * 100));
    };
    const fail = () => reject(new UploadFailed(`the storage answered ${request.status}`));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else fail();
    };
    request.onerror = fail;
    request.ontimeout = fail;
    request.send(bytes);
  });
