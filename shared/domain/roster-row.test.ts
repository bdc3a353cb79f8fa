import { peopleLimits } from '../contract/people';
import { partyStatuses } from './person-record';
import { partyStatusWords, rosterHeadings, rosterOfficeWords, rosterSentence } from './roster-copy';
import { rosterFields, rosterLimits, type RosterCells } from './roster-field';
import { parseRosterRow } from './roster-row';
import { villageBookOf } from './roster-village';

const gridNames = ['第一网格', '东街网格', '3号网格'];
const village = {
  villageCode: '410922100201',
  name: '西关村',
  grids: gridNames.map((name, index) => ({ gridCode: `41092210020100${index + 1}`, name })),
};
const blank = Object.fromEntries(rosterFields.map((field) => [field, ''])) as unknown as RosterCells;
const parse = (cells: Partial<RosterCells>, book = villageBookOf([village], true)) =>
  parseRosterRow({ ...blank, name: '张三', rosterNumber: '1', ...cells }, book);
const problemsOf = (...args: Parameters<typeof parse>) => parse(...args).problems.map(({ code }) => code);

it('a row that says little leaves the rest open', () => {
  expect(parse({}).values).toEqual({
    ...{ name: '张三', rosterNumber: '1', phone: null, householdNumber: null, gridCode: null },
    ...{ partyStatus: null, offices: [], villageCode: '410922100201' },
  });
});

it.each([
  ['13812345678', '13812345678'],
  ['+86 138-1234-5678', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['', null],
])('phone %j is %j', (phone, expected) => {
  expect(parse({ phone }).values?.phone).toBe(expected);
});

it.each([
  ['12812345678', 'phoneInvalid'],
  ['1381234567', 'phoneInvalid'],
  ['无', 'phoneInvalid'],
  ['0393-7221234', 'phoneLandline'],
  ['（0393）7221234', 'phoneLandline'],
  ['7221234', 'phoneLandline'],
  ['13812345678、13912345678', 'phoneSeveral'],
  ['13812345678 / 7221234', 'phoneSeveral'],
])('phone %j is %s', (phone, code) => {
  expect(problemsOf({ phone })).toEqual([code]);
});

it.each([
  ['张 三', '张三'],
  ['欧阳　娜娜', '欧阳娜娜'],
  ['阿依古丽·买买提', '阿依古丽·买买提'],
  ['John  Smith', 'John Smith'],
  ['张三（东头）', '张三（东头）'],
  ['𠮷野', '𠮷野'],
])('name %j is %j', (name, expected) => {
  expect(parse({ name }).values?.name).toBe(expected);
});

it.each([
  ['第一网格', 1],
  ['东街网格', 2],
  ['1', 1],
  ['001', 1],
  ['第2网格', 2],
  ['２号', 2],
  ['三', 3],
  ['第三网格', 3],
  ['410922100201002', 2],
])('grid %j is number %i', (grid, number) => {
  expect(parse({ grid }).values?.gridCode).toBe(`41092210020100${number}`);
});

it('a grid whose name is written with blanks is found by its name', () => {
  const grids = [{ gridCode: '410922100201007', name: 'Dong Jie 7' }];
  const book = villageBookOf([{ ...village, grids }], true);
  expect(parse({ grid: 'Dong Jie 7' }, book).values?.gridCode).toBe('410922100201007');
});

it.each(['4', '第十二网格', '西街', '十十', '第网格'])('grid %j is not one of the village', (grid) => {
  expect(parse({ grid }).problems).toEqual([
    { field: 'grid', code: 'gridUnknown', value: grid, hint: '第一网格、东街网格、3号网格' },
  ]);
});

it.each([
  ['12', 12],
  ['0012', 12],
  ['12号', 12],
  ['１２户', 12],
  ['9999', 9999],
])('household number %j is %i', (householdNumber, expected) => {
  expect(parse({ householdNumber }).values?.householdNumber).toBe(expected);
});

it.each(['0', '10000', '1.5', '-1', '一', '12-1'])('household number %j is none', (householdNumber) => {
  expect(problemsOf({ householdNumber })).toEqual(['householdNumberInvalid']);
});

const statuses: readonly (readonly [word: string, status: string | null])[] = [
  ...partyStatuses.map((status) => [partyStatusWords[status], status] as const),
  ['正式', 'full'],
  ['中共党员', 'full'],
  ['预 备', 'probationary'],
  ['积极分子', 'applicant'],
  ['', null],
];
it.each(statuses)('party status %j is %j', (partyStatus, expected) => {
  expect(parse({ partyStatus }).values?.partyStatus).toBe(expected);
});

const officeCells: readonly (readonly [cell: string, offices: readonly string[]])[] = [
  ...Object.entries(rosterOfficeWords).map(([role, word]) => [word, [role]] as const),
  ['网格员、联户党员，村「两委」干部', ['gridWorker', 'householdLiaison', 'committeeMember']],
  ['支书/书记', ['secretary']],
  ['无', []],
];
it.each(officeCells)('offices %j are %j', (offices, expected) => {
  expect(parse({ offices }).values?.offices).toEqual(expected);
});

it('every unknown office of a cell is named', () => {
  expect(parse({ offices: '会计、网格员、电工' }).problems.map(({ value }) => value)).toEqual([
    '会计',
    '电工',
  ]);
});

it('words of every object are no status and no office', () => {
  expect(problemsOf({ partyStatus: 'constructor', offices: 'toString' })).toEqual([
    'partyStatusUnknown',
    'officeUnknown',
  ]);
});

it('everything that is wrong with a row is told at once', () => {
  expect(problemsOf({ name: '', phone: '1', grid: '9', village: '东关村' })).toEqual([
    ...['villageOutside', 'nameMissing', 'phoneInvalid'],
  ]);
});

it('a row for no known column, and a person nobody could find again, are refused', () => {
  expect(problemsOf({ name: '', rosterNumber: '' })).toEqual(['rowEmpty']);
  expect(problemsOf({ rosterNumber: '' })).toEqual(['keyMissing']);
  expect(problemsOf({ rosterNumber: '', householdNumber: '3' })).toEqual([]);
});

describe('the village', () => {
  const other = { ...village, villageCode: '410922101201', name: '三合村' };
  const county = villageBookOf([village, other, { ...other, villageCode: '410922102201' }], false);

  it.each(['西关村', '西关村委会', '西关村村民委员会', '410922100201'])('may be written %s', (word) => {
    expect(parse({ village: word }, county).values?.villageCode).toBe('410922100201');
    expect(parse({ village: word }).values?.villageCode).toBe('410922100201');
  });

  it('must be told above the village, and clearly', () => {
    expect(problemsOf({}, county)).toEqual(['villageMissing']);
    expect(problemsOf({ village: '北关村' }, county)).toEqual(['villageUnknown']);
    expect(parse({ village: '三合村' }, county).problems[0]?.hint).toBe('410922101201、410922102201');
    expect(parse({ village: '410922102201' }, county).values?.villageCode).toBe('410922102201');
  });

  it('of a village’s own file is no other', () => {
    const [problem] = parse({ village: '三合村' }).problems;
    expect(problem?.code).toBe('villageOutside');
    expect(rosterSentence(problem!)).toBe('「三合村」不是本村，这里只能导入「西关村」的人，请删掉这一行。');
  });
});

it('a long value is quoted by its first twenty characters', () => {
  const [problem] = parse({ grid: '很'.repeat(30) }).problems;
  expect(rosterSentence(problem!)).toBe(
    `本村没有网格「${'很'.repeat(20)}…」，请写：第一网格、东街网格、3号网格。`,
  );
});

it('what the interface accepts, the file accepts', () => {
  expect(peopleLimits).toMatchObject(rosterLimits);
});

it('no heading belongs to two fields', () => {
  const words = Object.values(rosterHeadings).flat();
  expect(new Set(words).size).toBe(words.length);
});
