import {
  aPerson,
  clientOf,
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
import { audits } from '@shared/contract/audits';
import type { InputOf } from '@shared/contract/method';
import { units } from '@shared/contract/units';
import type { AuditRecordDocument } from '../_runtime/audit-record';
import { documents } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { serve } from '../_runtime/serve';
import { routes as unitRoutes } from '../units/index';
import { routes } from './index';

let backend: Backend;
const clock = { now: '2026-11-20T02:00:00.000Z' };
const now = (): string => clock.now;
const client = clientOf(serve([...routes, ...unitRoutes], { now }), { now });

/** A record of somebody's change at an instant; its id sorts by it, as the doorway's do. */
const aRecord = (
  at: string,
  unitCode: string,
  { actorId = 'secretary', ...fields }: Partial<AuditRecordDocument> = {},
): AuditRecordDocument => ({
  _id: newId(at),
  countyCode: unitCode.slice(0, 6),
  townshipCode: unitCode.slice(0, 9),
  villageCode: unitCode.slice(0, 12),
  ...{ unitCode, at, actorId, actorName: `name of ${actorId}`, actorRoles: ['secretary'] },
  ...{ method: 'people.submitPerson', requestId: 'r-1', moreCount: 0 },
  changes: [
    { collection: 'people', documentId: 'p-1', fields: [{ field: 'name', before: 'a', after: 'b' }] },
  ],
  documentIds: ['p-1'],
  ...fields,
});

const records = {
  lastOfTenth: aRecord('2026-11-10T15:59:59.999Z', villageCode),
  firstOfEleventh: aRecord('2026-11-10T16:00:00.000Z', villageCode, { documentIds: ['p-2'] }),
  lastOfEleventh: aRecord('2026-11-11T15:59:59.999Z', gridCode, { actorId: 'committee' }),
  firstOfTwelfth: aRecord('2026-11-11T16:00:00.000Z', villageCode, {
    ...{ actorName: '柳长河', method: 'offices.submit', moreCount: 250 },
  }),
  neighbour: aRecord('2026-11-12T02:00:00.000Z', otherVillageCode, { actorId: 'stranger' }),
  township: aRecord('2026-11-13T02:00:00.000Z', townshipCode, { actorId: 'officer' }),
  county: aRecord('2026-11-14T02:00:00.000Z', countyCode, { actorId: 'county' }),
  abroad: aRecord('2026-11-15T02:00:00.000Z', '410922101201'),
} as const;
type Key = keyof typeof records;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('supervisor', ['supervisor']),
    aPerson('villager'),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
  ]);
  for (const record of Object.values(records)) await documents.insert('auditRecords', record);
});
afterAll(() => backend.stop());

const list = (by: string, input: InputOf<typeof audits.list> = {}) => client.ask(audits.list, by, input);
const keyOf = (id: string): Key =>
  (Object.keys(records) as Key[]).find((key) => records[key]._id === id) ?? ('unknown' as Key);
const found = async (by: string, input: InputOf<typeof audits.list> = {}) =>
  (await list(by, input)).items.map(({ auditRecordId }) => keyOf(auditRecordId));

const ofVillage = ['firstOfTwelfth', 'lastOfEleventh', 'firstOfEleventh', 'lastOfTenth'];
const ofTownship = ['township', 'neighbour', ...ofVillage];

test('a supervisor sees the village, officers what is theirs, newest first, and nobody what is beside', async () => {
  expect(await found('supervisor')).toEqual(ofVillage);
  expect(await found('officer')).toEqual(ofTownship);
  expect(await found('county')).toEqual(['county', ...ofTownship]);
  expect(await found('county', { unitCode: villageCode })).toEqual(ofVillage);
  expect(await found('supervisor', { unitCode: gridCode })).toEqual(['lastOfEleventh']);
  const refused = (by: string, unitCode: string) => client.refusal(audits.list, by, { unitCode });
  expect(await refused('supervisor', otherVillageCode)).toBe('Forbidden');
  expect(await refused('supervisor', townshipCode)).toBe('Forbidden');
  expect(await refused('officer', countyCode)).toBe('Forbidden');
  expect(await refused('secretary', villageCode)).toBe('Forbidden');
  expect(await refused('villager', villageCode)).toBe('Forbidden');
  expect(await refused('officer', `${townshipCode}999`)).toBe('NotFound');
});

test('a record tells who, what, before and after, where, and how much more there was', async () => {
  const { items } = await list('supervisor', { query: 'offices.submit' });
  expect(items).toEqual([
    {
      auditRecordId: records.firstOfTwelfth._id,
      ...{ at: '2026-11-11T16:00:00.000Z', actorId: 'secretary', actorName: '柳长河' },
      ...{ actorRoles: ['secretary'], method: 'offices.submit', requestId: 'r-1', moreCount: 250 },
      ...{ unitCode: villageCode, unitName: 'Wuqiao' },
      changes: records.firstOfTwelfth.changes,
    },
  ]);
});

test.each<[InputOf<typeof audits.list>, readonly string[]]>([
  [{ fromOn: '2026-11-11', toOn: '2026-11-11' }, ['lastOfEleventh', 'firstOfEleventh']],
  [{ fromOn: '2026-11-12' }, ['firstOfTwelfth']],
  [{ toOn: '2026-11-10' }, ['lastOfTenth']],
  [{ fromOn: '2026-11-12', toOn: '2026-11-11' }, []],
  [{ fromOn: '2026-11-13' }, []],
  [{ fromOn: '0000-01-01', toOn: '9999-12-31' }, ofVillage],
  [{ toOn: '1969-12-31' }, []],
  [{ fromOn: '9999-12-31' }, []],
])('days are whole days of Asia/Shanghai: %j', async (input, keys) => {
  expect(await found('supervisor', input)).toEqual(keys);
});

test.each<[InputOf<typeof audits.list>, readonly string[]]>([
  [{ query: 'offices.submit' }, ['firstOfTwelfth']],
  [{ query: 'offices.sub' }, []],
  [{ query: 'p-2' }, ['firstOfEleventh']],
  [{ query: 'p-1', toOn: '2026-11-10' }, ['lastOfTenth']],
  [{ query: 'p-9' }, []],
  [{ query: '长河' }, ['firstOfTwelfth']],
  [{ query: 'committee' }, ['lastOfEleventh']],
  [{ query: '.*' }, []],
  [{ query: '  ' }, ofVillage],
  [{ actorId: 'committee' }, ['lastOfEleventh']],
  [{ actorId: 'stranger' }, []],
  [{ actorId: 'secretary', query: 'p-2' }, ['firstOfEleventh']],
])('words ask for a method, for what was changed, or for who did it: %j', async (input, keys) => {
  expect(await found('supervisor', input)).toEqual(keys);
});

test('the id of something changed only elsewhere is looked for as a name, and finds nobody', async () => {
  const secret = aRecord('2026-11-16T02:00:00.000Z', otherVillageCode, { documentIds: ['p-secret'] });
  await documents.insert('auditRecords', secret);
  expect(await found('supervisor', { query: 'p-secret' })).toEqual([]);
  expect((await list('officer', { query: 'p-secret' })).items).toHaveLength(1);
  await documents.remove('auditRecords', secret._id);
});

test.each([1, 2, 3])('the list comes whole in pages of %d, whatever is recorded meanwhile', async (limit) => {
  for (const input of [{}, { fromOn: '2026-11-11' }, { toOn: '2026-11-12' }, { query: 'p-1' }]) {
    const expected = await found('officer', input);
    const seen: string[] = [];
    const meanwhile: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await list('officer', { ...input, limit, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ auditRecordId }) => keyOf(auditRecordId)));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
      const record = aRecord(`2026-11-19T02:00:0${(meanwhile.length % 10).toString()}.000Z`, villageCode);
      await documents.insert('auditRecords', record);
      meanwhile.push(record._id);
    }
    expect(seen).toEqual(expected);
    for (const id of meanwhile) await documents.remove('auditRecords', id);
  }
});

test('what an officer just changed is the newest record of the village', async () => {
  const input = { unitCode: villageCode, action: 'rename', name: 'Wuqiao new' } as const;
  await client.ask(units.advance, 'officer', input);
  const [newest] = (await list('supervisor')).items;
  expect(newest).toMatchObject({
    ...{ method: 'units.advance', actorId: 'officer', actorRoles: ['townshipOfficer'], moreCount: 0 },
    unitName: 'Wuqiao new',
  });
  expect(newest?.changes).toMatchObject([{ collection: 'orgUnits', documentId: villageCode }]);
  expect(newest?.changes[0]?.fields).toContainEqual({
    ...{ field: 'name', before: 'Wuqiao', after: 'Wuqiao new' },
  });
});
