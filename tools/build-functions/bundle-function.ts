import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Bundles one function into `outDir` and returns the files it was made of, relative to `rootDir`.
 * What it calls of WeChat's interfaces stands in a config.json beside it, where WeChat's developer tools look for it.
 */
export async function bundleFunction(
  { name, entry, openapi }: Pick<FunctionSpec, 'name' | 'entry' | 'openapi'>,
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
  const config = join(outDir, 'config.json');
  if (openapi.length === 0) rmSync(config, { force: true });
  else writeFileSync(config, `${JSON.stringify({ permissions: { openapi } }, null, 2)}\n`);
  return Object.keys(metafile.inputs);
}
