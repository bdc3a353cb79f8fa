import { silenceLogs, startBackend, type Backend } from '../../functions/_runtime/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { documents } from '../../functions/_runtime/documents';
import type { UnitDocument } from '../../functions/_runtime/roster/unit-store';
import { readCountyOptions } from './county-options';
import { setUpCounty } from './set-up-county';

const now = '2026-11-20T04:20:00.000Z';
const qingfeng = readFileSync(join(__dirname, '../seed/divisions-410922-qingfeng.csv'));
const small = (text: string) => Buffer.from(`code,name\n${text}`);
const officer = { officer: '方明远', phone: '138 0000 1234' };

let backend: Backend;
beforeEach(async () => {
  silenceLogs();
  backend = await startBackend();
});
afterEach(() => backend.stop());

const run = async (
  file: Uint8Array,
  given: Parameters<typeof readCountyOptions>[0] = {},
  at = now,
): Promise<readonly string[]> => {
  const told: string[] = [];
  const options = readCountyOptions({ divisions: 'a.csv', yes: true, ...given });
  await setUpCounty(options, { file, now: at, tell: (line) => told.push(line) });
  return told;
};

const everything = <T>(collection: string) =>
  backend.emulator.engine.find(collection, {
    filter: {},
    sort: [['_id', 1]],
    limit: 1_000,
  }) as unknown as Promise<readonly T[]>;
const countAll = async () => ({
  units: (await everything('orgUnits')).length,
  people: (await everything('people')).length,
  events: (await everything('personEvents')).length,
  rules: (await everything('pointsRules')).length,
});

it('a county of real divisions, an officer and a village that joins are there after one run', async () => {
  const villageCode = '410922100101';
  const told = await run(qingfeng, { ...officer, join: villageCode });
  expect(told).toEqual([
    'Divisions: 530 to add, 0 to rename, 0 as they are, 0 refused',
    expect.stringContaining(`Village ${villageCode} `),
    'Officer 方明远 of 清丰县 410922: is added, and binds by 13800001234 in WeChat',
    'Written.',
  ]);
  const units = await everything<UnitDocument>('orgUnits');
  const levels = ['county', 'township', 'village'].map(
    (level) => units.filter((unit) => unit.level === level).length,
  );
  expect(levels).toEqual([1, 17, 512]);
  expect(units.filter(({ isJoined }) => isJoined).map(({ _id }) => _id)).toEqual([villageCode]);
  const rules = await everything<{ readonly validFrom: string }>('pointsRules');
  expect(rules.length).toBeGreaterThan(10);
  expect(new Set(rules.map(({ validFrom }) => validFrom))).toEqual(new Set(['2026-11-20']));
  const [person] = await everything<PersonDocument>('people');
  expect(person).toMatchObject({
    ...{ name: '方明远', phone: '13800001234', villageCode: null, isBound: false, state: 'active' },
    officeUnitCodes: ['410922'],
    memberships: [{ role: 'countyOfficer', unitCode: '410922', fromOn: '2026-11-20', toOn: null }],
  });
});

it('a second run changes nothing and says so', async () => {
  await run(qingfeng, { ...officer, join: '410922100101' });
  const before = [await countAll(), await everything('orgUnits'), await everything('people')];
  const told = await run(qingfeng, { ...officer, join: '410922100101' }, '2026-11-21T04:20:00.000Z');
  expect(told[0]).toBe('Divisions: 0 to add, 0 to rename, 530 as they are, 0 refused');
  expect(told.slice(1, 3)).toEqual([
    expect.stringContaining('uses the system already'),
    'Officer 方明远 of 清丰县 410922: is there already',
  ]);
  expect([await countAll(), await everything('orgUnits'), await everything('people')]).toEqual(before);
});

it('without --yes everything is told and nothing is written', async () => {
  const told = await run(qingfeng, { ...officer, join: '410922100101', yes: false });
  expect(told[0]).toContain('530 to add');
  expect(told.at(-1)).toBe('Nothing was written. Add --yes to write it.');
  expect(await countAll()).toEqual({ units: 0, people: 0, events: 0, rules: 0 });
});

it('a changed name is told and the old one kept, a bad row is left out, a unit not named stays', async () => {
  await run(small('410922,清丰县\n410922100,城关镇\n410922101,马庄桥镇'));
  await documents.insert('orgUnits', {
    ...(await documents.get<UnitDocument>('orgUnits', '410922101')),
    ...{ _id: '410922101001', name: '桥头村', level: 'village', parentCode: '410922101', isJoined: true },
  });
  const told = await run(small('410922,清丰县\n410922100,城关街道\n41092,短村\n410922102001,无主村'));
  expect(told.slice(0, 2)).toEqual([
    'Divisions: 0 to add, 1 to rename, 1 as they are, 2 refused',
    '  410922100 城关镇 → 城关街道',
  ]);
  expect(told.slice(2, 5)).toEqual([
    expect.stringMatching(/^ {2}row 4: .*「41092」/),
    expect.stringMatching(/^ {2}row 5: .*「410922102001」/),
    '2 units that the file does not name stay as they are',
  ]);
  expect(await documents.get('orgUnits', '410922100')).toMatchObject({
    name: '城关街道',
    formerNames: [{ name: '城关镇', untilAt: now }],
  });
  expect((await everything<UnitDocument>('orgUnits')).map(({ _id }) => _id)).toEqual([
    ...['410922', '410922100', '410922101', '410922101001'],
  ]);
});

it('somebody of a roster with this name and number is given the office; a namesake of the number is somebody else', async () => {
  const file = small('410922,清丰县');
  await run(file, { officer: '方大海', phone: officer.phone });
  const [first] = await everything<PersonDocument>('people');
  const retired: PersonDocument = { ...first!, memberships: [], officeUnitCodes: [] };
  await documents.put('people', retired);
  expect(await run(file, { officer: '方大海', phone: officer.phone })).toContain(
    'Officer 方大海 of 清丰县 410922: is on a roster already, and is given the office',
  );
  await run(file, officer);
  const people = await everything<PersonDocument>('people');
  expect(people.map(({ name, officeUnitCodes }) => [name, officeUnitCodes])).toEqual([
    ['方大海', ['410922']],
    ['方明远', ['410922']],
  ]);
  expect(people.map(({ memberships }) => memberships.length)).toEqual([1, 1]);
});

it('a file of several counties wants to know whose officer it is, and knows only its own', async () => {
  const file = small('410922,清丰县\n411725,确山县');
  await expect(run(file, officer)).rejects.toThrow('say with --county whose officer it is');
  await expect(run(file, { ...officer, county: '410923' })).rejects.toThrow(
    'does not hold the county 410923',
  );
  expect(await countAll()).toMatchObject({ units: 0, people: 0 });
  await run(file, { ...officer, county: '411725' });
  expect((await everything<PersonDocument>('people'))[0]?.officeUnitCodes).toEqual(['411725']);
});

it('a village that nobody knows cannot join, and then nothing is written', async () => {
  await expect(run(small('410922,清丰县'), { join: '410922100001' })).rejects.toThrow(
    '--join 410922100001: neither the file nor the database has this village',
  );
  expect(await countAll()).toMatchObject({ units: 0 });
});

it('a file without headings is refused', async () => {
  await expect(run(Buffer.from('410922,清丰县\n'))).rejects.toThrow('the file has no headings for codes');
});
