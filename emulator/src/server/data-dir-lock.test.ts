import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDir } from './data-dir-lock';

let dataDir: string;
beforeEach(async () => (dataDir = await mkdtemp(join(tmpdir(), 'data-dir-lock-'))));
afterEach(() => rm(dataDir, { recursive: true }));

describe('the lock of a data folder', () => {
  it('is held once, and again after its release', () => {
    const lock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow('another emulator is running');
    lock.release();
    lockDataDir(dataDir).release();
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, started: '' }],
    ['of a process whose number was given to another', { pid: process.pid, started: 'an earlier start' }],
    ['that was half written', undefined],
  ])('%s is taken over', async (_name, holder) => {
    await writeFile(join(dataDir, 'emulator.lock'), holder ? JSON.stringify(holder) : '{"pid":');
    const lock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow('another emulator is running');
    lock.release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('that was taken over meanwhile is left to its new holder', async () => {
    const lock = lockDataDir(dataDir);
    await writeFile(join(dataDir, 'emulator.lock'), 'of another');
    lock.release();
    expect(await readFile(join(dataDir, 'emulator.lock'), 'utf8')).toBe('of another');
  });
});
