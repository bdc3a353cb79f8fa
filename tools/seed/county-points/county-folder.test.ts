import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plannedSize, takeFolder } from './county-folder';
import { minutesLeft } from './loading-progress';

const size = { villages: 3, membersPerVillage: 2, entriesPerMember: 4, months: ['2026-11', '2026-12'] };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'county-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('an empty folder is taken, and taken again for the same county', () => {
  const folder = join(root, 'county');
  expect(plannedSize(folder)).toBeNull();
  takeFolder(folder, size);
  takeFolder(folder, size);
  expect(plannedSize(folder)).toEqual(size);
});

it('a folder of another county, or with anything else in it, is refused and says why', () => {
  takeFolder(join(root, 'county'), size);
  expect(() => takeFolder(join(root, 'county'), { ...size, months: ['2026-12'] })).toThrow(
    'begun with 3 villages from 2026-11 to 2026-12, which is another county than 3 villages from 2026-12 to 2026-12',
  );
  writeFileSync(join(root, 'letter'), '');
  expect(() => takeFolder(root, size)).toThrow('is not empty');
});

it('what is left is told by the pace of what was loaded now, not of what was there before', () => {
  const at = (villages: number) => ({ villages, villagesMax: 512, entries: 0 });
  // Ten villages in a minute, a hundred and two to go.
  expect(minutesLeft(at(400), at(410), 60_000)).toBe(11);
});
