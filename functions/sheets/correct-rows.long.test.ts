import {
  aPerson,
  gridCode,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { sheets } from '@shared/contract/sheets';
import type { KnownPerson } from '@shared/domain/roster-index';
import { breakRoster, brokenRosterVillages } from '../../tools/seed/broken-roster';
import type { PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import type { ImportPartDocument } from '../_runtime/imports/import-document';
import { aNewHousehold, type HouseholdDocument } from '../_runtime/roster/household-store';
import { aNewUnit } from '../_runtime/roster/unit-store';
import { bring, carryOut, client, listRows, rosterFile } from './testing/sheet-kit';

const otherCounty = '410922';

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', [], {
      villageCode: null,
      memberships: [{ role: 'countyOfficer', unitCode: otherCounty, fromOn: '2026-01-01' }],
    }),
  ]);
});
afterAll(() => backend.stop());

/** Three mistakes: a phone that is none, a grid that is not there, and a number used twice. */
const threeMistakes = [
  { name: '赵一', rosterNumber: '1', phone: '1390000000' },
  { name: '钱二', rosterNumber: '2', grid: '9' },
  { name: '孙三', rosterNumber: '3' },
  { name: '李四', rosterNumber: '3' },
];

const residents = () => documents.find<PersonDocument>('people', { where: { villageCode }, limit: 1_000 });

describe('three mistakes', () => {
  it('are named, corrected in place one by one, and everybody is written', async () => {
    const ready = await bring('secretary', villageCode, await rosterFile(threeMistakes));
    expect(ready.counts).toEqual({ add: 1, change: 0, same: 0, refuse: 3 });
    const refused = await listRows('secretary', ready, 'refuse');
    expect(refused.map(({ rowNumber, problems: [problem] }) => [rowNumber, problem!.field])).toEqual([
      [2, 'phone'],
      [3, 'grid'],
      [5, 'rosterNumber'],
    ]);
    const { importId } = ready;
    const correct = (rowNumber: number, values: Record<string, string>) =>
      client.ask(sheets.submitImportRow, 'secretary', { importId, rowNumber, values });
    const still = await correct(2, { phone: '13900' });
    expect(still.row.problems[0]!.sentence).toContain('「13900」');
    const first = await correct(2, { phone: '13900000001' });
    expect(first.row).toMatchObject({
      plan: 'add',
      problems: [],
      values: { name: '赵一', phone: '13900000001' },
    });
    expect(first.import.counts).toEqual({ add: 2, change: 0, same: 0, refuse: 2 });
    await correct(3, { grid: '1' });
    // The number of the third belongs to the fourth now: what was wrong with the fourth row is right.
    const last = await correct(4, { rosterNumber: '33' });
    expect(last.import.counts).toEqual({ add: 4, change: 0, same: 0, refuse: 0 });
    expect(await listRows('secretary', ready, 'refuse')).toEqual([]);
    const done = await carryOut('secretary', ready);
    expect(done).toMatchObject({ state: 'done', counts: { add: 4 } });
    const written = (await residents()).filter(({ rosterNumber }) => rosterNumber !== '');
    expect(
      written.map(({ name, rosterNumber, phone, gridCode: grid }) => [name, rosterNumber, phone, grid]),
    ).toEqual(
      expect.arrayContaining([
        ['赵一', '1', '13900000001', null],
        ['钱二', '2', '', gridCode],
        ['孙三', '33', '', null],
        ['李四', '3', '', null],
      ]),
    );
  });

  it('that stay are left out, and the others are written', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([
        { name: '周五', rosterNumber: '5' },
        { name: '', rosterNumber: '6' },
      ]),
    );
    const done = await carryOut('secretary', ready);
    expect(done).toMatchObject({ state: 'done', rowCount: 2, counts: { add: 1, refuse: 1 } });
    expect((await residents()).map(({ rosterNumber }) => rosterNumber)).not.toContain('6');
  });

  it('cannot be corrected once the import is confirmed, nor where there is no such row or field', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '吴六', rosterNumber: '61' }]),
    );
    const { importId } = ready;
    const refusal = (rowNumber: number, values: Record<string, string>) =>
      client.refusal(sheets.submitImportRow, 'secretary', { importId, rowNumber, values });
    await expect(refusal(99, { name: '吴' })).resolves.toBe('NotFound');
    await expect(refusal(2, { memberships: 'secretary' })).resolves.toBe('InvalidInput');
    await carryOut('secretary', ready);
    await expect(refusal(2, { name: '吴' })).resolves.toBe('StateConflict');
  });

  it('corrected by two at once are both corrected or one is told', async () => {
    const ready = await bring('secretary', villageCode, await rosterFile(threeMistakes.slice(0, 2)));
    const { importId } = ready;
    const corrections = [
      { rowNumber: 2, values: { phone: '13900000001' } },
      { rowNumber: 3, values: { grid: '1' } },
    ];
    for (const { rowNumber, values } of corrections.concat(corrections)) {
      const answers = await Promise.all(
        ['secretary', 'township'].map((personId) =>
          client.answer(sheets.submitImportRow, personId, {
            unitCode: villageCode,
            importId,
            rowNumber,
            values,
          }),
        ),
      );
      const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
      expect(codes).toContain('ok');
      for (const code of codes) expect(['ok', 'StateConflict']).toContain(code);
    }
    const { counts } = await client.ask(sheets.getImport, 'secretary', { importId });
    expect(counts.refuse).toBe(0);
    await client.ask(sheets.advanceImport, 'secretary', { importId, action: 'cancel' });
  });
});

describe('a thousand broken rows', () => {
  const broken = breakRoster(1_000);
  const { people } = broken;
  // A workbook holds no empty rows, and a county may appoint a secretary: others stand in for those.
  const nameless = Array.from({ length: 84 }, (_, index) => ({
    rosterNumber: `Z${index}`,
    village: '西关村',
  }));
  const rows = [...broken.rows, ...nameless];
  const codes = [...broken.codes, ...nameless.map(() => 'nameMissing')];

  const insertKnown = async (known: readonly KnownPerson[]): Promise<void> => {
    const households = new Map<string, HouseholdDocument>();
    const documentsOf = known.map(
      ({ personId, villageCode: village, householdNumber, offices: _none, ...person }) => {
        const household =
          householdNumber === null
            ? null
            : aNewHousehold({ villageCode: village, number: householdNumber, name: person.name });
        if (household !== null) households.set(household._id, household);
        return aPerson(personId, [], {
          ...person,
          villageCode: village,
          gridCode: person.gridCode,
          householdId: household?._id ?? null,
        });
      },
    );
    await documents.insertMany('households', [...households.values()]);
    for (let start = 0; start < documentsOf.length; start += 200)
      await documents.insertMany('people', documentsOf.slice(start, start + 200));
  };

  it('each get their sentence from the back end, page by page in the order of the file', async () => {
    await documents.insert(
      'orgUnits',
      aNewUnit({ _id: otherCounty, name: '清丰县', level: 'county', parentCode: '' }),
    );
    for (const { villageCode: code, name, grids } of brokenRosterVillages) {
      await documents.insert(
        'orgUnits',
        aNewUnit({ _id: code, name, level: 'village', parentCode: code.slice(0, 9) }),
      );
      await documents.insertMany(
        'orgUnits',
        grids.map((grid) =>
          aNewUnit({ _id: grid.gridCode, name: grid.name, level: 'grid', parentCode: code }),
        ),
      );
    }
    await insertKnown(people);
    const ready = await bring('county', otherCounty, await rosterFile(rows));
    const expected = codes
      .map((code, index) => [index + 2, code] as const)
      .filter(([, code]) => code !== 'rowEmpty');
    const found = await listRows('county', ready);
    const officerCodes = new Set(['officeNotYours']);
    const got = new Map(found.map((row) => [row.rowNumber, row.problems[0]?.code ?? null]));
    // The county may appoint secretaries, unlike a village.
    for (const [rowNumber, code] of expected)
      if (code === null || !officerCodes.has(code))
        expect([rowNumber, got.get(rowNumber)]).toEqual([rowNumber, code]);
    const refused = await listRows('county', ready, 'refuse');
    expect(refused.length).toBe(ready.counts.refuse);
    expect(refused.length).toBeGreaterThanOrEqual(1_000);
    for (const { problems, rowNumber } of refused) {
      expect([rowNumber, problems.length]).toEqual([rowNumber, 1]);
      expect(problems[0]!.sentence).toMatch(/^[^\n]{10,}。$/);
    }
    const numbers = refused.map(({ rowNumber }) => rowNumber);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    const parts = await documents.find<ImportPartDocument>('importRows', {
      where: { importId: ready.importId },
      limit: 100,
    });
    expect(Math.max(...parts.map((part) => part.rows.length))).toBeLessThanOrEqual(200);
  });

  it('leave nothing but the good ones when the rest is written', async () => {
    const before = await documents.count('people', { villageCode: '410922100201' });
    const { items } = await client.ask(sheets.listImports, 'county', { unitCode: otherCounty });
    const [ready] = items;
    const done = await carryOut('county', ready!);
    expect(done.counts.refuse).toBe(ready!.counts.refuse);
    expect(done.counts.add).toBe(ready!.counts.add);
    expect(await documents.count('people', { villageCode: '410922100201' })).toBe(before + done.counts.add);
  });
});
