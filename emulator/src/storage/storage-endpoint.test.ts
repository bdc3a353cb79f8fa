import { Agent } from 'node:http';
import cloudbase from '@cloudbase/node-sdk';
import { sendRequest } from '../testing/send-request';
import { startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

let emulator: TestEmulator;
let app: ReturnType<typeof cloudbase.init>;
beforeAll(async () => {
  emulator = await startTestEmulator();
  Object.assign(process.env, emulator.sdkEnvironment());
  app = cloudbase.init({ env: 'test-env', keepalive: true });
});
afterAll(() => emulator.close());

interface UploadMetadata {
  readonly url: string;
  readonly token: string;
  readonly authorization: string;
  readonly cosFileId: string;
}

async function uploadHeaders(cloudPath: string): Promise<Record<string, string>> {
  const { data } = (await app.getUploadMetadata({ cloudPath })) as { data: UploadMetadata };
  return {
    authorization: data.authorization,
    'x-cos-security-token': data.token,
    'x-cos-meta-fileid': data.cosFileId,
  };
}

const put = async (path: string, headers: Record<string, string>, body: string | Buffer = 'content') =>
  sendRequest(emulator.url, `/storage/${path}`, { method: 'PUT', headers, body });

/** The path and query of a signed address. */
async function signedPath(fileID: string): Promise<string> {
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] });
  return fileList[0]!.tempFileURL.slice(emulator.url.length);
}

const upload = async (cloudPath: string, text: string) =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID;

describe('an upload', () => {
  it('answers a browser of another origin before it asks for the file', async () => {
    const headers = {
      origin: 'https://site.example',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization,x-cos-security-token',
    };
    const answer = await sendRequest(emulator.url, '/storage/a.jpg', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': expect.stringContaining('PUT') as string,
      'access-control-allow-headers': 'authorization,x-cos-security-token',
    });
  });

  it('is refused for another file than the one it was authorized for', async () => {
    const answer = await put('b.jpg', await uploadHeaders('a.jpg'));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')]);
  });

  it.each(['authorization', 'x-cos-security-token', 'x-cos-meta-fileid'])(
    'is refused without %s',
    async (name) => {
      const { [name]: _left, ...headers } = await uploadHeaders('a.jpg');
      expect((await put('a.jpg', headers)).status).toBe(403);
    },
  );

  it.each(['..%2f..%2fescaped', '%2e%2e/escaped', 'a%00b', 'a%5cb', '%zz', ''])(
    'is refused to %j',
    async (path) => {
      const answer = await put(path, await uploadHeaders('a.jpg'));
      expect([400, 403, 404]).toContain(answer.status);
    },
  );

  it('of more than 50 MB is refused after it was read, and the SDK says why', async () => {
    const fileContent = Buffer.alloc(50 * 1024 * 1024 + 1);
    const tooLarge = app.uploadFile({ cloudPath: 'large.bin', fileContent });
    await expect(tooLarge).rejects.toMatchObject({
      message: expect.stringContaining('EntityTooLarge') as string,
    });
    expect((await app.getTempFileURL({ fileList: ['cloud://x/large.bin'] })).fileList[0]!.code).toBe(
      'STORAGE_FILE_NONEXIST',
    );
  });
});

describe('the connection of a refused upload', () => {
  it.each([
    ['too large', () => uploadHeaders('large.bin')],
    ['not authorized', () => Promise.resolve({})],
  ])('(%s) serves the next request', async (_name, headersOf) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = Buffer.alloc(70 * 1024 * 1024);
    const sent = { method: 'PUT', headers: await headersOf(), body, agent };
    expect((await sendRequest(emulator.url, '/storage/large.bin', sent)).status).toBeGreaterThanOrEqual(400);
    expect((await sendRequest(emulator.url, '/healthz', { agent })).status).toBe(200);
    agent.destroy();
  });
});

describe('a download', () => {
  it('is private to its address, typed by its name, and never a page of ours', async () => {
    const answer = await sendRequest(emulator.url, await signedPath(await upload('a.jpg', 'photo')));
    expect([answer.status, answer.text]).toEqual([200, 'photo']);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': expect.stringMatching(/^private, max-age=\d+$/) as string,
    });
  });

  it('of anything but pictures, sound and film is saved, not shown', async () => {
    const answer = await sendRequest(emulator.url, await signedPath(await upload('a.html', '<script>')));
    expect(answer.headers['content-disposition']).toBe('attachment');
  });

  it.each([
    ['no signature', (path: string) => path.replace(/\?.*/, '')],
    ['a changed signature', (path: string) => path.replace('sign=', 'sign=0')],
    ['a later end', (path: string) => path.replace(/t=\d+/, 't=99999999999')],
    ['the signature of another file', (path: string) => path.replace('c.jpg', 'd.jpg')],
  ])('is refused with %s', async (_name, change) => {
    await upload('d.jpg', 'other');
    const path = await signedPath(await upload('c.jpg', 'photo'));
    expect((await sendRequest(emulator.url, change(path))).status).toBe(403);
  });

  it('of a deleted file is not found', async () => {
    const fileID = await upload('e.jpg', 'photo');
    const path = await signedPath(fileID);
    await app.deleteFile({ fileList: [fileID] });
    expect((await sendRequest(emulator.url, path)).status).toBe(404);
  });

  it('with HEAD gives the size only, as getFileInfo of the SDK expects', async () => {
    const fileID = await upload('f.png', 'four');
    const { fileList } = await app.getFileInfo({ fileList: [fileID] as never });
    expect(fileList).toMatchObject([{ size: 4, mime: 'image/png', fileName: 'f.png' }]);
  });

  it('knows no file of another environment', async () => {
    const { fileList } = await app.getTempFileURL({ fileList: ['cloud://other.bucket/a.jpg'] });
    expect(fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }]);
  });
});

describe('an address', () => {
  it('lasts as long as it was asked to', async () => {
    const fileID = await upload('g.jpg', 'photo');
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] as never });
    const endsAt = Number(new URL(fileList[0]!.tempFileURL).searchParams.get('t')) * 1000;
    expect(Math.abs(endsAt - Date.now() - 60_000)).toBeLessThan(10_000);
  });

  it('starts with the public address when there is one', async () => {
    const other = await startTestEmulator({ publicUrl: 'https://site.example/' });
    const body = JSON.stringify({ action: 'storage.getUploadMetadata', path: 'a.jpg' });
    const headers = { authorization: 'TC3-HMAC-SHA256 x' };
    const answer = await sendRequest(other.url, '/admin', { method: 'POST', headers, body });
    await other.close();
    expect(answer.json()).toMatchObject({ data: { url: 'https://site.example/storage/a.jpg' } });
  });
});
