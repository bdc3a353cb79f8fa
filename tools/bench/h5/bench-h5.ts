import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildMiniprogram } from '../../build-miniprogram/build-miniprogram';
import { ensureBrowser } from '../../browser/ensure-browser';
import { thisMachine } from '../../browser/this-machine';
import { copyDemoVillage } from '../../local-runtime/copy-demo-village';
import { readLocalManifest } from '../../local-runtime/local-manifest';
import { startRuntimeProcess } from '../../local-runtime/runtime-process';
import { step } from '../../local-runtime/step';
import { tableOf } from '../table';
import { measureH5, type PageReport } from './measure-h5';

const help = `npm run bench:h5

Opens home, board, submit and a notice with Lighthouse as its mobile preset does, three times each: the production build, served
by the local runtime with a demo village of its own, in Chromium, signed in, with an empty cache. Takes about two minutes; other
work on the machine shows in the numbers. Prints a table and writes the same numbers to .build/bench-h5.json.
`;

const rowOf = (report: PageReport) => [
  report.page,
  report.performance,
  report.accessibility,
  report.bestPractices,
  Math.round(report.firstPaintMs),
  Math.round(report.largestPaintMs),
  Math.round(report.blockingMs),
  report.layoutShift.toFixed(3),
  Math.round(report.scriptBytes / 1024),
];

const heads = [
  'page',
  'performance',
  'accessibility',
  'best practices',
  'first paint ms',
  'largest paint ms',
  'blocking ms',
  'shift',
  'scripts KB',
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) return void process.stdout.write(help);
  const { rootDir } = readLocalManifest();
  const browserPath = ensureBrowser(thisMachine(rootDir, console.log));
  await step('Building the pages', () => buildMiniprogram('h5', rootDir));
  const buildDir = join(rootDir, '.build');
  mkdirSync(buildDir, { recursive: true });
  const folder = mkdtempSync(join(buildDir, 'bench-h5-'));
  try {
    const runtime = await step('Starting a village', async () => {
      await copyDemoVillage(join(folder, 'data'));
      return startRuntimeProcess(join(folder, 'data'), { hasPages: true });
    });
    const reports = await step('Lighthouse', () => measureH5(runtime.address, browserPath)).finally(() =>
      runtime.kill(),
    );
    writeFileSync(join(buildDir, 'bench-h5.json'), `${JSON.stringify(reports, null, 2)}\n`);
    console.log(`\n${tableOf(heads, reports.map(rowOf))}\n`);
    for (const { page, remarks } of reports) for (const remark of remarks) console.log(`${page}: ${remark}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
