import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Postgres } from './find-postgres';

export interface PsqlOutput {
  /** CSV without headings. */
  readonly rows: string;
  /** What the server had to say beside the rows. */
  readonly messages: string;
}

/** A PostgreSQL of our own: nobody else reaches it, and nothing of it stays. */
export interface PrivateCluster {
  /** Runs statements one after the other in one session, with a file as input when one is named. Throws when one fails. */
  run(statements: readonly string[], input?: string): PsqlOutput;
  stop(): Promise<void>;
}

type Identity = { readonly uid: number; readonly gid: number } | null;

const readyWithinMs = 30_000;
const betweenTriesMs = 200;
const outputBytesMax = 256 * 1024 * 1024;
const superuser = 'bench';

const idOf = (flag: '-u' | '-g', user: string): number =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody where it has none. */
const whoRunsIt = (): Identity => {
  if (process.getuid?.() !== 0) return null;
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) };
    } catch {
      // There is no such user here: the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as');
};

interface Place {
  readonly binDir: string;
  readonly folder: string;
  readonly who: Identity;
}

const psql = ({ binDir, folder, who }: Place, statements: readonly string[], input?: string): PsqlOutput => {
  const flags = ['--no-psqlrc', '--quiet', '--csv', '--tuples-only', '--set', 'ON_ERROR_STOP=1'];
  const where = ['--host', folder, '--username', superuser, '--dbname', 'postgres'];
  const commands = statements.flatMap((sql) => ['--command', sql]);
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  try {
    const { status, stdout, stderr } = spawnSync(join(binDir, 'psql'), [...flags, ...where, ...commands], {
      ...{ ...who, cwd: folder, encoding: 'utf8', maxBuffer: outputBytesMax },
      stdio: [stdin, 'pipe', 'pipe'],
    });
    if (status !== 0) throw new Error(`psql failed: ${stderr}`);
    return { rows: stdout, messages: stderr };
  } finally {
    if (stdin !== 'ignore') closeSync(stdin);
  }
};

const untilReady = async (place: Place, hasEnded: () => boolean): Promise<void> => {
  const startedAt = performance.now();
  for (;;) {
    try {
      psql(place, ['SELECT 1']);
      return;
    } catch (error) {
      if (hasEnded() || performance.now() - startedAt > readyWithinMs) throw error;
    }
    await sleep(betweenTriesMs);
  }
};

const startServer = async (place: Place): Promise<() => Promise<void>> => {
  const { binDir, folder, who } = place;
  const data = join(folder, 'data');
  const options = { ...who, cwd: folder, stdio: 'ignore' } as const;
  const initdb = ['--pgdata', data, '--username', superuser, '--auth', 'trust', '--encoding', 'UTF8'];
  execFileSync(join(binDir, 'initdb'), [...initdb, '--no-locale'], options);
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`];
  const server = spawn(join(binDir, 'postgres'), ['-D', data, ...settings], options);
  const ended = once(server, 'exit');
  const stop = async () => {
    // Its fast shutdown: it does not wait for anybody.
    server.kill('SIGINT');
    await ended;
  };
  try {
    await untilReady(place, () => server.exitCode !== null);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
};

/**
 * Starts a server that listens on a socket in a folder of its own and on nothing else. The folder is one for temporary files: the path of a
 * socket must be short, and the user who runs it in root's place may not enter root's folders.
 */
export const startPrivateCluster = async ({ binDir }: Pick<Postgres, 'binDir'>): Promise<PrivateCluster> => {
  const place = { binDir, folder: mkdtempSync(join(tmpdir(), 'bench-pg-')), who: whoRunsIt() };
  const { folder, who } = place;
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (who !== null) chownSync(folder, who.uid, who.gid);
    const stop = await startServer(place);
    return {
      run: (statements, input) => psql(place, statements, input),
      stop: () => stop().finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
};
