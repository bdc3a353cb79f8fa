import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { systemErrorCode } from '../system-error';

/**
 * Signs what may be done with one file until an instant. The key lives in the data folder, so that addresses stay
 * valid over a restart.
 */
export class UrlSigner {
  private constructor(private readonly key: Buffer) {}

  static async open(keyFile: string): Promise<UrlSigner> {
    try {
      await writeFile(keyFile, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true });
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    }
    const key = Buffer.from(await readFile(keyFile, 'utf8'), 'hex');
    if (key.length !== 32)
      throw new Error(`${keyFile} does not hold a key of 32 bytes; delete it to get a new one`);
    return new UrlSigner(key);
  }

  sign(purpose: 'get' | 'put', cloudPath: string, expiresAt: number): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([purpose, cloudPath, expiresAt]))
      .digest('hex');
  }

  /** `expiresAt` in milliseconds since the epoch, as it was signed. */
  isValid(purpose: 'get' | 'put', cloudPath: string, expiresAt: number, signature: string): boolean {
    if (!Number.isSafeInteger(expiresAt) || expiresAt < Date.now()) return false;
    const expected = Buffer.from(this.sign(purpose, cloudPath, expiresAt));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
