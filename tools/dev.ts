import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const help = `npm run dev -- [what npm start takes]

Runs \`npm start\` and starts it again whenever a source changes; only what changed is built anew. Data stays. With --api-only
it leaves the pages alone and is back within seconds.
`;

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));
const watched = ['functions', 'shared', 'emulator/src', 'miniprogram/src', 'tools', 'serverless.yml'];
/** Editors write a file in several steps; one restart is enough for all of them. */
const quietMs = 200;

function startRuntime(): ChildProcess {
  const args = ['--import', 'tsx', 'tools/start.ts', ...process.argv.slice(2)];
  return spawn(process.execPath, args, { cwd: rootDir, stdio: 'inherit' });
}

async function stopRuntime(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Calls back once after every burst of changes, one call at a time. */
function onChange(restart: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let restarting = Promise.resolve();
  for (const path of watched) {
    watch(join(rootDir, path), { recursive: true }, (_event, file) => {
      if (file !== null && /(^|[/\\])\.|\.test\.tsx?$|~$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        restarting = restarting.then(restart);
      }, quietMs);
    });
  }
}

if (process.argv.includes('--help')) {
  process.stdout.write(help);
} else {
  let runtime = startRuntime();
  onChange(async () => {
    console.log('\nSources changed, starting again ...');
    await stopRuntime(runtime);
    runtime = startRuntime();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void stopRuntime(runtime).then(() => process.exit(0));
    });
  }
}
