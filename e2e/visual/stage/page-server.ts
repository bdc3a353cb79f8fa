import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { contentTypeOf } from '../../../emulator/src/server/content-types';
import type { Kept } from './kept';
import { dressed, fontSheet } from './page-dress';
import type { SampleBackEnd } from './sample-back-end';

const require = createRequire(import.meta.url);
const fontFolder = dirname(require.resolve('@fontsource-variable/noto-sans-sc/index.css'));

/** Where pages find axe when they are to be read by it. */
export const axePath = '/sample-tools/axe.min.js';

/** Where the built pages and the photos of the samples lie. */
export interface PageFolders {
  readonly pagesDir: string;
  readonly photosDir: string;
}

export interface PageServer {
  readonly address: string;
  /** For the next document; null leaves the device as the last one left it. */
  readonly lay: (kept: Kept | null) => void;
  readonly close: () => Promise<void>;
}

/** Files by their path on the server; each is read once. */
function fileReader({ pagesDir, photosDir }: PageFolders): (path: string) => Buffer | null {
  const folders: readonly (readonly [prefix: string, folder: string])[] = [
    ['/sample-fonts/files/', join(fontFolder, 'files')],
    ['/sample-photos/', photosDir],
    ['/sample-tools/', dirname(require.resolve('axe-core/axe.min.js'))],
    ['/', pagesDir],
  ];
  const known = new Map<string, Buffer | null>();
  return (path) => {
    const kept = known.get(path);
    if (kept !== undefined) return kept;
    const [prefix, folder] = folders.find(([begin]) => path.startsWith(begin))!;
    const file = join(folder, normalize(path.slice(prefix.length)));
    const bytes = existsSync(file) ? readFileSync(file) : null;
    known.set(path, bytes);
    return bytes;
  };
}

/** The built pages with the pinned font, sample photos, and the back end that the test plays. */
export async function servePages(folders: PageFolders, backEnd: SampleBackEnd): Promise<PageServer> {
  let kept: Kept | null = null;
  const fileAt = fileReader(folders);
  const bytesAt = (path: string): Buffer | null => {
    if (path === '/') return Buffer.from(dressed(fileAt('/index.html')!.toString(), kept));
    if (path === '/sample-fonts/font.css') return Buffer.from(fontSheet(fontFolder));
    return fileAt(path);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) return void answerCall(request, response, backEnd);
    const bytes = bytesAt(pathname);
    response.writeHead(bytes === null ? 404 : 200, {
      'Content-Type': contentTypeOf(pathname === '/' ? 'index.html' : pathname),
      // Everything but the document itself stays in the browser for the whole run.
      'Cache-Control': pathname === '/' ? 'no-store' : 'public, max-age=86400, immutable',
    });
    response.end(bytes ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lay: (next) => {
      kept = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  backEnd: SampleBackEnd,
): Promise<void> {
  // Pages of a deployed system ask for people to sign in as, and find none.
  if (request.method === 'GET') return void response.writeHead(404).end();
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const reply = await backEnd.reply(Buffer.concat(parts).toString());
  if (reply === 'broken') return void response.destroy();
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(reply.json));
}
