import {
  aPerson,
  countyCode,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheets } from '@shared/contract/sheets';
import { documents } from '../_runtime/documents';
import { isBetween } from '../_runtime/matchers';
import { aNewUnit, type UnitDocument } from '../_runtime/roster/unit-store';
import { bring, carryOut, client, listRows, upload } from './testing/sheet-kit';

const qingfeng = '410922';
const file = readFileSync(join(__dirname, '../../tools/seed/divisions-410922-qingfeng.csv'));
const csv = (...lines: readonly string[]): Buffer => Buffer.from(['code,name', ...lines].join('\n'));

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('officer', [], {
      villageCode: null,
      memberships: [{ role: 'countyOfficer', unitCode: qingfeng, fromOn: '2026-01-01' }],
    }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('secretary', ['secretary']),
  ]);
});
afterAll(() => backend.stop());

const unitsOf = (code: string): Promise<UnitDocument[]> =>
  documents.find<UnitDocument>('orgUnits', { where: { _id: isBetween(code, `${code}:`) }, limit: 1_000 });
const unit = (code: string) => documents.get<UnitDocument>('orgUnits', code);

it('a county of real divisions comes in: 512 villages, each below its township, beside the other county', async () => {
  const before = await unitsOf(countyCode);
  const ready = await bring('officer', qingfeng, file, 'divisions');
  expect(ready).toMatchObject({ state: 'ready', rowCount: 530, missingCount: 0, counts: { add: 530 } });
  expect(await unitsOf(qingfeng)).toEqual([]);
  const done = await carryOut('officer', ready);
  expect(done).toMatchObject({ state: 'done', doneCount: 530, counts: { add: 530, refuse: 0 } });
  const units = await unitsOf(qingfeng);
  const count = (level: string) => units.filter((each) => each.level === level).length;
  expect([count('county'), count('township'), count('village')]).toEqual([1, 17, 512]);
  const codes = new Set(units.map(({ _id }) => _id));
  for (const { parentCode, level } of units)
    expect([level, level === 'county' ? parentCode === '' : codes.has(parentCode)]).toEqual([level, true]);
  expect(units.every(({ isJoined, state }) => !isJoined && state === 'active')).toBe(true);
  expect(await unitsOf(countyCode)).toEqual(before);
});

it('sent again it is the same, and the same file is not the other county’s to bring', async () => {
  const ready = await bring('officer', qingfeng, file, 'divisions');
  expect(ready.counts).toEqual({ add: 0, change: 0, same: 530, refuse: 0 });
  await expect(carryOut('officer', ready)).resolves.toMatchObject({ state: 'done' });
  const foreign = await bring('county', countyCode, file, 'divisions');
  expect(foreign.counts).toEqual({ add: 0, change: 0, same: 0, refuse: 530 });
  const [row] = await listRows('county', foreign, 'refuse');
  expect(row!.problems[0]).toMatchObject({ code: 'codeOutside' });
  expect(row!.problems[0]!.sentence).toContain('Queshan');
});

it('a unit gets another name and keeps the one it had; what the file leaves out stays and is counted', async () => {
  const ready = await bring(
    'county',
    countyCode,
    csv(`${countyCode},Queshan`, `${townshipCode},Liudian`, `${villageCode},Wuqiao New`),
    'divisions',
  );
  expect(ready).toMatchObject({ counts: { add: 0, change: 1, same: 2, refuse: 0 }, missingCount: 1 });
  const [row] = await listRows('county', ready, 'change');
  expect(row!.changes).toEqual([{ field: 'name', before: 'Wuqiao', after: 'WuqiaoNew' }]);
  const done = await carryOut('county', ready);
  expect(await unit(villageCode)).toMatchObject({
    ...{ name: 'WuqiaoNew', isJoined: true },
    formerNames: [{ name: 'Wuqiao', untilAt: expect.stringMatching(/Z$/) as string }],
  });
  expect(done.missingCount).toBe(1);
});

it('what was retired after the file was read is refused, and so is what lies below it', async () => {
  const ready = await bring(
    'county',
    countyCode,
    csv(
      `${townshipCode},Liudian`,
      `${townshipCode}301,Xin`,
      `${countyCode}199,Other`,
      `${countyCode}199201,Dong`,
    ),
    'divisions',
  );
  expect(ready.counts).toMatchObject({ add: 3, same: 1 });
  const retired = aNewUnit({
    ...{ _id: `${countyCode}199`, name: 'Other', level: 'township', parentCode: countyCode },
  });
  await documents.insert('orgUnits', { ...retired, state: 'retired' } as UnitDocument);
  const done = await carryOut('county', ready);
  expect(done.counts).toEqual({ add: 1, change: 0, same: 1, refuse: 2 });
  const refused = await listRows('county', done, 'refuse');
  expect(refused.map(({ problems: [problem] }) => problem!.code)).toEqual(['unitRetired', 'parentMissing']);
  expect(await unit(`${townshipCode}301`)).toMatchObject({ name: 'Xin', level: 'village' });
  expect(await unit(`${countyCode}199201`)).toBeNull();
});

it('divisions are a county’s: nobody brings them for a township or a village', async () => {
  for (const [personId, unitCode] of [
    ['township', townshipCode],
    ['secretary', villageCode],
    ['county', townshipCode],
  ] as const) {
    const uploadId = await upload(personId, unitCode, csv(`${townshipCode},Liudian`));
    const input = { unitCode, kind: 'divisions', uploadId, fileName: 'a.csv' } as const;
    const answer = await client.answer(sheets.import, personId, input);
    expect(answer).toMatchObject({ error: { code: 'Forbidden', details: { reason: 'countyOnly' } } });
  }
});
