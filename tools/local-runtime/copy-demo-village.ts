import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dateOf } from '@shared/domain/calendar';
import { contentHash } from '../content-hash';
import { startRuntimeProcess } from './runtime-process';

const rootDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const keptDir = join(rootDir, '.build', 'demo-village');
/** What a village that moves in is made by. */
const sourceFolders = ['shared', 'functions', 'emulator/src', 'tools/seed'];

/**
 * Fills a new data folder with the demo village, for tests and measurements: the village that moved in today is kept and
 * copied, because moving in anew would take each of them half a minute.
 */
export async function copyDemoVillage(dataDir: string): Promise<void> {
  cpSync(await keptDemoVillage(), dataDir, { recursive: true });
}

/** The folder of the village that is copied; lets it move in when there is none of today. */
export async function keptDemoVillage(): Promise<string> {
  const kept = join(keptDir, keyOfToday());
  if (!existsSync(kept)) await keepVillage(kept);
  return kept;
}

async function keepVillage(kept: string): Promise<void> {
  const draft = join(keptDir, `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(keptDir, { recursive: true });
  const older = readdirSync(keptDir).filter((name) => !name.startsWith('draft-'));
  const runtime = await startRuntimeProcess(draft);
  await runtime.stop();
  for (const name of older) rmSync(join(keptDir, name), { recursive: true, force: true });
  // Another test may have been quicker; then its village is as good as this one.
  if (existsSync(kept)) rmSync(draft, { recursive: true });
  else renameSync(draft, kept);
}

/** The same until the day ends in China or a source changes: the village's history ends on the day it moved in. */
function keyOfToday(): string {
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(join(rootDir, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|cjs|csv|jpg)$/.test(name) && !/node_modules|\.test\.ts$/.test(name))
      .map((name) => join(rootDir, folder, name))
      .toSorted(),
  );
  return `${dateOf(new Date().toISOString())}-${contentHash(files).slice(0, 16)}`;
}
