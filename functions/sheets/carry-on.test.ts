import {
  aPerson,
  countyCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { sheets, type Import } from '@shared/contract/sheets';
import { main as finishImports } from '../finish-imports/index';
import type { PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { partIdOf } from '../_runtime/imports/import-part';
import type { ImportDocument, ImportPartDocument } from '../_runtime/imports/import-document';
import { actorOf } from '../_runtime/imports/importer';
import { readVillageBook } from '../_runtime/imports/village-book';
import { writePart } from '../_runtime/imports/write-part';
import { newId } from '../_runtime/ids';
import { isBetween } from '../_runtime/matchers';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import { transact } from '../_runtime/transact';
import { bring, carryOut, client, importRoster, listRows, rosterFile } from './testing/sheet-kit';

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('neighbour', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('leaving', ['secretary']),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
  ]);
});
afterAll(() => backend.stop());

const now = '2026-11-20T06:00:00.000Z';
const digits = '零一二三四五六七八九';
const spelled = (number: number): string =>
  Array.from(number.toString(), (digit) => digits[Number(digit)]).join('');

/** Households of three, so that parts end between two of them. */
const manyRows = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ name: `赵${letter}${spelled(index)}`, rosterNumber: `${letter}${index}` },
    householdNumber: (Math.floor(index / 3) + 1 + letter.charCodeAt(0) * 20).toString(),
  }));

const fire = (Time = now) =>
  finishImports({ Type: 'Timer', TriggerName: 'finish-imports', Time, Message: '' }) as Promise<{
    readonly ok: boolean;
    readonly data: unknown;
  }>;
const confirm = ({ importId, unitCode }: Import, personId = 'secretary') =>
  client.ask(sheets.advanceImport, personId, { unitCode, importId, action: 'confirm' });
const stateOf = async ({ importId, unitCode }: Import) =>
  client.ask(sheets.getImport, 'township', { unitCode, importId });

/** Everybody whom an import has added, with what must be there once and no more. */
const writtenBy = async ({ importId }: Import) => {
  const ids = isBetween(`${importId}-`, `${importId}.`);
  const people = await documents.find<PersonDocument>('people', { where: { _id: ids }, limit: 1_000 });
  const events = await Promise.all(
    people.map(({ _id }) => documents.count('personEvents', { personId: _id })),
  );
  return { people, events: events.reduce((sum, count) => sum + count, 0) };
};

const writingOf = async ({ importId }: Import) => {
  const document = (await documents.get<ImportDocument>('imports', importId))!;
  return {
    ...{ document, actor: actorOf(document.confirmedBy!), now, requestId: 'test' },
    newId: () => newId(now),
    villages: await readVillageBook(documents, document.unitCode),
  };
};

describe('an import that was cut short', () => {
  it('is finished by the timer, each row once', async () => {
    const ready = await bring('secretary', villageCode, await rosterFile(manyRows('K', 900)));
    await confirm(ready);
    const writing = await writingOf(ready);
    // Two parts are written when the function is killed: one at the beginning, one in the middle.
    for (const part of [0, 2]) await writePart(partIdOf(ready.importId, part), writing);
    const half = await stateOf(ready);
    expect(half).toMatchObject({ state: 'applying', rowCount: 900 });
    expect(half.doneCount).toBe(Math.floor((900 * 2) / 5));
    expect((await writtenBy(ready)).people).toHaveLength(396);

    expect(await fire()).toEqual({ ok: true, data: { finishedCount: 1, droppedCount: 0 } });
    expect(await stateOf(ready)).toMatchObject({ state: 'done', doneCount: 900, counts: { add: 900 } });
    const { people, events } = await writtenBy(ready);
    expect(people).toHaveLength(900);
    expect(new Set(people.map(({ rosterNumber }) => rosterNumber)).size).toBe(900);
    expect(events).toBe(900);
    const households = await documents.find<HouseholdDocument>('households', {
      where: { villageCode },
      limit: 1_000,
    });
    expect(households).toHaveLength(300);
    expect(await fire()).toEqual({ ok: true, data: { finishedCount: 0, droppedCount: 0 } });
    expect((await writtenBy(ready)).people).toHaveLength(900);
  });

  it('keeps nothing of a part that broke off in its middle', async () => {
    const ready = await bring('secretary', villageCode, await rosterFile(manyRows('L', 30)));
    await confirm(ready);
    const writing = await writingOf(ready);
    let ids = 0;
    const dying = () => {
      ids += 1;
      if (ids > 20) throw new Error('killed');
      return newId(now);
    };
    const partId = partIdOf(ready.importId, 0);
    await expect(writePart(partId, { ...writing, newId: dying })).rejects.toThrow('killed');
    expect((await writtenBy(ready)).people).toEqual([]);
    await fire();
    expect((await writtenBy(ready)).people).toHaveLength(30);
  });

  it('goes on though whoever confirmed it holds the office no more, but not by them', async () => {
    const ready = await bring('leaving', villageCode, await rosterFile(manyRows('M', 10)));
    await confirm(ready, 'leaving');
    const person = (await documents.get<PersonDocument>('people', 'leaving'))!;
    await documents.put('people', {
      ...person,
      memberships: person.memberships.map((held) => ({ ...held, revokedAt: now })),
    } as PersonDocument);
    const go = { unitCode: villageCode, importId: ready.importId, action: 'continue' } as const;
    await expect(client.refusal(sheets.advanceImport, 'leaving', go)).resolves.toBe('Forbidden');
    await fire();
    expect(await stateOf(ready)).toMatchObject({ state: 'done', counts: { add: 10 } });
  });
});

it('two who carry it on at once, and the timer, write each row once', async () => {
  const ready = await bring('secretary', villageCode, await rosterFile(manyRows('N', 700)));
  await confirm(ready);
  const { importId, unitCode } = ready;
  const go = { unitCode, importId, action: 'continue' } as const;
  await Promise.all([
    client.ask(sheets.advanceImport, 'secretary', go),
    client.ask(sheets.advanceImport, 'township', go),
    fire(),
  ]);
  expect(await stateOf(ready)).toMatchObject({ state: 'done', counts: { add: 700, refuse: 0 } });
  const { people, events } = await writtenBy(ready);
  expect(people).toHaveLength(700);
  expect(events).toBe(700);
});

describe('while an import is being written', () => {
  const bringTo = async (personId: string, unitCode: string, letter: string) =>
    bring(
      personId,
      unitCode,
      await rosterFile(
        manyRows(letter, 3).map((row) => ({ ...row, village: unitCode.length === 12 ? '' : 'Wuqiao' })),
      ),
    );

  it('no other of the same unit, above or below it is confirmed; one beside it is', async () => {
    const first = await bringTo('secretary', villageCode, 'P');
    const same = await bringTo('secretary', villageCode, 'Q');
    const above = await bringTo('township', townshipCode, 'R');
    const beside = await bringTo('neighbour', otherVillageCode, 'S');
    await confirm(first);
    for (const [personId, other] of [
      ['secretary', same],
      ['township', above],
    ] as const) {
      const { importId, unitCode } = other;
      const answer = await client.answer(sheets.advanceImport, personId, {
        unitCode,
        importId,
        action: 'confirm',
      });
      expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason: 'underWay' } } });
    }
    await expect(confirm(beside, 'neighbour')).resolves.toMatchObject({ state: 'applying' });
    const cancel = { importId: first.importId, action: 'cancel' } as const;
    await expect(client.refusal(sheets.advanceImport, 'secretary', cancel)).resolves.toBe('StateConflict');
    await fire();
    await expect(carryOut('secretary', same)).resolves.toMatchObject({ state: 'done' });
    await expect(carryOut('township', above)).resolves.toMatchObject({ state: 'done' });
  });

  it('two confirmed at the same instant are one and a refusal', async () => {
    const both = [await bringTo('secretary', villageCode, 'T'), await bringTo('township', townshipCode, 'U')];
    const answers = await Promise.all(
      both.map(({ importId, unitCode }) =>
        client.answer(sheets.advanceImport, 'township', { unitCode, importId, action: 'confirm' }),
      ),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await fire();
  });
});

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

  it('by another row of the same file is none of that: two of one name move past one another', async () => {
    await importRoster('secretary', villageCode, [
      { name: '蒋一', rosterNumber: 'J1', phone: '13900000101', householdNumber: '8001' },
    ]);
    // The first moves into household 8002, where a namesake with another phone is added by a later part.
    const filler = manyRows('V', 199);
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([
        { name: '蒋一', rosterNumber: 'J1', householdNumber: '8002', phone: '13900000101' },
        ...filler,
        { name: '蒋一', householdNumber: '8002', phone: '13900000102' },
      ]),
    );
    expect(ready.counts).toEqual({ add: 200, change: 1, same: 0, refuse: 0 });
    await confirm(ready);
    const writing = await writingOf(ready);
    for (const part of [0, 1]) await writePart(partIdOf(ready.importId, part), writing);
    await fire();
    const namesakes = (
      await documents.find<PersonDocument>('people', { where: { villageCode }, limit: 1_000 })
    ).filter(({ name }) => name === '蒋一');
    expect(namesakes.map(({ phone }) => phone).sort()).toEqual(['13900000101', '13900000102']);
    expect(new Set(namesakes.map(({ householdId }) => householdId)).size).toBe(1);
    expect((await stateOf(ready)).counts).toEqual({ add: 200, change: 1, same: 0, refuse: 0 });
  });
});

it('a file whose reading broke off long ago is dropped with its rows; one that is being read is left alone', async () => {
  const ready = await bring('secretary', villageCode, await rosterFile(manyRows('X', 10)));
  const document = (await documents.get<ImportDocument>('imports', ready.importId))!;
  await documents.put('imports', { ...document, state: 'reading', changedAt: now } as ImportDocument);
  await fire('2026-11-20T06:59:00.000Z');
  expect(await stateOf(ready)).toMatchObject({ state: 'reading' });
  expect(await fire('2026-11-20T07:01:00.000Z')).toMatchObject({ data: { droppedCount: 1 } });
  expect(await stateOf(ready)).toMatchObject({ state: 'cancelled' });
  const parts = await documents.find<ImportPartDocument>('importRows', {
    where: { importId: ready.importId },
  });
  expect(parts).toEqual([]);
  expect(await documents.count('imports', { unitCode: countyCode })).toBe(0);
});
