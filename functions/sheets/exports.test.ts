import {
  aPerson,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { sheets } from '@shared/contract/sheets';
import type { AuditRecordDocument } from '../_runtime/audit-record';
import { documents } from '../_runtime/documents';
import { aNewUnit } from '../_runtime/roster/unit-store';
import type { UploadDocument } from '../_runtime/upload-store';
import { readWorkbook } from './read-workbook';
import { bring, client, importRoster, listRows, readHandedOut } from './testing/sheet-kit';
import { readZipParts, textOf } from './zip-parts';

let backend: Backend;

const roster = [
  {
    ...{ rosterNumber: 'A1', name: '钱二', phone: '13900000001', householdNumber: '7', grid: '1' },
    ...{ partyStatus: '正式党员', offices: '联户党员、网格员' },
  },
  { rosterNumber: '', name: '钱小二', householdNumber: '7' },
  { rosterNumber: '0003', name: '=孙三', phone: '13900000003', partyStatus: '预备党员' },
];

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  // Two grids with one name: only the code tells them apart.
  await documents.insert(
    'orgUnits',
    aNewUnit({ _id: `${villageCode}002`, name: '东街网格', level: 'grid', parentCode: villageCode }),
  );
  await documents.insert(
    'orgUnits',
    aNewUnit({ _id: `${villageCode}003`, name: '东街网格', level: 'grid', parentCode: villageCode }),
  );
  await insertPeople([
    aPerson('secretary', ['secretary'], { rosterNumber: 'S1', name: '李书记', phone: '13900001111' }),
    aPerson('supervisor', ['supervisor'], { rosterNumber: 'S2', name: '孙监委' }),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('neighbour', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('east', [], { rosterNumber: 'E1', name: '周东', gridCode: `${villageCode}003` }),
    aPerson('gone', [], { villageCode: null, formerVillageCode: villageCode, name: '走了', state: 'left' }),
  ]);
  await importRoster(
    'secretary',
    villageCode,
    roster.filter(({ name }) => !name.startsWith('=')),
  );
  await insertPeople([aPerson('equals', [], { rosterNumber: '0003', name: '孙三', phone: '13900000003' })]);
});
afterAll(() => backend.stop());

const fileOf = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

describe('the roster as a file', () => {
  it('comes back as it went: nobody is changed by it', async () => {
    const out = await client.ask(sheets.exportRoster, 'secretary', { hasPhones: true });
    expect(out.fileName).toMatch(/^Wuqiao人员名册\d{4}-\d\d-\d\d\.xlsx$/);
    const bytes = await fileOf(out.url);
    expect(bytes).toHaveLength(out.bytes);
    const [headings, ...rows] = await readWorkbook(bytes);
    expect(headings!.cells).toEqual(['编号', '姓名', '手机号', '户编号', '网格', '政治面貌', '职务']);
    expect(rows.map(({ cells }) => cells)).toEqual(
      expect.arrayContaining([
        ['A1', '钱二', '13900000001', '7', 'Grid 1', '正式党员', '联户党员、网格员'],
        ['E1', '周东', '', '', `${villageCode}003`, '群众'],
        ['S1', '李书记', '13900001111', '', 'Grid 1', '群众', '村党支部书记'],
      ]),
    );
    expect(rows.map(({ cells }) => cells[1])).not.toContain('走了');
    const ready = await bring('secretary', villageCode, bytes);
    expect(ready.counts).toEqual({ add: 0, change: 0, same: rows.length, refuse: 0 });
  });

  it('has whole phones only for those who keep it, whatever others ask for', async () => {
    for (const personId of ['supervisor', 'township']) {
      const out = await client.ask(sheets.exportRoster, personId, { villageCode, hasPhones: true });
      const text = (await readHandedOut(out.url)).flatMap(({ cells }) => cells).join(' ');
      expect(text).toContain('139****0001');
      expect(text).not.toContain('13900000001');
    }
    const plain = await client.ask(sheets.exportRoster, 'secretary', {});
    const text = (await readHandedOut(plain.url)).flatMap(({ cells }) => cells).join(' ');
    expect(text).not.toContain('13900000001');
  });

  it('with masked phones is refused where a phone is masked, and no star is stored', async () => {
    const out = await client.ask(sheets.exportRoster, 'secretary', {});
    const ready = await bring('secretary', villageCode, await fileOf(out.url));
    const refused = await listRows('secretary', ready, 'refuse');
    expect(refused.map(({ values }) => values['phone'])).toEqual(
      expect.arrayContaining(['139****0001', '139****1111']),
    );
    for (const { problems } of refused) expect(problems).toMatchObject([{ field: 'phone' }]);
    expect(ready.counts.change + ready.counts.add).toBe(0);
  });

  it('is noted: who took it, in the records of the village, and where it lies until it is removed', async () => {
    const out = await client.ask(sheets.exportRoster, 'supervisor', {});
    const [record] = await documents.find<AuditRecordDocument>('auditRecords', {
      where: { villageCode },
      order: [['_id', 'desc']],
      limit: 1,
    });
    expect(record).toMatchObject({
      method: 'sheets.exportRoster',
      actorId: 'supervisor',
      unitCode: villageCode,
    });
    const [noted] = await documents.find<UploadDocument>('uploads', {
      where: { ownerId: 'supervisor' },
      order: [['_id', 'desc']],
      limit: 1,
    });
    expect(noted).toMatchObject({ kind: 'export', unitCode: villageCode });
    expect(noted!.fileId).toContain(`exports/${villageCode}/`);
    expect(out.url).toContain(`exports/${villageCode}/`);
    // Nobody imports what was made for download.
    const input = { uploadId: noted!._id, fileName: 'a.xlsx' };
    await expect(client.refusal(sheets.import, 'secretary', input)).resolves.toBe('NotFound');
  });

  it('is not handed to other villages', async () => {
    await expect(client.refusal(sheets.exportRoster, 'neighbour', { villageCode })).resolves.toBe(
      'Forbidden',
    );
  });
});

describe('the template', () => {
  it('offers what can be chosen, explains itself, and its examples are passed over', async () => {
    const out = await client.ask(sheets.exportTemplate, 'secretary', {});
    expect(out.fileName).toBe('Wuqiao人员名册模板.xlsx');
    const bytes = await fileOf(out.url);
    const parts = readZipParts(bytes);
    const pieces: string[] = [];
    for await (const piece of textOf(parts.get('xl/worksheets/sheet1.xml')!)) pieces.push(piece);
    const xml = pieces.join('');
    expect(xml).toContain('"正式党员,预备党员,入党积极分子,群众"');
    expect(xml).toContain('"Grid 1,东街网格,东街网格"');
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(4);
    const rows = await readWorkbook(bytes);
    expect(rows.map(({ cells }) => cells[1])).toEqual(['姓名', '示例：张建国', '示例：李秀英']);
    const answer = bring('secretary', villageCode, bytes);
    await expect(answer).rejects.toThrow('rowsMissing');
  });

  it('of a township has a column for the village, and filled in it imports', async () => {
    const out = await client.ask(sheets.exportTemplate, 'township', { unitCode: townshipCode });
    const [headings] = await readHandedOut(out.url);
    expect(headings!.cells.at(-1)).toBe('村');
    const done = await importRoster('township', townshipCode, [
      { name: '（示例）王五', rosterNumber: 'X', village: 'Wuqiao' },
      { name: '王五', rosterNumber: 'X5', village: 'Wuqiao', grid: gridCode },
    ]);
    expect(done).toMatchObject({ rowCount: 1, counts: { add: 1, refuse: 0 } });
  });

  it('of a unit that does not exist is none', async () => {
    const unitCode = `${villageCode.slice(0, 9)}987`;
    await expect(client.refusal(sheets.exportTemplate, 'township', { unitCode })).resolves.toBe('NotFound');
  });
});

it('who takes more files than anybody needs waits an hour', async () => {
  const now = new Date().toISOString();
  await documents.insertMany(
    'uploads',
    Array.from({ length: 60 }, (_, index) => ({
      ...{ _id: `zz-${index.toString().padStart(2, '0')}`, kind: 'export', ownerId: 'neighbour' },
      ...{ unitCode: otherVillageCode, at: now, fileId: 'none' },
    })),
  );
  await expect(client.refusal(sheets.exportRoster, 'neighbour', {})).resolves.toBe('TooManyRequests');
  await expect(client.refusal(sheets.prepareUpload, 'neighbour', { bytes: 10 })).resolves.toBe(
    'TooManyRequests',
  );
});
