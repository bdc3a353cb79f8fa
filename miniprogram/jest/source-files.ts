import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of everything that goes into the mini-program. */
const sourceDir = path.join(__dirname, '..', 'src');

export interface SourceFile {
  /** From `src` on, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name);

/** Every file of the mini-program with one of these endings, tests left out, by name. */
export const sourceFiles = (endings: readonly string[], folder = ''): readonly SourceFile[] =>
  readdirSync(path.join(sourceDir, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => endings.some((ending) => name.endsWith(ending)) && !isTest(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(sourceDir, name), 'utf8') }));
