import { divisionSentence, placeName } from './division-copy';
import { divisionFields, divisionProblemCodes, type DivisionCells } from './division-field';
import { planDivisions, type KnownUnit } from './division-plan';

const blank = Object.fromEntries(divisionFields.map((field) => [field, ''])) as unknown as DivisionCells;
const line = (text: string): DivisionCells => {
  const [code = '', name = '', level = '', parentCode = ''] = text.split(',');
  return { ...blank, code, name, level, parentCode };
};
const aUnit = (code: string, name: string, state: KnownUnit['state'] = 'active'): KnownUnit => ({
  code,
  name,
  state,
});
const tree = [aUnit('410922', '清丰县'), aUnit('410922100', '城关镇'), aUnit('410922100201', '西关村')];

const plan = (
  lines: readonly string[],
  units: readonly KnownUnit[] = tree,
  root = { code: '410922', name: '清丰县' },
) =>
  planDivisions(
    lines.map((text, index) => ({ rowNumber: index + 2, cells: line(text) })),
    { root, units },
  );
const problemOf = (text: string, units = tree) => plan([text], units).rows[0]?.problems[0];

it('units are new, renamed or the same, and those that the file leaves out are listed', () => {
  const { rows, missing } = plan([
    '410922,清丰县,county,',
    '410922100,城关街道,township,410922',
    '410922101,马庄桥镇,township,410922',
  ]);
  expect(rows.map((row) => [row.plan, row.division?.code, row.changes])).toEqual([
    ['same', '410922', []],
    ['change', '410922100', [{ field: 'name', before: '城关镇', after: '城关街道' }]],
    ['add', '410922101', []],
  ]);
  expect(missing.map(({ code }) => code)).toEqual(['410922100201']);
});

it('only the counties of the file are looked at for what is missing, and only units at work', () => {
  const units = [...tree, aUnit('411725', '确山县'), aUnit('410922102', '旧镇', 'retired')];
  expect(plan(['410922,清丰县,,'], units).missing.map(({ code }) => code)).toEqual([
    '410922100',
    '410922100201',
  ]);
});

it.each([
  ['410922000000,清丰县,县,410900000000', '410922', 'county', ''],
  ['410922100000,城关镇,镇,410922000000', '410922100', 'township', '410922'],
  ['410922100201,西关村村民委员会,村,410922100000', '410922100201', 'village', '410922100'],
  [' ４１０９２２１００ ,城关镇,,', '410922100', 'township', '410922'],
])('%s is %s', (text, code, level, parentCode) => {
  expect(plan([text]).rows[0]).toMatchObject({ plan: 'same', division: { code, level, parentCode } });
});

it('a parent may stand below its children in the file', () => {
  const lines = ['410922100201,西关村,,', '410922100,城关镇,,', '410922,清丰县,,'];
  expect(plan(lines, []).rows.map((row) => row.plan)).toEqual(['add', 'add', 'add']);
});

it('below a refused unit nothing is added', () => {
  const lines = ['410922,清丰县,,', '410922100,,,', '410922100201,西关村,,'];
  expect(plan(lines, []).rows.map(({ problems }) => problems[0]?.code)).toEqual([
    ...[undefined, 'nameMissing', 'parentMissing'],
  ]);
});

const broken: readonly (readonly [string, string])[] = [
  [',,,', 'rowEmpty'],
  [',西关村,,', 'codeMissing'],
  ['41092210,西关村,,', 'codeInvalid'],
  ['410922100201001,网格,,', 'codeInvalid'],
  ['41O922,清丰县,,', 'codeInvalid'],
  ['4.10922E+11,西关村,,', 'codeRounded'],
  ['410000,河南省,,', 'codeTooHigh'],
  ['410900000000,濮阳市,,', 'codeTooHigh'],
  ['411725,确山县,,', 'codeOutside'],
  ['410922100202,,,', 'nameMissing'],
  [`410922100202,${'长'.repeat(31)},,`, 'nameTooLong'],
  ['410922100202,南关村,组,', 'levelUnknown'],
  ['410922100202,南关村,乡镇,', 'levelMismatch'],
  ['410922100202,南关村,,410922101', 'parentMismatch'],
  ['410922109202,南关村,,', 'parentMissing'],
];

it.each(broken)('%s is refused: %s', (text, code) => {
  const problem = problemOf(text)!;
  expect(problem.code).toBe(code);
  expect(divisionSentence(problem)).toMatch(/^[^\n]{10,}。$/);
});

it('a code twice and a unit that is gone are refused', () => {
  const twice = plan(['410922,清丰县,,', '410922000000,清丰,,']).rows[1]?.problems[0];
  expect(twice).toMatchObject({ code: 'codeTwice', value: '410922', hint: '2' });
  const gone = problemOf('410922102,旧镇,,', [...tree, aUnit('410922102', '旧镇', 'merged')]);
  expect(gone).toMatchObject({ code: 'unitRetired', value: '旧镇' });
});

it('every kind of problem has a sentence of its own', () => {
  const sentences = divisionProblemCodes.map((code) =>
    divisionSentence({ field: '', code, value: '值', hint: '示' }),
  );
  expect(new Set(sentences).size).toBe(divisionProblemCodes.length);
  expect(new Set([...broken.map(([, code]) => code), 'codeTwice', 'unitRetired'])).toEqual(
    new Set(divisionProblemCodes),
  );
});

it('without a root any county may be brought', () => {
  const cells = line('411725,确山县,,');
  const { rows } = planDivisions([{ rowNumber: 2, cells }], { root: null, units: tree });
  expect(rows[0]?.plan).toBe('add');
});

it.each([
  ['西关村委会', '西关村'],
  ['刘庄村民委员会', '刘庄村'],
  ['三合村村委会', '三合村'],
  ['刘庄居民委员会', '刘庄社区'],
  ['双馨社区居民委员会', '双馨社区'],
  ['凤鸣社区居委会', '凤鸣社区'],
  ['城关镇', '城关镇'],
])('%s is called %s', (name, place) => {
  expect(placeName(name)).toBe(place);
});
