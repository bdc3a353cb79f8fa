import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const generatedFolders = new Set([
  'node_modules',
  '.git',
  '.build',
  '.data',
  '.serverless',
  '.swc',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
]);
const readExtensions = new Set([
  '.ts',
  '.tsx',
  '.mjs',
  '.cjs',
  '.js',
  '.scss',
  '.yml',
  '.json',
  '.md',
  '.html',
  '.sh',
]);

/** Every text file people write here; what is generated or installed is left out. */
export function sourceTree(rootDir: string): readonly SourceFile[] {
  return filesBelow(rootDir)
    .filter((file) => readExtensions.has(extname(file)) && !file.endsWith('package-lock.json'))
    .map((file) => ({
      path: relative(rootDir, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !generatedFolders.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

export const isCode = ({ path }: SourceFile): boolean => /\.(ts|tsx|mjs|cjs|js)$/.test(path);

export const isTypeScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);

export const isTest = ({ path }: SourceFile): boolean =>
  /\.test\.tsx?$/.test(path) || path.startsWith('e2e/');

/** `path:line` of a position in a file, as editors open it. */
export function placeOf({ path, text }: SourceFile, index: number): string {
  return `${path}:${text.slice(0, index).split('\n').length}`;
}
