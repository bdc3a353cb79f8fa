import { join } from 'node:path';
import { startEmulator, type Emulator, type FunctionSpec, type Log } from '../../emulator/src/index';
import { collections } from '../../functions/_runtime/collections';
import type { Manifest } from '../manifest/function-spec';
import { readLocalManifest } from './local-manifest';
import { devLoginRoutes } from './dev-login-routes';
import { devPeople, type DevPeople } from './dev-people';
import { readLocalSecrets } from './local-secrets';
import { isVacant, moveIn } from './move-in';

export interface LocalRuntimeOptions {
  /** What to run; what serverless.yml says unless told. */
  readonly manifest?: Manifest;
  /** 0 takes any free port. */
  readonly port: number;
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  /** Everything that lasts: database, photos, secrets. */
  readonly dataDir: string;
  /** Whether the demo village moves into a data folder that is still vacant; true unless told. */
  readonly isSeeded?: boolean;
  /** Folder with one built function each. */
  readonly functionsDir?: string;
  /** The built H5 pages; null serves none. */
  readonly pagesDir?: string | null;
  readonly log?: Log;
}

export interface LocalRuntime {
  /** Where programs and browsers on this machine reach it. */
  readonly url: string;
  readonly emulator: Emulator;
  readonly people: DevPeople;
  /** Lets calls under way finish, then stops everything. */
  close(): Promise<void>;
}

/**
 * The whole back end on this machine: the emulated CloudBase with the built functions, their timers, the H5 pages and a
 * way to sign in without WeChat. Throws what the emulator throws when the port or the data folder is taken.
 */
export async function startLocalRuntime({
  manifest = readLocalManifest(),
  port,
  host = '127.0.0.1',
  dataDir,
  isSeeded = true,
  functionsDir = join(manifest.rootDir, '.build', 'functions'),
  pagesDir = join(manifest.rootDir, '.build', 'miniprogram', 'h5'),
  log,
}: LocalRuntimeOptions): Promise<LocalRuntime> {
  if (isSeeded && isVacant(dataDir)) await moveIn(dataDir, { envId: manifest.envId });
  const tokenSecret = readLocalSecrets(dataDir, ['TOKEN_SECRET']);
  const secrets = { ...readLocalSecrets(dataDir, manifest.secrets), ...tokenSecret };
  const people = () => devPeople(emulator.engine);
  const emulator = await startEmulator({
    port,
    host,
    dataDir,
    envId: manifest.envId,
    collections,
    functions: manifest.functions.map((spec) => functionSpec(spec, functionsDir)),
    environment: secrets,
    routes: devLoginRoutes({
      people,
      host,
      tokenEnvironment: { ...tokenSecret, TCB_ENV: manifest.envId },
    }),
    ...(pagesDir === null ? {} : { staticDir: pagesDir }),
    ...(log === undefined ? {} : { log }),
  });
  return { url: emulator.url, emulator, people: people(), close: () => emulator.close() };
}

function functionSpec(spec: Manifest['functions'][number], functionsDir: string): FunctionSpec {
  const { name, access, memoryMb, timeoutSeconds, cron, environment } = spec;
  const entry = join(functionsDir, name, 'index.js');
  return {
    name,
    entry,
    access,
    memoryMb,
    timeoutSeconds,
    environment,
    ...(cron === undefined ? {} : { cron }),
  };
}
