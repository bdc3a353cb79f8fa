import {
  aPerson,
  databaseRequestsOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { points } from '@shared/contract/points';
import { sheets, type Import } from '@shared/contract/sheets';
import { dateOf } from '@shared/domain/calendar';
import { entryHeadings } from '@shared/domain/entry-copy';
import { entryFields, type EntryCells } from '@shared/domain/entry-field';
import { clientOf } from '../_runtime/testing';
import { documents } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { carryOnImport } from '../_runtime/imports/carry-on-import';
import type { ImportDocument } from '../_runtime/imports/import-document';
import { main as pointsMain } from '../points';
import type { EntryDocument } from '../points/ledger/entry-store';
import { writeImportedEntries as writeEntries } from '../points/imports/write-imported-entries';
import { aRule } from '../points/testing/more-rules';
import { ruleStore } from '../points/rules/rule-store';
import { confirm } from './testing/import-kit';
import { bring, carryOut, client, listRows } from './testing/sheet-kit';
import { writeWorkbook } from './write-workbook';

let backend: Backend;
const today = dateOf(new Date().toISOString());
const ruleId = `${villageCode}-patrol`;
const title = '巡查';

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('sun', ['member'], { name: '孙三' }),
    ...Array.from({ length: 8 }, (_, index) =>
      aPerson(`a-${index}`, [], { name: `甲${index}`, partyStatus: 'applicant' }),
    ),
  ]);
  await ruleStore(documents).insert([
    aRule(ruleId, { title }),
    aRule(`${villageCode}-tasks`, { title: '任务', category: 'applicantTasks', appliesTo: ['applicant'] }),
  ]);
});
afterAll(() => backend.stop());

const bringEntries = async (rows: readonly Partial<EntryCells>[]): Promise<Import> =>
  bring(
    'secretary',
    villageCode,
    await writeWorkbook([
      {
        name: 'ledger',
        columns: entryFields.map((field) => ({ heading: entryHeadings[field][0] ?? field, widthChars: 14 })),
        rows: rows.map((cells) => entryFields.map((field) => cells[field] ?? '')),
      },
    ]),
    'entries',
  );

const lines = ['one', 'two', 'three'].map((note) => ({
  ...{ name: '孙三', rule: title, effectiveOn: today, note },
}));

it('a line stays in the ledger when it was corrected there: brought again, nothing is posted twice', async () => {
  await carryOut('secretary', await bringEntries(lines));
  const posted = await documents.find<EntryDocument>('ledgerEntries', {
    where: { villageCode, subjectId: 'sun' },
  });
  const ask = clientOf(pointsMain);
  for (const { _id: entryId } of posted) {
    const replacement = { ruleId, quantity: 2 };
    await ask.ask(points.reverse, 'secretary', { entryId, reason: 'twice the work', replacement });
  }
  const again = await bringEntries(lines);
  expect(again.counts).toMatchObject({ add: 0, same: 3 });
  expect(await carryOut('secretary', again)).toMatchObject({ counts: { add: 0, same: 3 } });
  expect((await ask.ask(points.listEntries, 'sun', {})).scoreTenths).toBe(60);
});

it('an officer above neither corrects a row of a village’s points nor confirms them, and may drop them', async () => {
  const { importId } = await bringEntries([
    { ...lines[0], note: 'of today' },
    { name: '孙四', rule: title },
  ]);
  const where = { unitCode: villageCode, importId };
  const reply = (action: 'confirm' | 'cancel') =>
    client.answer(sheets.advanceImport, 'township', { ...where, action });
  const forbidden = { error: { code: 'Forbidden', details: { reason: 'villageOnly' } } };
  expect(await reply('confirm')).toMatchObject(forbidden);
  const corrected = { ...where, rowNumber: 3, values: { name: '孙三' } };
  expect(await client.answer(sheets.submitImportRow, 'township', corrected)).toMatchObject(forbidden);
  expect(await client.ask(sheets.getImport, 'township', where)).toMatchObject({ state: 'ready' });
  expect(await reply('cancel')).toMatchObject({ data: { state: 'cancelled' } });
});

it('what the ledger refuses costs no requests of its own, and the rows beside it are foreseen', async () => {
  const refused = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ name: `甲${index}`, subjectKind: '积极分子', rule: '任务', effectiveOn: today },
    }));
  const good = { ...lines[0], note: 'beside them' };
  const requestsFor = async (count: number) => {
    let ready: Import | null = null;
    const requests = await databaseRequestsOf(backend, async () => {
      ready = await bringEntries([...refused(count), good]);
    });
    const rows = await listRows('secretary', ready!);
    expect(rows.map(({ plan }) => plan)).toEqual([...refused(count).map(() => 'refuse'), 'add']);
    expect(rows[0]?.problems[0]).toMatchObject({ code: 'refused' });
    return requests;
  };
  expect(await requestsFor(8)).toBe(await requestsFor(1));
});

it('parts of a ledger are written one after the other, for they are about the same people', async () => {
  const costOf = async (count: number) => {
    const notes = Array.from({ length: count }, (_, index) => `house ${index} of ${count}`);
    const ready = await bringEntries(notes.map((note) => ({ ...lines[0], note })));
    await confirm(ready);
    const document = await documents.get<ImportDocument>('imports', ready.importId);
    const now = new Date().toISOString();
    const carryOn = { now, newId: () => newId(now), requestId: 'test', isOver: () => false, writeEntries };
    const requests = await databaseRequestsOf(backend, () => carryOnImport(document!, carryOn));
    expect(await carryOut('secretary', ready)).toMatchObject({ state: 'done', counts: { add: count } });
    return requests;
  };
  const [one, two, three] = [await costOf(50), await costOf(100), await costOf(150)];
  expect(three - two).toBe(two - one);
});
