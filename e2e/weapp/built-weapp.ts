import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildMiniprogram } from '../../tools/build-miniprogram/build-miniprogram';

const rootDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const lockFile = join(rootDir, '.build', 'weapp-build.lock');
const pollMs = 200;

/** Long enough to build on a slow machine and to move a village in. */
export const prepareTimeoutMs = 300_000;

/** Builds the mini-program for WeChat unless it is built already, and gives its folder. */
export async function builtWeapp(): Promise<string> {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!isLockTaken()) await new Promise((resolve) => setTimeout(resolve, pollMs));
  try {
    return (await buildMiniprogram('weapp', rootDir)).folder;
  } finally {
    rmSync(lockFile);
  }
}

/** Test files run in processes of their own; two builds at once would write over each other. */
function isLockTaken(): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(readHolder())) rmSync(lockFile, { force: true });
    return false;
  }
}

function readHolder(): number {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(processId: number): boolean {
  try {
    return processId > 0 && process.kill(processId, 0);
  } catch {
    return false;
  }
}
