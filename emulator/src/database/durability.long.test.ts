import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Engine } from './engine';
import { openEngine } from './open-engine';
import { SqliteFile } from './sqlite-file';

const acknowledgedPerRun = 400;

/** Runs the writer, kills it with SIGKILL after enough acknowledged writes and returns all it acknowledged. */
async function writeUntilKilled(file: string, run: number): Promise<string[]> {
  const writer = require.resolve('./testing/durability-writer');
  const child = spawn(process.execPath, ['--import', 'tsx', writer, file, run.toString()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.split('\n').length > acknowledgedPerRun) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, name) => resolve(name)));
  expect(signal).toBe('SIGKILL');
  // The last line may have been cut off by the kill.
  return output.split('\n').slice(0, -1);
}

async function expectIntact(engine: Engine, acknowledged: readonly string[]): Promise<void> {
  for (let start = 0; start < acknowledged.length; start += 500) {
    const ids = acknowledged.slice(start, start + 500);
    expect(await engine.count('entries', { _id: { $in: ids } })).toBe(ids.length);
  }
  const byStream = await Promise.all(
    [1, 2, 3, 4, 'post'].map((stream) => engine.count('entries', { stream })),
  );
  expect(byStream.reduce((sum, count) => sum + count)).toBe(await engine.count('entries', {}));
  const [total] = await engine.find('totals', { filter: { _id: 'total' } });
  expect(total?.['posts']).toBe(byStream.at(-1));
}

describe('the database file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'emulator-durability-'));
    file = join(folder, 'database.sqlite');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('has every acknowledged write, whole, after its process was killed, three times over', async () => {
    const acknowledged: string[] = [];
    for (const run of [1, 2, 3]) {
      acknowledged.push(...(await writeUntilKilled(file, run)));
      const engine = openEngine({ file });
      await expectIntact(engine, acknowledged);
      await engine.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(3 * acknowledgedPerRun);
  }, 120_000);

  it('waits for the disk at every commit, on each opening anew', () => {
    for (let opening = 0; opening < 2; opening += 1) {
      const database = new SqliteFile(file);
      expect(database.get('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
      // 2 is FULL: the write-ahead log is synced by every commit, not only by checkpoints.
      expect(database.get('PRAGMA synchronous')).toMatchObject({ synchronous: 2 });
      expect(database.get('PRAGMA busy_timeout')).toMatchObject({ timeout: 5_000 });
      expect(database.get('PRAGMA wal_autocheckpoint')).toMatchObject({ wal_autocheckpoint: 4_000 });
      expect(database.get('PRAGMA cache_size')).toMatchObject({ cache_size: -65_536 });
      database.close();
    }
  });

  it('has a write for other readers when its promise resolves, and not before', async () => {
    const engine = openEngine({ file });
    await engine.createCollection({ name: 'entries', indexes: [] });
    const reader = new SqliteFile(file);
    const count = (): unknown => reader.get('SELECT count(*) AS total FROM c_entries')?.['total'];
    const insert = engine.insert('entries', [{ a: 1 }, { a: 2 }]);
    expect(count()).toBe(0);
    await insert;
    expect(count()).toBe(2);
    reader.close();
    await engine.close();
  });

  it('takes what was asked for before it is closed and refuses what comes after', async () => {
    const engine = openEngine({ file });
    await engine.createCollection({ name: 'entries', indexes: [] });
    const insert = engine.insert('entries', [{ _id: 'last' }]);
    await engine.close();
    await expect(insert).resolves.toEqual(['last']);
    await expect(engine.insert('entries', [{}])).rejects.toThrow('closed');
    const reopened = openEngine({ file });
    expect(await reopened.count('entries', {})).toBe(1);
    await reopened.close();
  });

  it('of a later format is refused', () => {
    const database = new SqliteFile(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openEngine({ file })).toThrow('format 99');
  });
});
