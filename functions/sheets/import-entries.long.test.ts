import {
  aPerson,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { sheets, type Import } from '@shared/contract/sheets';
import { dateOf, monthOf } from '@shared/domain/calendar';
import { entryHeadings } from '@shared/domain/entry-copy';
import { entryFields, type EntryCells } from '@shared/domain/entry-field';
import { documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { newId } from '../_runtime/ids';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { finishImports } from '../finish-imports/finish-imports';
import type { EntryDocument } from '../points/ledger/entry-store';
import { presetRulesOf, ruleStore, type RuleDocument } from '../points/rules/rule-store';
import { scoreStore } from '../points/ledger/score-store';
import { bring, carryOut, client, listRows, readHandedOut, upload } from './testing/sheet-kit';
import { writeWorkbook } from './write-workbook';

let backend: Backend;

const today = dateOf(new Date().toISOString());
/** Titles of rules as the tests need them: capped, for households, with a second person, with a photo. */
const titles = { day: '每日巡查', household: '门前三包', confirmed: '见义勇为', evidence: '清理垃圾堆' };

const aRule = (key: keyof typeof titles, more: object) => {
  const [base] = presetRulesOf(villageCode, '2026-01-01');
  if (base === undefined) throw new Error('the preset is empty');
  const ruleId = `${villageCode}-${key}`;
  const plain = { isEvidenceNeeded: false, isConfirmationNeeded: false, capMonthTenths: null };
  const caps = { capDayTenths: null, capQuarterTenths: null, capYearTenths: null, fullTimesPerMonth: null };
  return {
    ...{ ...base, ...plain, ...caps, unit: 'time', unitCount: 1, deltaTenths: 20 },
    ...{ _id: `${ruleId}:v1`, ruleId, title: titles[key], appliesTo: ['person'] },
    ...more,
  } as typeof base;
};

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  const household = aNewHousehold({ villageCode, number: 12, gridCode: null, name: '钱二一户' });
  await documents.insert('households', household);
  await insertPeople([
    aPerson('secretary', ['secretary'], { rosterNumber: 'S1', name: '李书记' }),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('qian', ['member'], { rosterNumber: 'A1', name: '钱二', householdId: household._id }),
    aPerson('sun', ['member'], { rosterNumber: 'A2', name: '孙三' }),
  ]);
  await ruleStore(documents).insert([
    aRule('day', { capMonthTenths: 50 }),
    aRule('household', { appliesTo: ['household'] }),
    aRule('confirmed', { isConfirmationNeeded: true }),
    aRule('evidence', { isEvidenceNeeded: true }),
  ]);
});
afterAll(() => backend.stop());

const sheetOf = (rows: readonly Partial<EntryCells>[]): Promise<Buffer> =>
  writeWorkbook([
    {
      name: 'ledger',
      columns: entryFields.map((field) => ({ heading: entryHeadings[field][0] ?? field, widthChars: 14 })),
      rows: rows.map((cells) => entryFields.map((field) => cells[field] ?? '')),
    },
  ]);

const bringEntries = async (rows: readonly Partial<EntryCells>[]): Promise<Import> =>
  bring('secretary', villageCode, await sheetOf(rows), 'entries');

const entriesOf = (subjectId: string): Promise<EntryDocument[]> =>
  documents.find<EntryDocument>('ledgerEntries', { where: { villageCode, subjectId } });

/** The timer that carries on what was left, at the same time. */
const finishNow = () =>
  finishImports({
    ...{ documents, now: new Date().toISOString(), requestId: 'test' },
    newId: () => newId(new Date().toISOString()),
  });

const entriesNoted = async (): Promise<number> => {
  const entries = await findAll<EntryDocument>(documents, 'ledgerEntries', {
    where: { villageCode },
    order: [['_id', 'asc']],
  });
  return entries.filter(({ note }) => note.startsWith('house ')).length;
};

const good = [
  { name: '钱二', rosterNumber: 'A1', rule: titles.day, effectiveOn: today },
  { name: '孙三', rule: titles.day, quantity: '2', effectiveOn: today, note: '两条沟' },
  { name: '钱二', householdNumber: '12', rule: titles.household, effectiveOn: today },
];

describe('a ledger from a sheet', () => {
  it('is posted row by row, each with its file, and brought again adds nothing and says so', async () => {
    const ready = await bringEntries(good);
    expect(ready).toMatchObject({ state: 'ready', counts: { add: 3, same: 0, refuse: 0 } });
    expect(await entriesOf('sun')).toEqual([]);
    const rows = await listRows('secretary', ready, 'add');
    expect(rows.map(({ changes }) => changes[0]?.after)).toEqual(['+2', '+4', '+2']);
    expect(await carryOut('secretary', ready)).toMatchObject({ state: 'done', counts: { add: 3 } });
    expect((await listRows('secretary', ready)).map(({ plan }) => plan)).toEqual(['add', 'add', 'add']);
    const [entry] = await entriesOf('sun');
    expect(entry).toMatchObject({
      ...{ deltaTenths: 40, quantity: 2, source: 'import', sourceTitle: 'roster.xlsx', note: '两条沟' },
      ...{ effectiveOn: today, recorderId: 'secretary' },
    });
    const household = await documents.find<EntryDocument>('ledgerEntries', {
      where: { villageCode, month: monthOf(new Date().toISOString()) },
    });
    expect(household.filter(({ subjectKind }) => subjectKind === 'household')).toHaveLength(1);

    const again = await bringEntries(good.toReversed());
    expect(again.counts).toEqual({ add: 0, change: 0, same: 3, refuse: 0 });
    await carryOut('secretary', again);
    expect(await entriesOf('sun')).toHaveLength(1);
    const score = await scoreStore(documents, villageCode).findMonth(
      { kind: 'person', id: 'sun' },
      monthOf(new Date().toISOString()),
    );
    expect(score.scoreTenths).toBe(40);
  });

  it('says of every bad row why, and a row corrected in place is posted', async () => {
    const ready = await bringEntries([
      { name: '孙三', rule: titles.confirmed, effectiveOn: today },
      { name: '孙三', rule: titles.evidence, effectiveOn: today },
      { name: '没有这个人', rule: titles.day, effectiveOn: today, note: 'corrected' },
    ]);
    const rows = await listRows('secretary', ready, 'refuse');
    expect(rows.map(({ problems }) => problems[0]?.code)).toEqual([
      ...['confirmationNeeded', 'evidenceNeeded', 'subjectUnknown'],
    ]);
    for (const { problems } of rows) expect(problems[0]?.sentence).toMatch(/，.+。$/u);
    const { row, import: after } = await client.ask(sheets.submitImportRow, 'secretary', {
      ...{ importId: ready.importId, rowNumber: rows[2]?.rowNumber ?? 0, values: { name: '李书记' } },
    });
    expect(row).toMatchObject({ plan: 'add', problems: [] });
    const done = await carryOut('secretary', after);
    expect(done.counts).toEqual({ add: 1, change: 0, same: 0, refuse: 2 });
    expect(await entriesOf('secretary')).toHaveLength(1);
  });

  it('foresees what caps take: part of a row, then all of it', async () => {
    const ready = await bringEntries([
      { name: '钱二', rule: titles.day, quantity: '2', effectiveOn: today },
      { name: '钱二', rule: titles.day, effectiveOn: today, note: 'nothing is left' },
    ]);
    const rows = await listRows('secretary', ready);
    // Two points were posted above, and five are the month's.
    expect(rows[0]).toMatchObject({
      plan: 'add',
      changes: [{ field: 'points', before: '+4', after: '+3' }],
    });
    expect(rows[1]).toMatchObject({ plan: 'refuse', problems: [{ code: 'capReached' }] });
    const done = await carryOut('secretary', ready);
    expect(done.counts).toMatchObject({ add: 1, refuse: 1 });
    const sum = (await entriesOf('qian')).reduce((total, { deltaTenths }) => total + deltaTenths, 0);
    expect(sum).toBe(50);
  });

  it('two checks of the same sheet post it once, whoever carries them on at the same time', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      ...{ name: '孙三', rule: titles.household, householdNumber: '12', effectiveOn: today },
      note: `house ${index}`,
    }));
    const [one, other] = [await bringEntries(rows), await bringEntries(rows)];
    expect([one.counts.add, other.counts.add]).toEqual([120, 120]);
    const { importId, unitCode } = one;
    await client.ask(sheets.advanceImport, 'secretary', { unitCode, importId, action: 'confirm' });
    const carryOn = () =>
      client.ask(sheets.advanceImport, 'secretary', { unitCode, importId, action: 'continue' });
    await Promise.all([carryOn(), carryOn(), finishNow()]);
    expect(await carryOn()).toMatchObject({ state: 'done', counts: { add: 120, same: 0 } });
    expect(await carryOut('secretary', other)).toMatchObject({ counts: { add: 0, same: 120 } });
    expect(await entriesNoted()).toBe(120);
  });

  it('a rule that ends between the check and the writing is refused then', async () => {
    const ready = await bringEntries([
      { householdNumber: '12', rule: titles.household, effectiveOn: today, note: 'too late' },
    ]);
    expect(ready.counts.add).toBe(1);
    const ruleId = `${villageCode}-household`;
    const version = await ruleStore(documents).findVersion(ruleId, 1);
    const ended: RuleDocument = { ...version, validTo: '2026-01-31' };
    await documents.put('pointsRules', ended);
    const done = await carryOut('secretary', ready);
    expect(done.counts).toMatchObject({ add: 0, refuse: 1 });
    const [row] = await listRows('secretary', done, 'refuse');
    expect(row?.problems[0]?.code).toBe('ruleNotInForce');
  });

  it('is the village’s own to bring: officers above record no points', async () => {
    for (const [personId, unitCode] of [
      ['township', townshipCode],
      ['township', villageCode],
    ] as const) {
      const uploadId = await upload(personId, unitCode, await sheetOf(good));
      const input = { unitCode, kind: 'entries', uploadId, fileName: 'a.xlsx' } as const;
      const answer = await client.answer(sheets.import, personId, input);
      expect(answer).toMatchObject({ error: { code: 'Forbidden', details: { reason: 'villageOnly' } } });
    }
  });
});

it('the template offers the rules that a sheet may post, and its examples are passed over', async () => {
  const out = await client.ask(sheets.exportTemplate, 'secretary', { kind: 'entries' });
  expect(out.fileName).toBe('Wuqiao积分流水模板.xlsx');
  const [headings, ...examples] = await readHandedOut(out.url);
  expect(headings?.cells).toContain('细则');
  expect(examples).toHaveLength(2);
  expect(examples[0]?.cells).toContain(titles.day);
  const bytes = Buffer.from(await (await fetch(out.url)).arrayBuffer());
  await expect(bring('secretary', villageCode, bytes, 'entries')).rejects.toThrow('rowsMissing');
});
