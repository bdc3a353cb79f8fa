import { misplacedChinese } from './chinese-places';
import { glossaryDrift } from './glossary-drift';
import { wordsOf } from './identifiers';
import { leftOvers } from './left-overs';
import { longFiles, longFunctions } from './lengths';
import { outsidePaths } from './outside-paths';
import type { SourceFile } from './source-tree';

const aFile = (path: string, text: string): SourceFile => ({ path, text });
const lines = (count: number, line = 'work();'): string =>
  Array.from({ length: count }, () => line).join('\n');

test('a file of 250 lines passes and one of 251 does not, unless it holds copy', () => {
  expect(longFiles(aFile('shared/a.ts', `${lines(250)}\n`))).toEqual([]);
  expect(longFiles(aFile('shared/a.ts', lines(251)))).toEqual([expect.stringContaining('251 lines')]);
  expect(longFiles(aFile('miniprogram/src/features/points/copy.ts', lines(251)))).toEqual([]);
});

test('a function of 60 lines passes and one of 61 does not', () => {
  const aFunction = (count: number): string => `export const run = () => {\n${lines(count - 2)}\n};\n`;
  expect(longFunctions(aFile('a.ts', aFunction(60)))).toEqual([]);
  expect(longFunctions(aFile('a.ts', aFunction(61)))).toEqual([
    'a.ts:1: a function of 61 lines, more than 60',
  ]);
});

test('a view may have 90 lines and a suite of tests as many as it likes', () => {
  const aView = (count: number): string =>
    `const View = () => (\n<View>\n${lines(count - 4, '<Text />')}\n</View>\n);`;
  expect(longFunctions(aFile('a.tsx', aView(90)))).toEqual([]);
  expect(longFunctions(aFile('a.tsx', aView(91)))).toEqual(['a.tsx:1: a function of 91 lines, more than 90']);
  expect(longFunctions(aFile('a.test.ts', `describe('x', () => {\n${lines(200)}\n});`))).toEqual([]);
  expect(longFunctions(aFile('a.test.ts', `test('x', () => {\n${lines(200)}\n});`))).toHaveLength(1);
});

test('names fall into words', () => {
  expect(wordsOf('listOpenTasks')).toEqual(['list', 'open', 'tasks']);
  expect(wordsOf('list-open-tasks')).toEqual(['list', 'open', 'tasks']);
  expect(wordsOf('HTTP_PORTMax2')).toEqual(['http', 'port', 'max']);
});

test.each([
  ['functions/points/leaderboard.ts', '', 'leaderboard'],
  ['functions/points/points-utils.ts', '', 'utils'],
  ['shared/a.ts', 'export const undoEntry = 1;', 'undoEntry'],
  ['shared/a.ts', 'export interface Jifen { readonly total: number }', 'Jifen'],
  ['shared/a.ts', 'const paiming = 1; function f({ wangge }: A) {}', 'wangge'],
  ['emulator/src/a.ts', 'const takeSnapshot = 1;', 'takeSnapshot'],
])('%s drifts from the glossary: %s', (path, text, name) => {
  expect(glossaryDrift(aFile(path, text))).toEqual([expect.stringContaining(`"${name}"`)]);
});

test.each([
  ['shared/domain/snapshot-workflow.ts', 'export const nextState = (snapshot: Snapshot) => snapshot.state;'],
  ['shared/a.ts', 'request.handler();'],
  ['docs/glossary.md', 'leaderboard'],
])('%s keeps to the glossary', (path, text) => {
  expect(glossaryDrift(aFile(path, text))).toEqual([]);
});

test('work put off and unexplained silence are found with their line', () => {
  const later = ['TO', 'DO'].join('');
  const disable = ['eslint', 'disable-next-line'].join('-');
  const text = `a();\n// ${later}: b\n// ${disable} no-console\n// ${disable} no-console -- this is the log\n`;
  expect(leftOvers(aFile('a.ts', text))).toEqual([
    `a.ts:2: ${later}: do it now or write an issue`,
    'a.ts:3: eslint-disable needs its reason after " -- "',
  ]);
});

test('Chinese is found outside copy files only', () => {
  const text = `/** 积分 */\nconst title = '积分榜';`;
  expect(misplacedChinese(aFile('miniprogram/src/pages/points/index.tsx', text))).toEqual([
    expect.stringMatching(/^miniprogram\/src\/pages\/points\/index.tsx:2: '积分榜'/),
  ]);
  expect(misplacedChinese(aFile('a.tsx', 'const v = <Text>积分 {points}</Text>;'))).toHaveLength(1);
  expect(misplacedChinese(aFile('a.ts', 'const v = `${points} 分`;'))).toHaveLength(1);
  for (const path of [
    'a/copy.ts',
    'a/error-copy.ts',
    'a/points.test.ts',
    'tools/seed/names.ts',
    'docs/glossary.md',
  ]) {
    expect(misplacedChinese(aFile(path, text))).toEqual([]);
  }
});

test('paths of one machine and paths out of the repository are found', () => {
  const home = ['', 'home', 'somebody', 'x'].join('/');
  const above = ['..', '..', 'design', 'a.md'].join('/');
  const text = `const a = '${home}';\nimport b from '${above}';\nimport c from '../c';\nimport '@/pages/home/x';`;
  expect(outsidePaths(aFile('shared/domain.ts', text))).toEqual([
    'shared/domain.ts:1: an absolute path exists on one machine only',
    `shared/domain.ts:2: ${above} lies outside the repository`,
  ]);
});
