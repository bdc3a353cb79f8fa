import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `npm run recount` against the village at `address`, as somebody at a terminal runs it. */
export function recount(
  address: string,
  ...options: readonly string[]
): { readonly exitCode: number | null; readonly printed: string } {
  const command = ['--import', 'tsx', 'tools/recount/recount.ts', '--url', address, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    ...{ cwd: rootDir, encoding: 'utf8', timeout: 120_000 },
    env: { ...process.env, CLOUDBASE_ENV_ID: '' },
  });
  return { exitCode: status, printed: stdout + stderr };
}
