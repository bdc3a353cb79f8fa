import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const secretCharsMin = 32;

/**
 * The secrets of this data folder by name. Each is made once and kept, so that a restart keeps everybody signed in, and
 * readable by its owner only, because whoever holds the one that signs tokens can be anybody.
 */
export function readLocalSecrets<Name extends string>(
  dataDir: string,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = names.map((name) => [name, readOrMake(join(folder, name))] as const);
  return Object.fromEntries(secrets) as Record<Name, string>;
}

function readOrMake(file: string): string {
  const kept = readIfPresent(file);
  if (kept.length >= secretCharsMin) return kept;
  // Written aside and linked: the file appears whole or not at all, and a second process never replaces the first one's.
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    if (kept !== '') rmSync(file);
    linkIfAbsent(draft, file);
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readIfPresent(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function linkIfAbsent(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
