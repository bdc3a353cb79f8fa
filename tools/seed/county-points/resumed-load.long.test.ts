import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../../emulator/src/index';
import { collections } from '../../../functions/_runtime/collections';
import { loadCountyPoints } from './load-county-points';

const size = { villages: 4, membersPerVillage: 3, entriesPerMember: 5, months: ['2026-12'] };
const stopped = new Error('the power is gone');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'resumed-load-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const onCounty = async <T>(name: string, run: (emulator: Emulator) => Promise<T>): Promise<T> => {
  const dataDir = join(root, name);
  const emulator = await startEmulator({
    ...{ port: 0, dataDir, envId: 'county', collections, functions: [], environment: {} },
  });
  try {
    return await run(emulator);
  } finally {
    await emulator.close();
  }
};

const loaded = ['orgUnits', 'people', 'households', 'ledgerEntries', 'monthScores', 'yearScores'] as const;
const countsOf = (name: string) =>
  onCounty(name, async ({ engine }) =>
    Promise.all(loaded.map((collection) => engine.aggregate(collection, [{ $count: 'count' }]))),
  );

it('a load that was ended between two villages goes on with the missing ones and ends with the same county', async () => {
  await onCounty('whole', ({ engine }) => loadCountyPoints(engine, size));
  await onCounty('ended', async ({ engine }) => {
    const onEntries = () => {
      throw stopped;
    };
    await expect(loadCountyPoints(engine, size, { onEntries })).rejects.toThrow(stopped.message);
  });
  const reported: number[] = [];
  const report = ({ villages }: { readonly villages: number }) => reported.push(villages);
  const resumed = await onCounty('ended', ({ engine }) => loadCountyPoints(engine, size, { report }));
  expect(resumed).toEqual({ villages: 4, entries: 60 });
  expect(reported).toEqual([2, 3, 4]);
  expect(await countsOf('ended')).toEqual(await countsOf('whole'));
});
