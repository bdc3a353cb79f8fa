import { cloudPathOf, fileIdOf } from '../storage/bucket';
import { isCloudPath } from '../storage/cloud-path';
import type { FileStore } from '../storage/file-store';
import { storageUrl } from '../storage/storage-address';
import { uploadAuthorization } from '../storage/upload-authorization';
import type { UrlSigner } from '../storage/url-signer';
import { limits } from '../limits';
import type { WireAction, WireAnswer } from './database-actions';
import type { PlainObject } from './ejson-decode';
import { invalidParam } from './wire-error';
import type { WireRequest } from './wire-request';

export interface StorageService {
  readonly envId: string;
  /** Read late: the port is only known once the server listens. */
  readonly publicUrl: () => string;
  readonly files: FileStore;
  readonly signer: UrlSigner;
}

/** The `storage.*` actions of the SDK. Lists answer per file, in the order of the request. */
export function storageActions(storage: StorageService): Readonly<Record<string, WireAction>> {
  return {
    'storage.getUploadMetadata': (request) => Promise.resolve(getUploadMetadata(storage, request)),
    'storage.batchGetDownloadUrl': async (request) => ({
      data: {
        download_list: await inOrder(request.objects('file_list'), (file) => downloadUrl(storage, file)),
      },
    }),
    'storage.batchDeleteFile': async (request) => ({
      data: {
        delete_list: await inOrder(request.strings('fileid_list'), (fileId) => deleteFile(storage, fileId)),
      },
    }),
    'storage.batchCopyFile': async (request) => ({
      data: { copy_list: await inOrder(request.objects('file_list'), (file) => copyFile(storage, file)) },
    }),
  };
}

/** What a client needs to PUT one file. */
function uploadMetadata({ envId, publicUrl, signer }: StorageService, cloudPath: string): PlainObject {
  const now = Date.now();
  const fileId = fileIdOf(envId, cloudPath);
  return {
    url: encodeURI(storageUrl(publicUrl(), cloudPath)),
    token: 'emulator',
    authorization: uploadAuthorization(signer, cloudPath, now, now + limits.uploadUrlMs),
    fileId,
    cosFileId: Buffer.from(fileId).toString('base64url'),
  };
}

function getUploadMetadata(storage: StorageService, request: WireRequest): WireAnswer {
  const cloudPath = request.string('path');
  if (!isCloudPath(cloudPath)) throw invalidParam(`${cloudPath} is not a cloud path`);
  return { data: uploadMetadata(storage, cloudPath) };
}

async function downloadUrl(storage: StorageService, file: PlainObject): Promise<PlainObject> {
  const fileID = textOf(file['fileid'], 'fileid');
  const cloudPath = cloudPathOf(storage.envId, fileID);
  if (cloudPath === undefined || !(await storage.files.find(cloudPath)))
    return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
  const expiresAtSeconds = Math.ceil((Date.now() + downloadMs(file['max_age'])) / 1000);
  const sign = storage.signer.sign('get', cloudPath, expiresAtSeconds * 1000);
  const url = storageUrl(storage.publicUrl(), cloudPath);
  // Only an address of the kind COS_URL is used by the SDK as it stands; it escapes any other itself.
  const address = file['url_type'] === 'COS_URL' ? encodeURI(url) : url;
  return { code: 'SUCCESS', fileID, tempFileURL: `${address}?sign=${sign}&t=${expiresAtSeconds}` };
}

function downloadMs(maxAgeSeconds: unknown): number {
  if (maxAgeSeconds === undefined) return limits.downloadUrlMsDefault;
  if (typeof maxAgeSeconds !== 'number' || !(maxAgeSeconds > 0))
    throw invalidParam('max_age is not a positive number');
  return Math.min(maxAgeSeconds * 1000, limits.downloadUrlMsMax);
}

async function deleteFile({ envId, files }: StorageService, fileID: string): Promise<PlainObject> {
  const cloudPath = cloudPathOf(envId, fileID);
  const isDeleted = cloudPath !== undefined && (await files.remove(cloudPath));
  return { code: isDeleted ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID };
}

async function copyFile({ envId, files }: StorageService, file: PlainObject): Promise<PlainObject> {
  const from = textOf(file['src_path'], 'src_path');
  const to = textOf(file['dst_path'], 'dst_path');
  if (!isCloudPath(from) || !isCloudPath(to))
    return { code: 'INVALID_PARAM', message: 'a path is not a cloud path' };
  if (!(await files.find(from)))
    return { code: 'STORAGE_FILE_NONEXIST', message: `there is no file ${from}` };
  if (!(await files.copy(from, to, file['overwrite'] !== false)))
    return { code: 'STORAGE_FILE_PATH_CONFLICT', message: `there is a file ${to} already` };
  if (file['remove_original'] === true) await files.remove(from);
  return { code: 'SUCCESS', fileId: fileIdOf(envId, to) };
}

/** One after the other: a list may name the same file twice. */
async function inOrder<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<PlainObject>,
): Promise<readonly PlainObject[]> {
  const answers: PlainObject[] = [];
  for (const item of items) answers.push(await work(item));
  return answers;
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} is missing`);
  return value;
}
