import { isBoardOfPeople, readsAllNames, seesEntriesOf, visibleRows } from './board-view';
import { rankingBoards } from './points-words';
import { roles, type Role } from './roles';
import { boardVisibilities, type BoardVisibility } from './switches';

const villageCode = '411725105211';
const rows = [
  { subjectId: 'p-1', name: '王小明', rank: 1 },
  { subjectId: 'p-2', name: '欧阳建国', rank: 2 },
];

test.each<[BoardVisibility, readonly string[]]>([
  ['named', ['王小明', '欧阳建国']],
  ['masked', ['王**', '欧阳建国']],
  ['grid', []],
  ['self', ['欧阳建国']],
])('a board that is %s shows p-2 the names %j', (visibility, names) => {
  expect(visibleRows(rows, visibility, 'p-2').map(({ name }) => name)).toEqual(names);
});

test('whoever is on no board sees nobody where each sees only the own row', () => {
  expect(visibleRows(rows, 'self', null)).toEqual([]);
  expect(visibleRows(rows, 'masked', null).map(({ name }) => name)).toEqual(['王**', '欧**']);
});

test('ranks stay as they are under a masked name, and ids tell nobody who it is', () => {
  expect(visibleRows(rows, 'masked', 'p-2').map(({ rank, subjectId }) => [rank, subjectId])).toEqual([
    [1, 'hidden-0'],
    [2, 'p-2'],
  ]);
});

test('persons and households are people, grids and villages are not', () => {
  expect(rankingBoards.filter(isBoardOfPeople)).toEqual(['person', 'household']);
});

const unitOf = (role: Role): string =>
  ({ gridWorker: `${villageCode}001`, townshipOfficer: '411725105', countyOfficer: '411725' })[
    role as string
  ] ?? villageCode;
const readers: readonly Role[] = [
  ...(['secretary', 'committeeMember', 'supervisor', 'townshipOfficer', 'countyOfficer'] as const),
];

const cases = roles.flatMap((role) => boardVisibilities.map((visibility) => [role, visibility] as const));
test.each(cases)('which entries %s sees under %s', (role, visibility) => {
  const memberships = [{ role, unitCode: unitOf(role) }];
  const viewer = { personId: 'p-1', householdId: 'h-1', memberships };
  const seesOthers = visibility === 'named' || readers.includes(role);
  expect(readsAllNames(memberships, villageCode)).toBe(readers.includes(role));
  for (const [kind, id, isOwn] of [
    ['person', 'p-1', true],
    ['household', 'h-1', true],
    ['person', 'p-2', false],
    ['household', 'h-2', false],
    ['household', 'p-1', false],
    ['person', 'h-1', false],
  ] as const) {
    const sees = seesEntriesOf(viewer, { kind, id }, { villageCode, visibility });
    expect([kind, id, sees]).toEqual([kind, id, isOwn || seesOthers]);
  }
});

test('an office in another village reads no names here', () => {
  expect(readsAllNames([{ role: 'secretary', unitCode: '411725105212' }], villageCode)).toBe(false);
});
