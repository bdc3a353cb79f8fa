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
import { newId } from '../_runtime/ids';
import type { ImportDocument, ImportPartDocument } from '../_runtime/imports/import-document';
import { partIdOf } from '../_runtime/imports/import-part';
import { writePart } from '../_runtime/imports/write-part';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import { confirm, manyRows, now, stateOf, writingOf, writtenBy } from './testing/import-kit';
import { bring, carryOut, client, rosterFile } from './testing/sheet-kit';

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
  ]);
});
afterAll(() => backend.stop());

const fire = (Time = now) =>
  finishImports({ Type: 'Timer', TriggerName: 'finish-imports', Time, Message: '' }) as Promise<{
    readonly ok: boolean;
    readonly data: unknown;
  }>;

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

/** By the one who confirmed, by an officer and by the timer, all at once. */
const carryOnTogether = async (ready: Import): Promise<void> => {
  await confirm(ready);
  const go = { unitCode: ready.unitCode, importId: ready.importId, action: 'continue' } as const;
  await Promise.all([
    client.ask(sheets.advanceImport, 'secretary', go),
    client.ask(sheets.advanceImport, 'township', go),
    fire(),
  ]);
};

it('several who carry it on at once write each row once', async () => {
  const rows = manyRows('N', 420);
  const added = await bring('secretary', villageCode, await rosterFile(rows));
  await carryOnTogether(added);
  expect(await stateOf(added)).toMatchObject({ state: 'done', counts: { add: 420, refuse: 0 } });
  expect(await writtenBy(added)).toMatchObject({ people: { length: 420 }, events: 420 });

  const changing = rows.map((row) => ({ ...row, partyStatus: '预备党员' }));
  const changed = await bring('secretary', villageCode, await rosterFile(changing));
  await carryOnTogether(changed);
  expect(await stateOf(changed)).toMatchObject({ state: 'done', counts: { change: 420, same: 0 } });
  const { people, events } = await writtenBy(added);
  expect(new Set(people.map(({ version, partyStatus }) => `${version} ${partyStatus}`))).toEqual(
    new Set(['2 probationary']),
  );
  expect(events).toBe(840);
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
