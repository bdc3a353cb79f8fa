import { join } from 'node:path';
import type { Step } from './step';

const workspaces = ['shared', 'functions', 'emulator', 'miniprogram'];
const cruisedFolders = ['shared', 'functions', 'miniprogram/src', 'emulator/src', 'tools', 'e2e'];

/** What can be checked without building or starting anything; the slowest first, so that the others fill the gaps. */
export function verifySteps(rootDir: string): readonly Step[] {
  const cache = (name: string): string => join('node_modules', '.cache', name);
  return [
    {
      name: 'lint',
      program: 'eslint',
      args: [
        '.',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-strategy',
        'content',
        '--cache-location',
        cache('eslint/'),
      ],
    },
    jestStep(rootDir, 'unit tests', [...workspaces, 'tools'], quick),
    typesStep('types', '.', cache('tsc/all.tsbuildinfo')),
    typesStep('types of miniprogram', 'miniprogram', cache('tsc/miniprogram.tsbuildinfo')),
    {
      name: 'format',
      program: 'prettier',
      args: [
        ...['--check', '.', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
        // At a place of its own: Prettier run without a cache, as editors and hooks do, removes the one at the usual place.
        ...['--cache-location', cache('prettier/verify')],
      ],
    },
    {
      name: 'boundaries',
      program: 'depcruise',
      args: ['--config', '.dependency-cruiser.cjs', ...cruisedFolders],
    },
    { name: 'unused code', program: 'knip', args: ['--no-config-hints'] },
  ];
}

const typesStep = (name: string, project: string, buildInfo: string): Step => ({
  name,
  program: 'tsc',
  args: ['-p', project, '--incremental', '--tsBuildInfoFile', buildInfo],
});

/** Tests of half a minute each say so in their names; `npm test` runs them, who commits often need not wait for them. */
const longTests = String.raw`\.long\.test\.ts$`;
const quick = ['--testPathIgnorePatterns', '/node_modules/', longTests];
export const long = ['--testPathPatterns', longTests];

/** All processors: the steps beside it are done long before, and the tests decide how long the whole takes. */
export function jestStep(
  rootDir: string,
  name: string,
  projects: readonly string[],
  choice: readonly string[] = [],
): Step {
  const file = join(rootDir, '.build', 'reports', `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    program: 'jest',
    args: [
      '--selectProjects',
      ...projects,
      ...choice,
      '--maxWorkers',
      '100%',
      '--json',
      '--outputFile',
      file,
    ],
    report: { kind: 'jest', file, folders: projects },
  };
}
