import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(fileURLToPath(import.meta.url));
const requireHere = createRequire(import.meta.url);

/** SWC strips the types and nothing else, so a whole project starts in about a second; `tsc` checks the types. */
export const swcTransform = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** Packages that ship ECMAScript modules only; jest runs CommonJS, so they go through SWC as our own files do. */
const esmOnlyPackages = ['jose', 'saxen', '@noble'];

/** Jest reads this of each project, not of the whole. */
const cacheDirectory = join(rootDir, 'node_modules', '.cache', 'jest');

const nodeProject = (name) => ({
  displayName: name,
  rootDir,
  cacheDirectory,
  roots: [`<rootDir>/${name}`],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/shared/$1',
    // Journeys read the words of the pages.
    '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
    // zod's locales say "module" for .js whoever asks; the CommonJS twin is what jest can load.
    '^zod/v4/locales/(.*)\\.js$': 'zod/v4/locales/$1.cjs',
  },
  transform: { '\\.[cm]?[jt]sx?$': swcTransform },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnlyPackages.join('|')})/)`],
});

const miniprogramProject = join(rootDir, 'miniprogram', 'jest.project.cjs');

/** @type {import('jest').Config} */
export default {
  rootDir,
  // A limit for what hangs, not a measure: many tests start processes, and two cores may be busy with other checks.
  testTimeout: 60_000,
  projects: [
    ...['shared', 'functions', 'emulator', 'tools'].map(nodeProject),
    { ...nodeProject('e2e'), setupFilesAfterEnv: ['<rootDir>/e2e/jest-setup.ts'] },
    ...(existsSync(miniprogramProject)
      ? [{ rootDir: join(rootDir, 'miniprogram'), cacheDirectory, ...requireHere(miniprogramProject) }]
      : []),
  ],
};
