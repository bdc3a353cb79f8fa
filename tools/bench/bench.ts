import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyDemoVillage } from '../local-runtime/copy-demo-village';
import { readLocalManifest } from '../local-runtime/local-manifest';
import { startRuntimeProcess, type RuntimeProcess } from '../local-runtime/runtime-process';
import { step } from '../local-runtime/step';
import type { Manifest } from '../manifest/function-spec';
import { measureBundles } from './measure-bundles';
import { measureCalls } from './measure-calls';
import { measureCheckIns } from './measure-check-ins';
import { measureColdStarts } from './measure-cold-starts';
import { measureCountyClose, type CountyCloseTimes } from './measure-county-close';
import { measureCountyYear } from './measure-county-year';
import { measureImport } from './measure-import';
import { measureVerify } from './measure-verify';
import { measureWrites } from './measure-writes';
import { closeText, yearText } from './county-report';
import { reportText, type BenchReport } from './report';
import { enterVillage } from './village';

const help = `npm run bench [-- --county]
npm run bench -- --county-year FOLDER

Measures this machine in about five minutes, on a demo village of its own that is thrown away: durable posts per second beside what the
disk can do, times of the calls that people wait for and their database requests, ninety members checking in within a minute, a roster of
fifty thousand brought in, a million entries verified, the close of a month of 512 villages with half a million entries (alone with
--county), sizes of what is shipped, cold starts of the functions. Prints tables and writes the same numbers to .build/bench.json. Uses no
network but the loopback. Other work on the machine shows in the numbers.

The close is held against sums made by SQL, and set beside the same sums by aggregation pipelines and by PostgreSQL, where that is
installed: a server of its own, which is removed afterwards.

With --county-year it measures on a county that was loaded by npm run seed -- --county-points FOLDER --now 2027-01-15T00:00:00Z: the last
month closed among all the others and made final, the last quarter and the year published. What an earlier measurement published there
is taken back first.
`;

async function measure(manifest: Manifest, folder: string): Promise<BenchReport> {
  const bundles = await step('Building everything', () => measureBundles(manifest));
  const dataDir = join(folder, 'data');
  const runtime = await step('Starting a village', async () => {
    await copyDemoVillage(dataDir);
    return startRuntimeProcess(dataDir);
  });
  const measured = await measureRunning(manifest, folder, runtime).finally(() => runtime.kill());
  const rosterImport = await step('A roster of fifty thousand', () => measureImport(manifest, folder));
  const verifying = await step('A million entries sealed and verified', () =>
    Promise.resolve(measureVerify()),
  );
  const countyClose = await closeCounty(manifest, folder);
  return { ...measured, bundles, rosterImport, verifying, countyClose };
}

const closeCounty = (manifest: Manifest, folder: string): Promise<CountyCloseTimes> =>
  step("A county's month closed", () => measureCountyClose(manifest, folder));

async function measureRunning(
  manifest: Manifest,
  folder: string,
  { address }: RuntimeProcess,
): Promise<Omit<BenchReport, 'bundles' | 'rosterImport' | 'verifying' | 'countyClose'>> {
  const coldStarts = await step('Cold starts', () => measureColdStarts(address, manifest));
  const village = await enterVillage(address);
  const calls = await step('Calls', () => measureCalls(village));
  const checkIns = await step('Ninety check-ins within a minute', () => measureCheckIns(village));
  const writes = await step('Durable writes', () => measureWrites(village, folder));
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.versions.node };
  return { at: new Date().toISOString(), machine, writes, calls, checkIns, coldStarts };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      county: { type: 'boolean' },
      'county-year': { type: 'string' },
    },
  });
  if (values.help === true) return void process.stdout.write(help);
  const manifest = readLocalManifest();
  const buildDir = join(manifest.rootDir, '.build');
  mkdirSync(buildDir, { recursive: true });
  // On the disk of the checkout, where the data of `npm start` lies too; the folder for temporary files may be memory.
  const folder = mkdtempSync(join(buildDir, 'bench-'));
  try {
    if (values.county === true) {
      console.log(`\n${closeText(await closeCounty(manifest, folder))}`);
      return;
    }
    const yearDir = values['county-year'];
    if (yearDir !== undefined) {
      const year = await step("A county's year", () => measureCountyYear(manifest, folder, yearDir));
      console.log(`\n${yearText(year)}`);
      return;
    }
    const report = await measure(manifest, folder);
    writeFileSync(join(buildDir, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\n${reportText(report)}\n\nThe same numbers are in .build/bench.json.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
