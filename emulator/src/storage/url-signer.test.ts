import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAuthorizedUpload, uploadAuthorization } from './upload-authorization';
import { UrlSigner } from './url-signer';

let directory: string;
let keyFile: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'url-signer-'));
  keyFile = join(directory, 'key');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(directory, { recursive: true });
});

const at = (instant: number) => jest.spyOn(Date, 'now').mockReturnValue(instant);

describe('a signature', () => {
  it('holds for its purpose, its path and its time only', async () => {
    const signer = await UrlSigner.open(keyFile);
    at(1000);
    const signature = signer.sign('get', 'a.jpg', 5000);
    expect(signer.isValid('get', 'a.jpg', 5000, signature)).toBe(true);
    expect(signer.isValid('put', 'a.jpg', 5000, signature)).toBe(false);
    expect(signer.isValid('get', 'b.jpg', 5000, signature)).toBe(false);
    expect(signer.isValid('get', 'a.jpg', 6000, signature)).toBe(false);
    expect(signer.isValid('get', 'a.jpg', Number.NaN, signature)).toBe(false);
    expect(signer.isValid('get', 'a.jpg', 5000, '')).toBe(false);
  });

  it('ends when its time is over', async () => {
    const signer = await UrlSigner.open(keyFile);
    const signature = signer.sign('get', 'a.jpg', 5000);
    at(5000);
    expect(signer.isValid('get', 'a.jpg', 5000, signature)).toBe(true);
    at(5001);
    expect(signer.isValid('get', 'a.jpg', 5000, signature)).toBe(false);
  });

  it('survives a restart, with a key that only the owner can read', async () => {
    const signature = (await UrlSigner.open(keyFile)).sign('get', 'a.jpg', 5000);
    at(1000);
    expect((await UrlSigner.open(keyFile)).isValid('get', 'a.jpg', 5000, signature)).toBe(true);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  });

  it('is not made with a damaged key', async () => {
    await writeFile(keyFile, 'short');
    await expect(UrlSigner.open(keyFile)).rejects.toThrow('32 bytes');
  });
});

describe('the authorization of an upload', () => {
  it('holds for its file until its time is over, and not when it is changed', async () => {
    const signer = await UrlSigner.open(keyFile);
    at(1000);
    const authorization = uploadAuthorization(signer, 'a.jpg', 1000, 61_000);
    expect(isAuthorizedUpload(signer, 'a.jpg', authorization)).toBe(true);
    expect(isAuthorizedUpload(signer, 'b.jpg', authorization)).toBe(false);
    expect(isAuthorizedUpload(signer, 'a.jpg', authorization.replaceAll(';61', ';99'))).toBe(false);
    expect(isAuthorizedUpload(signer, 'a.jpg', 'nonsense')).toBe(false);
    at(61_001);
    expect(isAuthorizedUpload(signer, 'a.jpg', authorization)).toBe(false);
  });
});
