import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the programs of one installed PostgreSQL lie. */
export interface Postgres {
  readonly binDir: string;
  /** As it names itself, such as `PostgreSQL 15.4`. */
  readonly version: string;
}

const programs = ['initdb', 'postgres', 'psql'] as const;
/** Debian and its kin keep the servers off the path, a folder for each version. */
const debianDir = '/usr/lib/postgresql';

/** `postgres (PostgreSQL) 15.4 (Debian 15.4-1)` names version 15.4. */
export const versionIn = (text: string): string =>
  `PostgreSQL ${/\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(text)?.[1] ?? 'of no known version'}`;

/** The first of these folders in which all the programs lie; null when none has them. */
export const folderWithPostgres = (folders: readonly string[]): string | null =>
  folders.find((folder) => programs.every((program) => existsSync(join(folder, program)))) ?? null;

const foldersToSearch = (): readonly string[] => {
  const versions = existsSync(debianDir) ? readdirSync(debianDir) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  return [
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...newestFirst.map((version) => join(debianDir, version, 'bin')),
  ];
};

/** The PostgreSQL of this machine; null when none is installed, with server and psql in one folder. */
export const findPostgres = (): Postgres | null => {
  const binDir = folderWithPostgres(foldersToSearch());
  if (binDir === null) return null;
  const text = execFileSync(join(binDir, 'postgres'), ['--version'], { encoding: 'utf8' });
  return { binDir, version: versionIn(text) };
};
