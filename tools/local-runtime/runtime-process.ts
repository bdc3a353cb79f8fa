import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const readyLine = /^Ready\b.*?(http:\/\/\S+)/m;
const startTimeoutMs = 120_000;

export interface RuntimeProcess {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  readonly dataDir: string;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Kills it and every process it started with -9, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop, as Ctrl-C does, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface StartOptions {
  /** Where to listen; a free one when left out. */
  readonly port?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it serves the H5 pages too; functions only when left out. */
  readonly hasPages?: boolean;
}

/**
 * Starts `npm start`'s own program as a process of its own. Resolves when it says that
 * it is ready; rejects with what it printed when it ends before that.
 */
export async function startRuntimeProcess(
  dataDir: string,
  { port = '0', environment = {}, hasPages = false }: StartOptions = {},
): Promise<RuntimeProcess> {
  const choices = hasPages ? [] : ['--api-only'];
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts', ...choices], {
    cwd: rootDir,
    // A process group of its own: a kill reaches everything it started and nothing of the caller.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOST: '127.0.0.1', ...environment, PORT: port, DATA_DIR: dataDir },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const output = () => printed;
  return {
    address: await addressOf(child, output),
    dataDir,
    output,
    kill: async () => {
      await end(child, 'SIGKILL');
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

/** Starts it again after `kill` or `stop`, where it was before: addresses that clients hold stay good. */
export async function restartRuntimeProcess({ address, dataDir }: RuntimeProcess): Promise<RuntimeProcess> {
  return startRuntimeProcess(dataDir, { port: new URL(address).port });
}

async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`the runtime ${what}:\n${output()}`));
    const timer = setTimeout(() => {
      void end(child, 'SIGKILL');
      fail(`was not ready after ${startTimeoutMs / 1000} seconds`);
    }, startTimeoutMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)} before it was ready`);
    });
    child.stdout?.on('data', () => {
      const address = readyLine.exec(output())?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address.replace(/\/$/, ''));
    });
  });
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  // A negative id means the whole group; SIGTERM goes to the program alone, which ends what it started by itself.
  process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
  await exited;
  return child.exitCode;
}
