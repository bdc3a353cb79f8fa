import {
  aPerson,
  countyCode,
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
import type { PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import type { PersonEventDocument } from '../_runtime/roster/person-event';
import { fileStore } from '../_runtime/file-store';
import type { UploadDocument } from '../_runtime/upload-store';
import { bring, carryOut, client, importRoster, listRows, rosterFile, upload } from './testing/sheet-kit';

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary', 'member']),
    aPerson('neighbour', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('supervisor', ['supervisor'], { phone: '13900001111', name: '孙监委', rosterNumber: 'S1' }),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('villager'),
  ]);
});
afterAll(() => backend.stop());

const residents = async (
  village: string,
  ...except: readonly string[]
): Promise<readonly PersonDocument[]> => {
  const found = await documents.find<PersonDocument>('people', {
    where: { villageCode: village },
    limit: 1_000,
  });
  return found.filter(({ _id }) => !except.includes(_id));
};
const called = async (name: string): Promise<readonly PersonDocument[]> =>
  (await residents(villageCode)).filter((person) => person.name === name);
const eventsOf = (personId: string) =>
  documents.find<PersonEventDocument>('personEvents', { where: { personId }, order: [['_id', 'asc']] });

describe('a roster from Excel', () => {
  it('is only looked at before it is confirmed', async () => {
    const before = await residents(villageCode);
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '赵一', rosterNumber: '1' }]),
    );
    expect(ready).toMatchObject({ state: 'ready', rowCount: 1, doneCount: 1, kind: 'roster' });
    expect(ready.counts).toEqual({ add: 1, change: 0, same: 0, refuse: 0 });
    expect(await residents(villageCode)).toEqual(before);
    const { importId } = ready;
    const dropped = await client.ask(sheets.advanceImport, 'secretary', { importId, action: 'cancel' });
    expect(dropped).toMatchObject({ state: 'cancelled', importId });
    const confirm = { importId, action: 'confirm' } as const;
    await expect(client.refusal(sheets.advanceImport, 'secretary', confirm)).resolves.toBe('StateConflict');
    expect(await called('赵一')).toEqual([]);
  });

  it('adds people with household, grid, party status, offices and a first line of history', async () => {
    const done = await importRoster('secretary', villageCode, [
      {
        ...{ rosterNumber: 'A1', name: '钱二', phone: '13900000001', householdNumber: '7', grid: 'Grid 1' },
        ...{ partyStatus: '正式党员', offices: '联户党员、网格员' },
      },
      { name: '钱小二', householdNumber: '7' },
    ]);
    expect(done).toMatchObject({ state: 'done', rowCount: 2, doneCount: 2, counts: { add: 2, refuse: 0 } });
    const [first] = await called('钱二');
    const [second] = await called('钱小二');
    expect(first).toMatchObject({
      ...{ phone: '13900000001', rosterNumber: 'A1', gridCode, partyStatus: 'full', isPartyMember: true },
      ...{ villageCode, state: 'active', version: 1 },
    });
    expect(first!.memberships.map(({ role, unitCode }) => [role, unitCode])).toEqual([
      ['householdLiaison', villageCode],
      ['gridWorker', gridCode],
      ['villager', villageCode],
      ['member', villageCode],
    ]);
    expect(first!.memberships[0]).toMatchObject({
      grantedById: 'secretary',
      grantedByName: 'name of secretary',
    });
    expect(first!.officeUnitCodes).toEqual([villageCode, gridCode]);
    expect(second).toMatchObject({ householdId: first!.householdId, partyStatus: 'masses', gridCode });
    const household = await documents.get<HouseholdDocument>('households', first!.householdId!);
    expect(household).toMatchObject({ villageCode, number: 7, name: '钱二户', gridCode });
    expect((await eventsOf(first!._id)).map(({ kind, byName }) => [kind, byName])).toEqual([
      ['imported', 'name of secretary'],
      ['officeGranted', 'name of secretary'],
      ['officeGranted', 'name of secretary'],
    ]);
  });

  it('sent again changes nobody, whoever sends it', async () => {
    const rows = [
      { rosterNumber: 'A1', name: '钱二', phone: '13900000001', householdNumber: '7', grid: '1' },
    ];
    const before = await called('钱二');
    for (const personId of ['secretary', 'township']) {
      const done = await importRoster(personId, villageCode, rows);
      expect(done.counts).toEqual({ add: 0, change: 0, same: 1, refuse: 0 });
      expect(done.state).toBe('done');
    }
    expect(await called('钱二')).toEqual(before);
  });

  it('updates whom it knows, shows what would change, and never erases by an empty cell', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ rosterNumber: 'A1', name: '钱二', phone: '13900000002', partyStatus: '' }]),
    );
    const [row] = await listRows('secretary', ready, 'change');
    expect(row).toMatchObject({ plan: 'change', problems: [] });
    expect(row!.changes).toEqual([{ field: 'phone', before: '139****0001', after: '13900000002' }]);
    await carryOut('secretary', ready);
    const [person] = await called('钱二');
    expect(person).toMatchObject({ phone: '13900000002', partyStatus: 'full', gridCode, version: 2 });
    expect((await eventsOf(person!._id)).at(-1)).toMatchObject({
      kind: 'imported',
      changes: [{ field: 'phone', before: '139****0001', after: '139****0002' }],
    });
  });

  it('takes the liaison from whoever is no party member any more, with the households', async () => {
    const [person] = await called('钱二');
    const household = (await documents.get<HouseholdDocument>('households', person!.householdId!))!;
    await documents.put('households', {
      ...household,
      liaisonId: person!._id,
      liaisonName: '钱二',
    } as HouseholdDocument);
    await importRoster('secretary', villageCode, [{ rosterNumber: 'A1', name: '钱二', partyStatus: '群众' }]);
    const [after] = await called('钱二');
    expect(after!.memberships.find(({ role }) => role === 'householdLiaison')?.revokedAt).toBeTruthy();
    expect(after!.isPartyMember).toBe(false);
    expect(await documents.get('households', household._id)).toMatchObject({
      liaisonId: null,
      liaisonName: '',
    });
  });

  it('gives no office that the importer may not give, and no phone to an office of others', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([
        { name: '周五', rosterNumber: '5', offices: '村党支部书记' },
        { name: '孙监委', rosterNumber: 'S1', phone: '13900009999' },
        { name: 'name of secretary', rosterNumber: '', phone: '13900007777', householdNumber: '' },
      ]),
    );
    const rows = await listRows('secretary', ready, 'refuse');
    expect(rows.map(({ problems: [problem] }) => problem)).toEqual([
      expect.objectContaining({ code: 'officeNotYours', field: 'offices' }),
      expect.objectContaining({
        ...{ code: 'phoneOfOffice', field: 'phone' },
        sentence: expect.stringContaining('「孙监委」') as string,
      }),
    ]);
    const officer = await bring(
      'township',
      villageCode,
      await rosterFile([{ name: '周五', rosterNumber: '5', offices: '村党支部书记' }]),
    );
    expect(officer.counts).toMatchObject({ add: 1, refuse: 0 });
    // What an officer has prepared does not lend the officer's rights to whoever confirms it.
    const done = await carryOut('secretary', officer);
    expect(done.counts).toEqual({ add: 0, change: 0, same: 0, refuse: 1 });
    expect(await called('周五')).toEqual([]);
    const [refused] = await listRows('secretary', done, 'refuse');
    expect(refused!.problems[0]).toMatchObject({ code: 'officeNotYours' });
  });

  it('lets nobody give an office to themselves', async () => {
    const me = { name: 'name of township', phone: '13911112222' };
    await insertPeople([aPerson('both', ['townshipOfficer'], { rosterNumber: 'B1', name: '吴六' })]);
    const ready = await bring(
      'both',
      villageCode,
      await rosterFile([{ ...me, name: '吴六', rosterNumber: 'B1', phone: '', offices: '村党支部书记' }]),
    );
    expect(ready.counts).toMatchObject({ change: 0, refuse: 1 });
  });

  it('is recorded: who imported, which village, which people', async () => {
    const done = await importRoster('secretary', villageCode, [{ name: '郑七', rosterNumber: '7' }]);
    const [person] = await called('郑七');
    const [record] = await documents.find<AuditRecordDocument>('auditRecords', {
      where: { documentIds: person!._id },
    });
    expect(record).toMatchObject({
      ...{ villageCode, townshipCode, countyCode, actorId: 'secretary', method: 'sheets.advanceImport' },
      changes: [{ collection: 'people', fields: [{ field: 'name', before: null, after: '郑七' }] }],
    });
    const { items } = await client.ask(sheets.listImports, 'supervisor', { unitCode: villageCode });
    expect(items[0]).toMatchObject({
      importId: done.importId,
      state: 'done',
      startedByName: 'name of secretary',
    });
  });

  it('whose phones are masked is refused row by row and stores no stars', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ rosterNumber: 'A1', name: '钱二', phone: '139****0002' }]),
    );
    const [row] = await listRows('secretary', ready);
    expect(row).toMatchObject({ plan: 'refuse', problems: [{ field: 'phone' }] });
    expect(row!.problems[0]!.sentence).toContain('139****0002');
  });
});

describe('a file', () => {
  it('is imported once, however often it is sent', async () => {
    const file = await rosterFile([{ name: '冯八', rosterNumber: '8' }]);
    const uploadId = await upload('secretary', villageCode, file);
    const input = { uploadId, fileName: 'a.xlsx' };
    const first = await client.ask(sheets.import, 'secretary', input);
    const again = await client.ask(sheets.import, 'secretary', input);
    expect(again).toEqual(first);
    expect(first.importId).toBe(uploadId);
    await carryOut('secretary', first);
    await expect(client.ask(sheets.import, 'secretary', input)).resolves.toMatchObject({ state: 'done' });
    expect(await called('冯八')).toHaveLength(1);
  });

  it('that two calls read at once ends as one import with each row once', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({ name: '陈九', rosterNumber: `C${index}` }));
    const uploadId = await upload('secretary', villageCode, await rosterFile(rows));
    const input = { uploadId, fileName: 'a.xlsx' };
    await Promise.all([1, 2].map(() => client.answer(sheets.import, 'secretary', input)));
    const ready = await client.ask(sheets.import, 'secretary', input);
    expect(ready).toMatchObject({ state: 'ready', counts: { add: 450 } });
    expect((await listRows('secretary', ready)).map(({ rowNumber }) => rowNumber)).toEqual(
      rows.map((_, index) => index + 2),
    );
  });

  it('that was never uploaded is missing, one without headings is unreadable, one too large is refused', async () => {
    const place = await client.ask(sheets.prepareUpload, 'secretary', { bytes: 10 });
    const missing = { uploadId: place.uploadId, fileName: 'a.xlsx' };
    await expect(client.refusal(sheets.import, 'secretary', missing)).resolves.toBe('FileMissing');
    const unreadable = await upload('secretary', villageCode, Buffer.from('a,b\n1,2\n'));
    const reply = await client.answer(sheets.import, 'secretary', {
      uploadId: unreadable,
      fileName: 'a.csv',
    });
    expect(reply).toMatchObject({
      error: { code: 'FileUnreadable', details: { reason: 'headingsMissing' } },
    });
    const { items } = await client.ask(sheets.listImports, 'secretary', {});
    expect(items.map(({ importId }) => importId)).not.toContain(unreadable);
    const large = { bytes: 8_000_001 };
    await expect(client.refusal(sheets.prepareUpload, 'secretary', large)).resolves.toBe('FileTooLarge');
  });

  it('lies in a private place, noted so that it is removed in time', async () => {
    const uploadId = await upload('secretary', villageCode, Buffer.from('name\n'));
    const noted = await documents.get<UploadDocument>('uploads', uploadId);
    expect(noted).toMatchObject({ kind: 'import', ownerId: 'secretary', unitCode: villageCode });
    expect(noted!.fileId).toContain(`incoming/sheets/${villageCode}/${uploadId}`);
    const limit = { bytesMax: 100, tooLarge: () => new Error('large') };
    expect((await fileStore.read(noted!.fileId, limit))?.toString()).toBe('name\n');
  });
});

describe('other villages', () => {
  it('see nothing of an import: not the import, not its rows, not the upload, and cannot move it', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '褚十', rosterNumber: '10' }]),
    );
    const { importId } = ready;
    for (const unitCode of [otherVillageCode, undefined]) {
      const unit = unitCode === undefined ? {} : { unitCode };
      await expect(client.refusal(sheets.getImport, 'neighbour', { ...unit, importId })).resolves.toBe(
        'NotFound',
      );
      await expect(client.refusal(sheets.listImportRows, 'neighbour', { ...unit, importId })).resolves.toBe(
        'NotFound',
      );
      const advance = { ...unit, importId, action: 'confirm' } as const;
      await expect(client.refusal(sheets.advanceImport, 'neighbour', advance)).resolves.toBe('NotFound');
      const correction = { ...unit, importId, rowNumber: 2, values: { name: 'x' } };
      await expect(client.refusal(sheets.submitImportRow, 'neighbour', correction)).resolves.toBe('NotFound');
    }
    const foreign = { unitCode: villageCode, importId };
    await expect(client.refusal(sheets.getImport, 'neighbour', foreign)).resolves.toBe('Forbidden');
    const uploadId = await upload(
      'secretary',
      villageCode,
      await rosterFile([{ name: 'x', rosterNumber: '1' }]),
    );
    for (const stolen of [uploadId, importId]) {
      const input = { uploadId: stolen, fileName: 'a.xlsx' };
      await expect(client.refusal(sheets.import, 'neighbour', input)).resolves.toBe('NotFound');
    }
    await client.ask(sheets.advanceImport, 'secretary', { importId, action: 'cancel' });
  });

  it('are not written into: a row that names another village is refused', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '卫一', rosterNumber: '1', village: 'Dasunzhuang' }]),
    );
    const [row] = await listRows('secretary', ready);
    expect(row!.problems[0]).toMatchObject({ code: 'villageOutside' });
  });

  it('come in one file for those above them, each row with its village', async () => {
    const done = await importRoster('township', townshipCode, [
      { name: '蒋二', rosterNumber: 'T1', village: 'Wuqiao', grid: '1' },
      { name: '沈三', rosterNumber: 'T1', village: otherVillageCode },
      { name: '韩四', rosterNumber: 'T2', village: '' },
    ]);
    expect(done.counts).toEqual({ add: 2, change: 0, same: 0, refuse: 1 });
    expect((await residents(otherVillageCode)).map(({ name }) => name)).toContain('沈三');
  });
});
