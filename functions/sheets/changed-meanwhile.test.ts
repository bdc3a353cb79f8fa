import {
  aPerson,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import type { PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { partIdOf } from '../_runtime/imports/import-part';
import { writePart } from '../_runtime/imports/write-part';
import { personStore } from '../_runtime/roster/person-store';
import { transact } from '../_runtime/transact';
import { confirm, manyRows, now, stateOf, writingOf } from './testing/import-kit';
import { bring, carryOut, importRoster, listRows, rosterFile } from './testing/sheet-kit';

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
  ]);
});
afterAll(() => backend.stop());

describe('what changed since the file was read', () => {
  const findOne = async (rosterNumber: string): Promise<PersonDocument> => {
    const found = await documents.find<PersonDocument>('people', { where: { villageCode, rosterNumber } });
    expect(found).toHaveLength(1);
    return found[0]!;
  };
  const change = (personId: string, fields: Partial<PersonDocument>) =>
    transact(async (transaction) => {
      const store = personStore(transaction);
      const person = (await store.find(personId))!;
      const source = { actor: null, now, newId: () => newId(now) };
      return store.change(person, fields, { kind: 'changed' }, source);
    });

  it('is looked at again: somebody added meanwhile is not added twice', async () => {
    const rows = [{ name: '王五', rosterNumber: 'W5', phone: '13900000005' }];
    const [one, other] = [
      await bring('secretary', villageCode, await rosterFile(rows)),
      await bring('secretary', villageCode, await rosterFile([{ ...rows[0], partyStatus: '正式党员' }])),
    ];
    await carryOut('secretary', one);
    const done = await carryOut('secretary', other);
    expect(done.counts).toEqual({ add: 0, change: 1, same: 0, refuse: 0 });
    expect(await findOne('W5')).toMatchObject({ partyStatus: 'full', version: 2 });
  });

  it('is never overwritten by a stale plan: only what the row says is changed', async () => {
    await importRoster('secretary', villageCode, [
      { name: '冯六', rosterNumber: 'F6', phone: '13900000006' },
    ]);
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '冯六', rosterNumber: 'F6', partyStatus: '预备党员' }]),
    );
    const { _id } = await findOne('F6');
    await change(_id, { phone: '13900000066' });
    await carryOut('secretary', ready);
    expect(await findOne('F6')).toMatchObject({
      phone: '13900000066',
      partyStatus: 'probationary',
      version: 3,
    });
  });

  it('is refused when the person is gone or is known by another number, and counted as refused', async () => {
    await importRoster('secretary', villageCode, [
      { name: '陈七', rosterNumber: 'C7' },
      { name: '褚八', rosterNumber: 'C8' },
      { name: '卫九', rosterNumber: 'C9' },
    ]);
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile(
        ['陈七', '褚八', '卫九'].map((name, index) => ({
          name,
          rosterNumber: `C${index + 7}`,
          partyStatus: '预备党员',
        })),
      ),
    );
    expect(ready.counts).toMatchObject({ change: 3 });
    const [left, renumbered] = [await findOne('C7'), await findOne('C8')];
    await change(left._id, { villageCode: null, formerVillageCode: villageCode, state: 'left' });
    await change(renumbered._id, { rosterNumber: 'C88' });
    const done = await carryOut('secretary', ready);
    expect(done).toMatchObject({ state: 'done', counts: { add: 0, change: 1, same: 0, refuse: 2 } });
    const refused = await listRows('secretary', done, 'refuse');
    expect(refused.map(({ problems: [problem] }) => problem)).toEqual([
      expect.objectContaining({
        code: 'personChanged',
        sentence: expect.stringContaining('「陈七」') as string,
      }),
      expect.objectContaining({
        code: 'personChanged',
        sentence: expect.stringContaining('「褚八」') as string,
      }),
    ]);
    expect(await documents.get('people', renumbered._id)).toMatchObject({ partyStatus: 'masses' });
    expect(await documents.count('people', { villageCode, rosterNumber: 'C7' })).toBe(0);
  });

  it('by another row of the same file is none of that: namesakes of two parts stay two', async () => {
    await importRoster('secretary', villageCode, [
      { name: '蒋一', rosterNumber: 'J1', phone: '13900000101', householdNumber: '8001' },
    ]);
    // One moves into household 8002, one is new in 8003; a later part adds to each a namesake with another phone.
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([
        { name: '蒋一', rosterNumber: 'J1', householdNumber: '8002', phone: '13900000101' },
        { name: '沈二', householdNumber: '8003', phone: '13900000103' },
        ...manyRows('V', 198),
        { name: '蒋一', householdNumber: '8002', phone: '13900000102' },
        { name: '沈二', householdNumber: '8003', phone: '13900000104' },
      ]),
    );
    const counts = { add: 201, change: 1, same: 0, refuse: 0 };
    expect(ready.counts).toEqual(counts);
    await confirm(ready);
    const writing = await writingOf(ready);
    for (const part of [0, 1]) await writePart(partIdOf(ready.importId, part), writing);
    await carryOut('secretary', ready);
    expect((await stateOf(ready)).counts).toEqual(counts);
    const people = await documents.find<PersonDocument>('people', { where: { villageCode }, limit: 1_000 });
    const phonesOf = (wanted: string): readonly string[] =>
      people.flatMap(({ name, phone, householdId }) =>
        name === wanted ? [`${phone} ${householdId ?? ''}`] : [],
      );
    for (const [name, household, ...phones] of [
      ['蒋一', '8002', '13900000101', '13900000102'],
      ['沈二', '8003', '13900000103', '13900000104'],
    ] as const)
      expect([...phonesOf(name)].sort()).toEqual(
        phones.map((phone) => `${phone} ${villageCode}-h${household}`),
      );
  });
});
