import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from './build-functions/build-functions';
import { buildMiniprogram } from './build-miniprogram/build-miniprogram';
import { castLines } from './local-runtime/cast-lines';
import { readLocalManifest } from './local-runtime/local-manifest';
import { startLocalRuntime, type LocalRuntime } from './local-runtime/local-runtime';
import { quietLog } from './local-runtime/quiet-log';
import { isVacant, moveIn } from './local-runtime/move-in';
import { startProblem } from './local-runtime/start-problem';
import { readStartSettings, type StartSettings } from './local-runtime/start-settings';
import { seconds, step } from './local-runtime/step';
import { cast } from './seed/cast';

const help = `npm start -- [--api-only] [--verbose]

Runs everything on this machine: the emulated cloud with the functions and their timers, and the mini-program's pages
for browsers. Builds what changed, and moves the demo village in the first time. Ctrl-C stops it.

  --api-only   the functions without the pages
  --verbose    every line the functions log, not only warnings and errors
  --help       this text

Environment:
  PORT       where to listen, 8787 when not set; 0 takes any free port
  DATA_DIR   where everything is kept, .data when not set
  HOST       the address to listen on, 127.0.0.1 when not set

More in docs/operating/local.md.
`;

interface Choices {
  readonly isApiOnly: boolean;
  readonly isVerbose: boolean;
}

async function start(settings: StartSettings, { isApiOnly, isVerbose }: Choices): Promise<LocalRuntime> {
  const manifest = readLocalManifest();
  await step('Building the functions', () => buildFunctions(manifest));
  if (!isApiOnly) {
    await step('Building the pages, half a minute when they changed', () =>
      buildMiniprogram('h5', manifest.rootDir),
    );
  }
  const { dataDir } = settings;
  if (isVacant(dataDir)) {
    await step('Moving the demo village in, once', (report) =>
      moveIn(dataDir, { envId: manifest.envId, report }),
    );
  }
  return startLocalRuntime({
    ...settings,
    manifest,
    isSeeded: false,
    ...(isApiOnly ? { pagesDir: null } : {}),
    ...(isVerbose ? {} : { log: quietLog }),
  });
}

/** One Ctrl-C may arrive twice, from the terminal and passed on by whoever started this; no finger is that fast. */
const sameSignalMs = 500;

function stopOnSignals(runtime: LocalRuntime): void {
  let askedAt: number | null = null;
  const stop = () => {
    const now = performance.now();
    if (askedAt !== null) {
      // The second Ctrl-C of somebody who does not want to wait for calls under way.
      if (now - askedAt > sameSignalMs) process.exit(130);
      return;
    }
    askedAt = now;
    console.log('\nStopping, calls under way finish first ...');
    runtime.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function fail(problem: unknown): never {
  console.error(problem);
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      'api-only': { type: 'boolean' },
      verbose: { type: 'boolean' },
    },
  });
  if (values.help === true) return void process.stdout.write(help);
  const settings = readStartSettings(process.env);
  try {
    const choices = { isApiOnly: values['api-only'] === true, isVerbose: values.verbose === true };
    const runtime = await start(settings, choices);
    stopOnSignals(runtime);
    console.log(`\nSign in as\n  ${castLines(cast).join('\n  ')}\n`);
    console.log(`Data is kept in ${relative('', settings.dataDir)}, Ctrl-C stops.`);
    // Since the process began: what somebody waits for after typing the command.
    console.log(`Ready in ${seconds(0)}: ${runtime.url}`);
  } catch (error) {
    fail(startProblem(error, settings) ?? error);
  }
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : error));
