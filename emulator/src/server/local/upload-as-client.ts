import { limits } from '../../limits';
import { fileIdOf } from '../../storage/bucket';
import { isCloudPath } from '../../storage/cloud-path';
import { FileTooLarge } from '../../storage/file-store';
import type { Exchange } from '../exchange';
import { bodyPieces, discardBody } from '../read-body';
import { sendJson, sendRefusal } from '../send';
import type { LocalServices } from './local-services';

/** `POST /emulator/upload-file?cloudPath=..` with the raw bytes does what `wx.cloud.uploadFile` does. */
export async function uploadAsClient({ envId, files }: LocalServices, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const cloudPath = url.searchParams.get('cloudPath') ?? '';
  if (!isCloudPath(cloudPath)) {
    await discardBody(request);
    sendRefusal(exchange, 400, 'InvalidInput', { cloudPath: 'is not a cloud path' });
    return;
  }
  try {
    await files.write(cloudPath, bodyPieces(request), limits.uploadBytesMax);
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    await discardBody(request);
    sendRefusal(exchange, 413, 'BodyTooLarge', { bytesMax: limits.uploadBytesMax });
    return;
  }
  const fileID = fileIdOf(envId, cloudPath);
  sendJson(response, 200, { errMsg: 'cloud.uploadFile:ok', statusCode: 200, fileID });
}
