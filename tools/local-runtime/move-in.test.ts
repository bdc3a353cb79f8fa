import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from '../../functions/_runtime/documents';
import { startLocalRuntime } from './local-runtime';
import { isVacant, moveIn } from './move-in';

const envId = 'local';
const manifest = {
  rootDir: '/nowhere',
  service: 'test',
  runtime: 'Nodejs20.19',
  envId,
  secrets: [],
  functions: [],
};
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'move-in-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

const insertOne = (_id: string) => () =>
  documents.insert('people', { _id, ...{ name: `name of ${_id}`, memberships: [] } });

const peopleIn = async (folder: string): Promise<readonly string[]> => {
  const options = { manifest, port: 0, dataDir: folder, pagesDir: null, isSeeded: false };
  const runtime = await startLocalRuntime(options);
  const people = await runtime.people.list();
  await runtime.close();
  return people.map(({ personId }) => personId);
};

describe('moveIn', () => {
  it('leaves a folder in which the village lives and nothing else lies about', async () => {
    await moveIn(dataDir, { envId, seed: insertOne('p-1') });
    expect(isVacant(dataDir)).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('moving-in'))).toEqual([]);
    expect(await peopleIn(dataDir)).toEqual(['p-1']);
  });

  it('leaves the folder vacant when it breaks off half-way', async () => {
    const seed = async () => {
      await insertOne('p-1')();
      throw new Error('the power went');
    };
    await expect(moveIn(dataDir, { envId, seed })).rejects.toThrow('the power went');
    expect(isVacant(dataDir)).toBe(true);
    await moveIn(dataDir, { envId, seed: insertOne('p-2') });
    expect(await peopleIn(dataDir)).toEqual(['p-2']);
  });

  it('clears away what a killed start left, and not what a living one is making', async () => {
    // No process has this number: Linux counts to four million at most.
    const [dead, alive] = [join(dataDir, 'moving-in-99999999'), join(dataDir, 'moving-in-1')];
    for (const draft of [dead, alive]) {
      mkdirSync(draft);
      writeFileSync(join(draft, 'database.sqlite'), 'half a village');
    }
    await moveIn(dataDir, { envId, seed: insertOne('p-1') });
    expect([existsSync(dead), existsSync(alive)]).toEqual([false, true]);
  });

  it('yields to a village that moved in meanwhile', async () => {
    const seed = async () => {
      await insertOne('p-2')();
      writeFileSync(join(dataDir, 'database.sqlite'), 'of the quicker one');
    };
    await moveIn(dataDir, { envId, seed });
    expect(readdirSync(dataDir)).toEqual(['database.sqlite']);
  });
});
