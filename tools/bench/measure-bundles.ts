import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFunctions } from '../build-functions/build-functions';
import { buildMiniprogram } from '../build-miniprogram/build-miniprogram';
import type { Manifest } from '../manifest/function-spec';

export interface BundleSize {
  readonly name: string;
  readonly bytes: number;
}

/** What is uploaded for each function, what WeChat counts for each package, and what a browser fetches, in bytes. */
export async function measureBundles(manifest: Manifest): Promise<readonly BundleSize[]> {
  const functions = await buildFunctions(manifest);
  const weapp = await buildMiniprogram('weapp', manifest.rootDir);
  const { folder } = await buildMiniprogram('h5', manifest.rootDir);
  return [
    ...functions.map(({ name, zippedBytes }) => ({ name: `function ${name} (zip)`, bytes: zippedBytes })),
    ...weapp.packages.map(({ name, bytes }) => ({ name: `weapp package ${name}`, bytes })),
    { name: 'h5 first load (gzip)', bytes: firstLoadBytes(folder) },
    { name: 'h5 scripts and styles of all pages (gzip)', bytes: allBytes(folder) },
  ];
}

const inlineScript = /<script>[\s\S]*?<\/script>/g;

/**
 * index.html with the scripts and styles that it names: what a browser fetches before any page can. What a page fetches
 * beside them is in `npm run bench:h5`.
 */
export function firstLoadBytes(folder: string): number {
  // What a script of its own writes for old browsers (polyfills) is fetched by those alone.
  const html = readFileSync(join(folder, 'index.html'), 'utf8').replace(inlineScript, '');
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^":]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  return ['index.html', ...named].reduce((sum, path) => sum + zipped(join(folder, path)), 0);
}

function allBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^index\.html$|^(?:js|css)[\\/].*\.(?:js|css)$/.test(path))
    .reduce((sum, path) => sum + zipped(join(folder, path)), 0);
}

function zipped(file: string): number {
  return gzipSync(readFileSync(file)).length;
}
