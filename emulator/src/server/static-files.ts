import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf } from './content-types';
import type { Exchange } from './exchange';

const compress = promisify(gzip);
const compressibleBytesMin = 1024;

interface StaticFile {
  readonly path: string;
  readonly bytes: number;
  readonly etag: string;
}

/**
 * Serves the files of a built site. Gives false when there is no such file, so that others may answer. Text is
 * compressed once and kept in memory: a build is small and does not change while it is served.
 */
export function createStaticFiles(directory: string) {
  const root = resolve(directory);
  const compressed = new Map<string, Promise<Buffer>>();

  return async ({ request, response, url }: Exchange): Promise<boolean> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file = await findFile(root, url.pathname);
    if (!file) return false;
    setHeaders(response, file);
    if (request.headers['if-none-match'] === file.etag) response.writeHead(304).end();
    else if (isGzipWanted(request, file)) await sendCompressed(request, response, file, compressed);
    else await sendPlain(request, response, file);
    return true;
  };
}

async function findFile(root: string, pathname: string): Promise<StaticFile | undefined> {
  const path = diskPath(root, pathname);
  if (path === undefined) return undefined;
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    return { path, bytes: found.size, etag: `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"` };
  } catch {
    return undefined;
  }
}

function diskPath(root: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  // No part of a path begins with a dot: hidden files stay hidden, and no path climbs out of the folder.
  const isHidden = decoded.split(/[/\\]/).some((segment) => segment.startsWith('.'));
  if (isHidden || decoded.includes('\0')) return undefined;
  return join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
}

function setHeaders(response: ServerResponse, { path, etag }: StaticFile): void {
  response.setHeader('content-type', contentTypeOf(path));
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('x-content-type-options', 'nosniff');
  // A name with a content hash never gets other content; everything else is asked for again.
  const isHashed = /[.-][0-9a-f]{8,}\./.test(basename(path));
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function isGzipWanted(request: IncomingMessage, { path, bytes }: StaticFile): boolean {
  const isText = /^(text\/|application\/(json|xml|manifest)|image\/svg)/.test(contentTypeOf(path));
  const accepted = request.headers['accept-encoding'] ?? '';
  return isText && bytes >= compressibleBytesMin && /\bgzip\b/.test(accepted);
}

async function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  { path, etag }: StaticFile,
  compressed: Map<string, Promise<Buffer>>,
): Promise<void> {
  const key = `${path} ${etag}`;
  const work = compressed.get(key) ?? readFile(path).then((content) => compress(content));
  compressed.set(key, work);
  const content = await work;
  response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': content.byteLength });
  response.end(request.method === 'HEAD' ? undefined : content);
}

async function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
): Promise<void> {
  response.writeHead(200, { 'content-length': file.bytes });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}
