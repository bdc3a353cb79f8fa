import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildFunctions, kilobytes } from './build-functions/build-functions';
import { buildMiniprogram, type MiniprogramPlatform } from './build-miniprogram/build-miniprogram';
import { readManifest } from './manifest/read-manifest';

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

const help = `npm run build -- [functions] [h5] [weapp]

Builds what changed since the last time into .build/, everything when nothing is named:
  functions   one CommonJS bundle per function of serverless.yml   .build/functions/<name>
  h5          the mini-program for browsers                        .build/miniprogram/h5
  weapp       the mini-program for WeChat                          .build/miniprogram/weapp
`;

const builders = {
  functions: async () => {
    for (const { name, zippedBytes, isRebuilt } of await buildFunctions(
      readManifest(`${rootDir}/serverless.yml`),
    )) {
      tell(`functions/${name}`, `${kilobytes(zippedBytes)} KB zipped`, isRebuilt);
    }
  },
  h5: async () => buildAndTell('h5'),
  weapp: async () => buildAndTell('weapp'),
} as const;

type Target = keyof typeof builders;

async function buildAndTell(platform: MiniprogramPlatform): Promise<void> {
  const { packages, isRebuilt } = await buildMiniprogram(platform, rootDir);
  const sizes = packages.map(({ name, bytes }) => `${name} ${kilobytes(bytes)} KB`).join(', ');
  tell(platform, sizes, isRebuilt);
}

function tell(what: string, size: string, isRebuilt: boolean): void {
  console.log(`${what.padEnd(28)} ${isRebuilt ? 'built' : 'unchanged'}${size === '' ? '' : `, ${size}`}`);
}

const isTarget = (word: string): word is Target => word in builders;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help === true) return void process.stdout.write(help);
  const unknown = positionals.filter((word) => !isTarget(word));
  if (unknown.length > 0) throw new Error(`Nothing is called ${unknown.join(', ')}.\n\n${help}`);
  const targets = positionals.length > 0 ? positionals.filter(isTarget) : (Object.keys(builders) as Target[]);
  for (const target of targets) await builders[target]();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
