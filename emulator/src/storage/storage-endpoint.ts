import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { limits } from '../limits';
import { contentTypeOf } from '../server/content-types';
import { isCloudPath } from './cloud-path';
import { FileTooLarge, type FileStore } from './file-store';
import { storagePrefix } from './storage-address';
import { isAuthorizedUpload } from './upload-authorization';
import type { UrlSigner } from './url-signer';

export interface StorageEndpointOptions {
  readonly files: FileStore;
  readonly signer: UrlSigner;
}

/** Serves the bucket as COS does: PUT with the headers of an upload, GET and HEAD of a signed address. */
export function createStorageEndpoint({ files, signer }: StorageEndpointOptions) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    allowOtherOrigins(request, response);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const cloudPath = decodePath(url.pathname.slice(storagePrefix.length));
    if (cloudPath === undefined) refuse(response, 400, 'InvalidURI', 'this is not the path of a file');
    else if (request.method === 'PUT') await receive(files, signer, cloudPath, request, response);
    else if (request.method === 'GET' || request.method === 'HEAD')
      await deliver(files, signer, cloudPath, url, request, response);
    else refuse(response, 405, 'MethodNotAllowed', `${request.method ?? 'this method'} is not served`);
  };
}

async function receive(
  files: FileStore,
  signer: UrlSigner,
  cloudPath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const authorization = request.headers.authorization ?? textHeader(request, 'signature');
  const isComplete =
    textHeader(request, 'x-cos-security-token') !== '' && textHeader(request, 'x-cos-meta-fileid') !== '';
  if (!isComplete || !isAuthorizedUpload(signer, cloudPath, authorization)) {
    await discard(request);
    refuse(response, 403, 'SignatureDoesNotMatch', 'the upload carries no valid authorization for this file');
    return;
  }
  try {
    // A refusal half-way must leave the connection open, or the client never reads the reason.
    const content = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    await files.write(cloudPath, content, limits.uploadBytesMax);
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    await discard(request);
    refuse(response, 400, 'EntityTooLarge', `a file has at most ${limits.uploadBytesMax} bytes`);
    return;
  }
  response.writeHead(200, { 'content-length': 0 }).end();
}

async function deliver(
  files: FileStore,
  signer: UrlSigner,
  cloudPath: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const expiresAt = Number(url.searchParams.get('t') ?? Number.NaN) * 1000;
  if (!signer.isValid('get', cloudPath, expiresAt, url.searchParams.get('sign') ?? '')) {
    refuse(response, 403, 'AccessDenied', 'the address is not signed, or its time is over');
    return;
  }
  const file = await files.find(cloudPath);
  if (!file) {
    refuse(response, 404, 'NoSuchKey', 'there is no such file');
    return;
  }
  const contentType = contentTypeOf(cloudPath);
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': file.bytes,
    'last-modified': file.modifiedAt.toUTCString(),
    'cache-control': `private, max-age=${Math.max(0, Math.floor((expiresAt - Date.now()) / 1000))}`,
    'x-content-type-options': 'nosniff',
    // Uploaded content shares its origin with the H5 pages: it must never run as a page of theirs.
    'content-security-policy': "default-src 'none'; sandbox",
    ...(/^(image|audio|video)\//.test(contentType) ? {} : { 'content-disposition': 'attachment' }),
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(files.read(cloudPath), response);
}

function allowOtherOrigins(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-methods', 'PUT, GET, HEAD');
  response.setHeader(
    'access-control-allow-headers',
    textHeader(request, 'access-control-request-headers') || '*',
  );
  response.setHeader('access-control-max-age', '600');
}

function decodePath(encoded: string): string | undefined {
  try {
    const path = decodeURIComponent(encoded);
    return isCloudPath(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** A client that is still sending reads no answer, so the rest of its body is read and thrown away. */
async function discard(request: IncomingMessage): Promise<void> {
  if (request.destroyed || request.readableEnded) return;
  request.resume();
  await new Promise((resolve) => request.once('close', resolve).once('end', resolve));
}

function textHeader(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const fields = {
    Code: code,
    Message: message,
    Resource: '',
    RequestId: randomUUID(),
    TraceId: randomUUID(),
  };
  const xml = Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`);
  response
    .writeHead(status, {
      'content-type': 'application/xml; charset=utf-8',
      'x-cos-request-id': fields.RequestId,
    })
    .end(`<?xml version='1.0' encoding='utf-8' ?>\n<Error>${xml.join('')}</Error>`);
}
