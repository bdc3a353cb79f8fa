import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { limits } from '../limits';
import { contentTypeOf } from '../server/content-types';
import type { Endpoint, Exchange } from '../server/exchange';
import { bodyPieces, discardBody } from '../server/read-body';
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
export function createStorageEndpoint(storage: StorageEndpointOptions): Endpoint {
  return async (exchange) => {
    const { method } = exchange.request;
    allowOtherOrigins(exchange);
    if (method === 'OPTIONS') {
      exchange.response.writeHead(204).end();
      return;
    }
    const cloudPath = decodePath(exchange.url.pathname.slice(storagePrefix.length));
    if (cloudPath === undefined) await refuse(exchange, 400, 'InvalidURI', 'this is not the path of a file');
    else if (method === 'PUT') await receive(storage, exchange, cloudPath);
    else if (method === 'GET' || method === 'HEAD') await deliver(storage, exchange, cloudPath);
    else await refuse(exchange, 405, 'MethodNotAllowed', 'only PUT, GET and HEAD are served');
  };
}

async function receive({ files, signer }: StorageEndpointOptions, exchange: Exchange, cloudPath: string) {
  const { request, response } = exchange;
  const authorization = request.headers.authorization ?? textHeader(request, 'signature');
  const hasToken =
    textHeader(request, 'x-cos-security-token') !== '' && textHeader(request, 'x-cos-meta-fileid') !== '';
  if (!hasToken || !isAuthorizedUpload(signer, cloudPath, authorization)) {
    await refuse(
      exchange,
      403,
      'SignatureDoesNotMatch',
      'the upload carries no valid authorization for this file',
    );
    return;
  }
  try {
    await files.write(cloudPath, bodyPieces(request), limits.uploadBytesMax);
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    await refuse(exchange, 400, 'EntityTooLarge', `a file has at most ${limits.uploadBytesMax} bytes`);
    return;
  }
  response.writeHead(200, { 'content-length': 0 }).end();
}

async function deliver({ files, signer }: StorageEndpointOptions, exchange: Exchange, cloudPath: string) {
  const { request, response, url } = exchange;
  const expiresAt = Number(url.searchParams.get('t') ?? Number.NaN) * 1000;
  if (!signer.isValid('get', cloudPath, expiresAt, url.searchParams.get('sign') ?? '')) {
    await refuse(exchange, 403, 'AccessDenied', 'the address is not signed, or its time is over');
    return;
  }
  const file = await files.find(cloudPath);
  if (!file) {
    await refuse(exchange, 404, 'NoSuchKey', 'there is no such file');
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

function allowOtherOrigins({ request, response }: Exchange): void {
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

function textHeader(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/** Answers as COS does, once the client has sent all: before that it would not read the answer. */
async function refuse(
  { request, response, requestId }: Exchange,
  status: number,
  code: string,
  message: string,
) {
  await discardBody(request);
  const fields = { Code: code, Message: message, Resource: '', RequestId: requestId, TraceId: randomUUID() };
  const xml = Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`);
  response
    .writeHead(status, { 'content-type': 'application/xml; charset=utf-8', 'x-cos-request-id': requestId })
    .end(`<?xml version='1.0' encoding='utf-8' ?>\n<Error>${xml.join('')}</Error>`);
}
