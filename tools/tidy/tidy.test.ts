import { join } from 'node:path';
import { misplacedChinese } from './chinese-places';
import { glossaryDrift } from './glossary-drift';
import { leftOvers } from './left-overs';
import { longFiles, longFunctions } from './lengths';
import { outsidePaths } from './outside-paths';
import { isCode, isTypeScript, sourceTree } from './source-tree';

const files = sourceTree(join(import.meta.dirname, '..', '..'));

test('the repository is read', () => {
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['package.json', 'tools/tidy/tidy.test.ts', 'shared/errors.ts']),
  );
});

test('no file is longer than one can hold in mind', () => {
  expect(files.filter(isCode).flatMap(longFiles)).toEqual([]);
});

test('no function is longer than a screen', () => {
  expect(files.filter(isTypeScript).flatMap(longFunctions)).toEqual([]);
});

test('names use the words of the glossary and no pinyin', () => {
  expect(files.flatMap(glossaryDrift)).toEqual([]);
});

test('nothing is put off and no check is switched off without a reason', () => {
  expect(files.flatMap(leftOvers)).toEqual([]);
});

test('Chinese stands in copy files, presets, seed data and tests only', () => {
  expect(files.flatMap(misplacedChinese)).toEqual([]);
});

test('nothing points outside the repository', () => {
  // The imports in there belong to a tree that the test builds elsewhere.
  const others = files.filter(({ path }) => path !== 'tools/tidy/boundaries.test.ts');
  expect(others.flatMap(outsidePaths)).toEqual([]);
});
