import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a build of the mini-program reads: its own workspace, what it shares with the functions, and its tools. */
const sourceFolders = ['miniprogram', 'shared', 'tools/build-verify'];
const sourceFiles = ['package-lock.json', 'tsconfig.json'];
const foldersOfNoInterest = new Set(['node_modules', 'dist', 'coverage', 'jest', '.swc']);

/** Absolute paths in a stable order; tests do not change a build. */
export function sourceFilesOf(rootDir: string): readonly string[] {
  return [
    ...sourceFiles.map((file) => join(rootDir, file)),
    ...sourceFolders.flatMap((folder) => filesBelow(join(rootDir, folder))),
  ];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !foldersOfNoInterest.has(name) && !/\.test\.tsx?$/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
