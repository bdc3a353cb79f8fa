import {
  aPerson,
  countyCode,
  gridCode,
  insertPeople,
  insertUnits,
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
import { bring, carryOut, client, importRoster, listRows, rosterFile } from './testing/sheet-kit';

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary', 'member']),
    aPerson('supervisor', ['supervisor'], { phone: '13900001111', name: '孙监委', rosterNumber: 'S1' }),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('villager'),
  ]);
});
afterAll(() => backend.stop());

const residents = (): Promise<readonly PersonDocument[]> =>
  documents.find<PersonDocument>('people', { where: { villageCode }, limit: 1_000 });
const called = async (name: string): Promise<readonly PersonDocument[]> =>
  (await residents()).filter((person) => person.name === name);
const eventsOf = (personId: string) =>
  documents.find<PersonEventDocument>('personEvents', { where: { personId }, order: [['_id', 'asc']] });

describe('a roster from Excel', () => {
  it('is only looked at before it is confirmed', async () => {
    const before = await residents();
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '赵一', rosterNumber: '1' }]),
    );
    expect(ready).toMatchObject({ state: 'ready', rowCount: 1, doneCount: 1, kind: 'roster' });
    expect(ready.counts).toEqual({ add: 1, change: 0, same: 0, refuse: 0 });
    expect(await residents()).toEqual(before);
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
