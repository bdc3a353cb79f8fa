import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemErrorCode } from '../system-error';

/** Held while an emulator owns a data folder. */
export interface DataDirLock {
  release(): void;
}

/**
 * Takes the lock of a data folder, so that no two emulators write into one. A lock whose process is gone (a crash,
 * kill -9) is taken over. Throws when a living process holds it.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  const path = join(dataDir, 'emulator.lock');
  const candidate = join(dataDir, `emulator.lock.${randomUUID()}`);
  const content = JSON.stringify({
    pid: process.pid,
    started: processStart(process.pid),
    nonce: randomUUID(),
  });
  writeFileSync(candidate, content);
  try {
    if (!linkIfFree(candidate, path)) {
      removeIfStale(path, dataDir);
      if (!linkIfFree(candidate, path)) throw heldBySomeone(dataDir);
    }
  } finally {
    rmSync(candidate, { force: true });
  }
  return {
    release: () => {
      if (readText(path) === content) rmSync(path, { force: true });
    },
  };
}

/** A hard link is made whole or not at all, and never over an existing file. */
function linkIfFree(candidate: string, path: string): boolean {
  try {
    linkSync(candidate, path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function removeIfStale(path: string, dataDir: string): void {
  const seen = readText(path);
  if (seen === undefined) return;
  if (isHeld(seen)) throw heldBySomeone(dataDir);
  // Two starting emulators may both see the stale lock: whoever moves away a fresh one puts it back.
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) !== seen) linkIfFree(aside, path);
  rmSync(aside, { force: true });
}

function isHeld(content: string): boolean {
  try {
    const { pid, started } = JSON.parse(content) as { pid: number; started: string };
    return isAlive(pid) && processStart(pid) === started;
  } catch {
    // Half-written by a process that died: nobody holds it.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/** Tells a process from a later one with the same number (a container's are always small). Linux only; else ''. */
function processStart(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`);
  const boot = readText('/proc/sys/kernel/random/boot_id');
  if (stat === undefined || boot === undefined) return '';
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return `${boot.trim()}:${afterName[19] ?? ''}`;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function heldBySomeone(dataDir: string): Error {
  return new Error(`another emulator is running in ${dataDir}`);
}
