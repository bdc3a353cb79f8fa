import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ApprovedPictures } from '../comparison/approved-pictures';
import { allScenes, pageScenes } from './all-scenes';
import { usualStates } from './scene';

const approved = new ApprovedPictures(join(import.meta.dirname, '..', 'approved'));
const approvedBytesMax = 11_500_000;

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** The pages that a browser is built with. */
async function pagesOfApp(): Promise<readonly string[]> {
  process.env['TARO_ENV'] = 'h5';
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: config } = (await import('@/app.config')) as unknown as { readonly default: AppConfig };
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
}

test('every page of the app has its scenes, and no other has', async () => {
  const wanted = (await pagesOfApp()).map((path) => path.replace(/\/index$/, ''));
  expect(pageScenes.map(({ path }) => path).sort()).toEqual(wanted.toSorted());
});

test.each(pageScenes.map((page) => [page.name, page] as const))(
  '%s is shown full, on its way, empty and refused, or says why not',
  (_, { states, without = {} }) => {
    const missing = usualStates.filter((state) => !(state in states));
    expect(Object.keys(without).sort()).toEqual(missing.toSorted());
  },
);

test('every scene has an approved picture of its own, and no picture is left over', () => {
  expect(approved.names).toEqual(allScenes.map(({ name }) => name).sort());
});

test('approved pictures stay small', () => {
  const bytes = approved.names.reduce((sum, name) => sum + statSync(approved.fileOf(name)).size, 0);
  expect(bytes).toBeLessThan(approvedBytesMax);
});
