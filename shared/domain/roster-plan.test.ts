import * as fc from 'fast-check';
import { rosterFields, type RosterCells } from './roster-field';
import { rosterIndexOf, type KnownPerson } from './roster-index';
import { planRoster } from './roster-plan';
import type { OfficeRole } from './roles';
import { villageBookOf } from './roster-village';

const villageCode = '410922100201';
const grids = [1, 2].map((number) => ({ gridCode: `${villageCode}00${number}`, name: `第${number}网格` }));
const villages = villageBookOf([{ villageCode, name: '西关村', grids }], true);
const blank = Object.fromEntries(rosterFields.map((field) => [field, ''])) as unknown as RosterCells;

const aPerson = (person: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{
    personId: 'p-1',
    villageCode,
    name: '张三',
    rosterNumber: '1',
    phone: '13812345678',
    householdNumber: 7,
  },
  ...{ gridCode: `${villageCode}001`, partyStatus: 'full', offices: ['gridWorker'] },
  ...person,
});

const granted: readonly OfficeRole[] = ['gridWorker', 'householdLiaison', 'committeeMember'];

/** Rows begin below their headings, in row 2. */
const plan = (rows: readonly Partial<RosterCells>[], people: readonly KnownPerson[] = [aPerson()]) =>
  planRoster(
    rows.map((cells, index) => ({ rowNumber: index + 2, cells: { ...blank, ...cells } })),
    { villages, people: rosterIndexOf(people), canGrant: (role) => granted.includes(role) },
  );
const problemsOf = (...args: Parameters<typeof plan>) =>
  plan(...args).map(({ problems: [problem] }) =>
    problem === undefined ? null : [problem.code, problem.hint],
  );

const same = { name: '张三', rosterNumber: '1', phone: '13812345678', householdNumber: '7' };

describe('a person is known again', () => {
  it.each([
    ['by the roster number and the name', { name: '张三', rosterNumber: '1' }],
    ['by phone and name', { name: '张三', phone: '13812345678' }],
    ['by name and household', { name: '张三', householdNumber: '7' }],
    ['by everything', same],
  ])('%s', (_, cells) => {
    expect(plan([cells])).toMatchObject([{ plan: 'same', personId: 'p-1', changes: [], problems: [] }]);
  });

  it('whose phone has changed, by the household', () => {
    expect(plan([{ name: '张三', phone: '13912345678', householdNumber: '7' }])).toMatchObject([
      { plan: 'change', changes: [{ field: 'phone', before: '138****5678', after: '13912345678' }] },
    ]);
  });

  it('whose name was misspelled, by number and phone', () => {
    expect(plan([{ ...same, name: '张山' }])).toMatchObject([
      { plan: 'change', personId: 'p-1', changes: [{ field: 'name', before: '张三', after: '张山' }] },
    ]);
  });

  it('not by a phone alone: families share one', () => {
    expect(plan([{ name: '李四', phone: '13812345678' }])).toMatchObject([{ plan: 'add', personId: null }]);
  });
});

it('changes are told field by field, as people read them', () => {
  const cells = { grid: '2', partyStatus: '群众', offices: '联户党员', householdNumber: '8' };
  expect(plan([{ ...same, ...cells }])).toMatchObject([
    {
      plan: 'change',
      changes: [
        { field: 'householdNumber', before: '7', after: '8' },
        { field: 'grid', before: '第1网格', after: '第2网格' },
        { field: 'partyStatus', before: '正式党员', after: '群众' },
        { field: 'offices', before: '网格员', after: '网格员、联户党员' },
      ],
      grants: [{ role: 'householdLiaison', unitCode: villageCode }],
    },
  ]);
});

it('what was unknown is told as empty', () => {
  const [row] = plan([same], [aPerson({ phone: '', householdNumber: null })]);
  expect(row?.changes).toEqual([
    { field: 'phone', before: '', after: '13812345678' },
    { field: 'householdNumber', before: '', after: '7' },
  ]);
});

describe('a row is refused', () => {
  it.each([
    [
      'the same roster number',
      { name: '李四', rosterNumber: '9' },
      { name: '王五', rosterNumber: '9' },
      'rosterNumberTwice',
    ],
    [
      'the same name and phone',
      { name: '李四', phone: '13911111111' },
      { name: '李四', phone: '13911111111', rosterNumber: '8' },
      'phoneTwice',
    ],
    [
      'the same name and household',
      { name: '李四', householdNumber: '3' },
      { name: '李四', householdNumber: '3', phone: '13911111111' },
      'personTwice',
    ],
    [
      'the same person by other keys',
      { name: '张三', rosterNumber: '1' },
      { name: '张三', phone: '13812345678' },
      'personTwice',
    ],
  ])('that has %s as a row before, which stays', (_, first, second, code) => {
    expect(problemsOf([first, second])).toEqual([null, [code, '2']]);
  });

  it('that matches two people', () => {
    const two = [aPerson(), aPerson({ personId: 'p-2', rosterNumber: '2', phone: '13911111111' })];
    expect(problemsOf([{ name: '张三', householdNumber: '7' }], two)).toEqual([['matchesTwo', '']]);
    expect(problemsOf([{ name: '张三', rosterNumber: '1', phone: '13911111111' }], two)).toEqual([
      ['matchesTwo', ''],
    ]);
  });

  it('whose number is somebody else’s: a column that slipped must not pass on phones', () => {
    expect(problemsOf([{ name: '李四', rosterNumber: '1', phone: '13911111111' }])).toEqual([
      ['rosterNumberOfAnother', '张三'],
    ]);
    expect(problemsOf([{ name: '李四', rosterNumber: '1' }], [aPerson({ phone: '' })])).toEqual([
      ['rosterNumberOfAnother', '张三'],
    ]);
  });

  it('for an office that the importer may not give', () => {
    expect(problemsOf([{ ...same, offices: '支书' }])).toEqual([['officeNotYours', '乡镇']]);
  });

  it('for a grid worker without a grid', () => {
    const nowhere = aPerson({ gridCode: null, offices: [] });
    expect(problemsOf([{ ...same, offices: '网格员' }], [nowhere])).toEqual([['officeNeedsGrid', '']]);
  });
});

it('namesakes of one household with two phones are two people', () => {
  const rows = ['13911111111', '13922222222'].map((phone) => ({ name: '李四', householdNumber: '3', phone }));
  expect(plan(rows).map((row) => row.plan)).toEqual(['add', 'add']);
});

it('an office that is held already may stand in the file, whoever gave it', () => {
  const secretary = aPerson({ offices: ['secretary'] });
  expect(plan([{ ...same, offices: '村党支部书记' }], [secretary])).toMatchObject([
    { plan: 'same', grants: [] },
  ]);
});

it('a grid worker works in the grid where the roster knows the person', () => {
  expect(plan([{ ...same, offices: '网格员' }], [aPerson({ offices: [] })])).toMatchObject([
    { grants: [{ role: 'gridWorker', unitCode: `${villageCode}001` }] },
  ]);
});

it('a person of another village of the county is not taken from it', () => {
  const county = [
    { villageCode, name: '西关村', grids },
    { villageCode: '410922100202', name: '南关村', grids: [] },
  ];
  const [row] = planRoster(
    [{ rowNumber: 2, cells: { ...blank, ...same, rosterNumber: '', village: '南关村' } }],
    {
      ...{ villages: villageBookOf(county, false), people: rosterIndexOf([aPerson()]), canGrant: () => true },
    },
  );
  expect(row?.problems).toMatchObject([{ code: 'personElsewhere', hint: '西关村' }]);
});

it('whatever a file says, importing what it added changes nobody and adds nobody', () => {
  const cells = fc.record({
    name: fc.constantFrom('张三', '李四', '王五'),
    rosterNumber: fc.constantFrom('', '1', '2', '3'),
    phone: fc.constantFrom('', '13811111111', '13822222222'),
    householdNumber: fc.constantFrom('', '1', '2'),
    grid: fc.constantFrom('', '1', '2'),
    partyStatus: fc.constantFrom('', '正式', '群众'),
  });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), (rows) => {
      const first = plan(rows, []);
      const people = first.flatMap(({ plan: planned, values, rowNumber }) =>
        planned !== 'add' || values === null
          ? []
          : [
              aPerson({
                ...{ personId: `p-${rowNumber}`, name: values.name, rosterNumber: values.rosterNumber ?? '' },
                ...{
                  phone: values.phone ?? '',
                  householdNumber: values.householdNumber,
                  gridCode: values.gridCode,
                },
                ...{ partyStatus: values.partyStatus ?? 'masses', offices: [] },
              }),
            ],
      );
      const again = plan(rows, people);
      expect(again.filter((row) => row.plan === 'add' || row.plan === 'change')).toEqual([]);
      // Nobody is written twice from one file.
      const touched = again.flatMap(({ personId }) => (personId === null ? [] : [personId]));
      expect(new Set(touched).size).toBe(touched.length);
    }),
  );
});
