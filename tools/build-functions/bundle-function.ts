import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { FunctionSpec } from '../manifest/function-spec';

/**
 * How every function is bundled. The cloud loads a CommonJS index.js. Names are not shortened: a stack trace in the
 * cloud's log is all anyone has, and shortening saves 35 KB of a zip of 400 and no time at start.
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  treeShaking: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
  metafile: true,
} as const satisfies BuildOptions;

/** Bundles one function into `outDir` and returns the files it was made of, relative to `rootDir`. */
export async function bundleFunction(
  { name, entry }: Pick<FunctionSpec, 'name' | 'entry'>,
  rootDir: string,
  outDir: string,
): Promise<readonly string[]> {
  const { metafile } = await build({
    ...bundleOptions,
    absWorkingDir: rootDir,
    entryPoints: [entry],
    outfile: join(outDir, 'index.js'),
    alias: { '@shared': join(rootDir, 'shared') },
  });
  mkdirSync(outDir, { recursive: true });
  const description = { name, private: true, type: 'commonjs', main: 'index.js' };
  writeFileSync(join(outDir, 'package.json'), `${JSON.stringify(description)}\n`);
  return Object.keys(metafile.inputs);
}
