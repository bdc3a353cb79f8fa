import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sendRequest } from '../testing/send-request';
import { startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

let home: string;
let emulator: TestEmulator;
const script = 'console.log("五星");\n'.repeat(200);
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'static-files-'));
  const site = join(home, 'site');
  await mkdir(join(site, 'js'), { recursive: true });
  await writeFile(join(home, 'outside.txt'), 'outside');
  await writeFile(join(site, 'index.html'), '<!doctype html>');
  await writeFile(join(site, '.secret'), 'hidden');
  await writeFile(join(site, 'js', 'app.0a1b2c3d.js'), script);
  await writeFile(join(site, 'js', 'plain.js'), script);
  emulator = await startTestEmulator({ staticDir: site });
});
afterAll(async () => {
  await emulator.close();
  await rm(home, { recursive: true });
});

const get = (path: string, headers = {}) => sendRequest(emulator.url, path, { headers });

describe('the site', () => {
  it('starts with its index, which is asked for again every time', async () => {
    const answer = await get('/?from=share');
    expect([answer.status, answer.text]).toEqual([200, '<!doctype html>']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });

  it('may be kept forever where the name has a hash of the content', async () => {
    const cacheControl = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await cacheControl('/js/app.0a1b2c3d.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheControl('/js/plain.js')).toBe('no-cache');
  });

  it('is compressed for those who take it', async () => {
    const answer = await get('/js/plain.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(answer.content).toString()).toBe(script);
    expect((await get('/js/plain.js')).text).toBe(script);
  });

  it('is not sent again while it is unchanged', async () => {
    const { etag } = (await get('/js/plain.js')).headers;
    const again = await get('/js/plain.js', { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('gives its headers alone to HEAD', async () => {
    const answer = await sendRequest(emulator.url, '/js/plain.js', { method: 'HEAD' });
    expect([answer.status, answer.text, answer.headers['content-length']]).toEqual([
      200,
      '',
      String(Buffer.byteLength(script)),
    ]);
  });

  it.each([
    '/../outside.txt',
    '/js/%2e%2e/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/.secret',
    '/js',
    '/absent',
    '/%zz',
    '/a%00',
    '//outside.txt',
  ])('has no %s', async (path) => expect((await get(path)).status).toBe(404));
});
