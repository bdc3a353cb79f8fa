import {
  aPerson,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { sheets, type Import } from '@shared/contract/sheets';
import { dateOf, monthOf, yearOf } from '@shared/domain/calendar';
import { entryHeadings } from '@shared/domain/entry-copy';
import { entryFields, type EntryCells } from '@shared/domain/entry-field';
import { isExportedMonth } from '@shared/domain/exported-month';
import { shortSeal } from '@shared/domain/seal';
import type { AuditRecordDocument } from '../_runtime/audit-record';
import { documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { transact } from '../_runtime/transact';
import type { EntryDocument } from '../points/ledger/entry-store';
import { sealNext } from '../points/testing/seal-next';
import { presetRulesOf, ruleStore } from '../points/rules/rule-store';
import { readWorkbook } from './read-workbook';
import { bring, carryOut, client, listRows, readHandedOut } from './testing/sheet-kit';
import { writeWorkbook } from './write-workbook';
import { readZipParts, textOf } from './zip-parts';

let backend: Backend;

const now = new Date().toISOString();
const [today, month, year] = [dateOf(now), monthOf(now), yearOf(monthOf(now))];
const title = '每日巡查';

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary'], { rosterNumber: 'S1', name: '李书记' }),
    aPerson('supervisor', ['supervisor'], { name: '孙监委' }),
    aPerson('neighbour', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('qian', ['member'], { rosterNumber: 'A1', name: '钱二' }),
    aPerson('sun', ['member'], { rosterNumber: 'A2', name: '孙三' }),
  ]);
  const [base] = presetRulesOf(villageCode, '2026-01-01');
  if (base === undefined) throw new Error('the preset is empty');
  const ruleId = `${villageCode}-patrol`;
  const rule = { ...base, _id: `${ruleId}:v1`, ruleId, title, deltaTenths: 15, unit: 'time' } as const;
  const free = { capDayTenths: null, capMonthTenths: null, capYearTenths: null, capQuarterTenths: null };
  const plain = { isEvidenceNeeded: false, isConfirmationNeeded: false, fullTimesPerMonth: null };
  await ruleStore(documents).insert([{ ...rule, ...free, ...plain, unitCount: 1, appliesTo: ['person'] }]);
  await carryOut('secretary', await bringRows(posted));
});
afterAll(() => backend.stop());

const posted: readonly Partial<EntryCells>[] = [
  { name: '钱二', rule: title, quantity: '2', effectiveOn: today },
  { name: '孙三', rule: title, effectiveOn: today, note: '=不是公式' },
];

const bringRows = async (rows: readonly Partial<EntryCells>[]): Promise<Import> => {
  const columns = entryFields.map((field) => ({ heading: entryHeadings[field][0] ?? field, widthChars: 14 }));
  const cells = rows.map((row) => entryFields.map((field) => row[field] ?? ''));
  return bring(
    'secretary',
    villageCode,
    await writeWorkbook([{ name: 'ledger', columns, rows: cells }]),
    'entries',
  );
};

const bytesOf = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

const ledgerNow = (): Promise<readonly EntryDocument[]> =>
  findAll<EntryDocument>(documents, 'ledgerEntries', { where: { villageCode }, order: [['_id', 'asc']] });

describe('a month’s ledger as a file', () => {
  it('tells every entry in Chinese, and brought in again adds nothing', async () => {
    const out = await client.ask(sheets.exportLedger, 'secretary', { month });
    expect(out.fileName).toBe(`Wuqiao${year}年${Number(month.slice(5))}月积分流水.xlsx`);
    const bytes = await bytesOf(out.url);
    const [headings, ...rows] = await readWorkbook(bytes);
    const cellOf = (row: number, heading: string) =>
      rows[row]?.cells[headings?.cells.indexOf(heading) ?? -1] ?? '';
    expect(rows).toHaveLength(2);
    expect(
      ['姓名', '编号', '细则', '数量', '得分', '怎么来的', '记录人'].map((each) => cellOf(0, each)),
    ).toEqual([...['钱二', 'A1', title, '2', '3', '表格导入', '李书记']]);
    expect(cellOf(1, '说明')).toBe('=不是公式');

    const before = await ledgerNow();
    const ready = await bring('secretary', villageCode, bytes, 'entries');
    expect(ready.counts).toEqual({ add: 0, change: 0, same: 2, refuse: 0 });
    expect((await carryOut('secretary', ready)).state).toBe('done');
    expect(await ledgerNow()).toEqual(before);
  });

  it('with an amount written over is refused: the ledger is never changed from a sheet', async () => {
    const out = await client.ask(sheets.exportLedger, 'secretary', { month });
    const [headings, first] = await readHandedOut(out.url);
    const place = headings?.cells.indexOf('数量') ?? -1;
    const cells = (first?.cells ?? []).map((cell, index) => (index === place ? '20' : cell));
    const columns = (headings?.cells ?? []).map((heading) => ({ heading, widthChars: 12 }));
    const changed = await writeWorkbook([{ name: 'ledger', columns, rows: [cells] }]);
    const ready = await bring('secretary', villageCode, changed, 'entries');
    const [row] = await listRows('secretary', ready, 'refuse');
    expect(row?.problems[0]).toMatchObject({ field: 'quantity', code: 'entryChanged' });
  });

  it('is noted with who took it, and is no other village’s', async () => {
    await client.ask(sheets.exportLedger, 'supervisor', { month });
    const [record] = await documents.find<AuditRecordDocument>('auditRecords', {
      where: { villageCode },
      order: [['_id', 'desc']],
      limit: 1,
    });
    expect(record).toMatchObject({ method: 'sheets.exportLedger', actorId: 'supervisor' });
    const refusal = client.refusal(sheets.exportLedger, 'neighbour', { villageCode, month });
    await expect(refusal).resolves.toBe('Forbidden');
  });
});

describe('the points sheets of a month', () => {
  it('are everybody’s entries with sum and place, grid by grid, page by page', async () => {
    const first = await client.ask(sheets.listPointsSheets, 'secretary', { month, limit: 2 });
    expect(first).toMatchObject({ count: 3, state: 'running', seal: null, unitName: 'Wuqiao' });
    const second = await client.ask(sheets.listPointsSheets, 'secretary', {
      ...{ month, limit: 2 },
      ...(first.nextCursor === null ? {} : { cursor: first.nextCursor }),
    });
    const all = [...first.items, ...second.items];
    expect(all.map(({ personId }) => personId).toSorted()).toEqual(['qian', 'secretary', 'sun']);
    expect(second.nextCursor).toBeNull();
    expect(all.find(({ personId }) => personId === 'qian')).toMatchObject({
      ...{ name: '钱二', rosterNumber: 'A1', rank: 1, scoreTenths: 30 },
      entries: [{ effectiveOn: today, ruleTitle: title, quantity: 2, deltaTenths: 30, isReversal: false }],
    });
  });

  it('are one member’s when one is named, and nobody’s who is not ranked', async () => {
    const one = await client.ask(sheets.listPointsSheets, 'supervisor', { month, personId: 'sun' });
    expect(one.items.map(({ name }) => name)).toEqual(['孙三']);
    const none = client.refusal(sheets.listPointsSheets, 'secretary', { month, personId: 'supervisor' });
    await expect(none).resolves.toBe('NotFound');
  });
});

describe('a board as a file', () => {
  it('has its rows, and says that nothing is sealed while the month runs', async () => {
    const out = await client.ask(sheets.exportBoard, 'secretary', { board: 'person', month });
    expect(out.fileName).toBe(`Wuqiao${year}年${Number(month.slice(5))}月党员积分榜.xlsx`);
    const bytes = await bytesOf(out.url);
    const [headings, ...rows] = await readWorkbook(bytes);
    expect(headings?.cells).toEqual(['名次', '姓名', '网格', '积分', '比上期']);
    expect(rows.map(({ cells }) => [cells[0], cells[1], cells[3]])).toEqual([
      ['1', '钱二', '3'],
      ['2', '孙三', '1.5'],
      ['3', '李书记', '0'],
    ]);
    const about = await partText(bytes, 'xl/worksheets/sheet2.xml');
    expect(about).toContain('还没有封存');
    expect(about).toContain('2 笔');
  });
});

const partText = async (zip: Buffer, name: string): Promise<string> => {
  const part = readZipParts(zip).get(name.toLowerCase());
  if (part === undefined) throw new Error(`${name} is not in the file`);
  const pieces: string[] = [];
  for await (const piece of textOf(part)) pieces.push(piece);
  return pieces.join('');
};

describe('a year as one file', () => {
  it('holds the month’s ledger, the seals, and what verifies them', async () => {
    const entries = await ledgerNow();
    const sealed = await transact((transaction) =>
      sealNext(transaction, villageCode, {
        ...{ month, kind: 'close', sealedAt: now, entries, boards: [] },
      }),
    );
    const out = await client.ask(sheets.exportYear, 'secretary', { year });
    expect(out.fileName).toBe(`Wuqiao${year}年积分档案.zip`);
    const zip = await bytesOf(out.url);
    const title = `Wuqiao${year}年${Number(month.slice(5))}月`.toLowerCase();
    expect([...readZipParts(zip).keys()]).toEqual(
      expect.arrayContaining([
        '说明.txt',
        `wuqiao${year}年封存码.xlsx`,
        `${month}/${title}积分流水.xlsx`,
        `${month}/${title}封存积分.json`,
      ]),
    );
    const exported: unknown = JSON.parse(await partText(zip, `${month}/${title}封存积分.json`));
    expect(isExportedMonth(exported) && exported.seal.seal).toBe(sealed.seal);
    expect(JSON.stringify(exported)).not.toContain('钱二');
    expect(await partText(zip, '说明.txt')).toContain('李书记');
    expect(shortSeal(sealed.seal)).toMatch(/^[0-9a-f]{4}(?: [0-9a-f]{4}){3}$/u);
  });

  it('of a year without anything is none', async () => {
    const refusal = client.refusal(sheets.exportYear, 'secretary', { year: '2020' });
    await expect(refusal).resolves.toBe('NotFound');
  });
});
