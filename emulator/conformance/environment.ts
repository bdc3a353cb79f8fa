import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cloudbase from '@cloudbase/node-sdk';
import type { CollectionSpec } from '../src';
import { startEmulator } from '../src';
import { cloudKeys, prepareCloud } from './cloud';
import type { Sdk } from './sdk';

const envId = 'conformance-emulator';

/** Every document of the suite carries `run`, so that one environment can hold many runs. */
const collections: readonly CollectionSpec[] = [
  { name: 'conformance_notes', indexes: [{ name: 'byRunAndN', fields: [ascending('run'), ascending('n')] }] },
  {
    name: 'conformance_keys',
    indexes: [{ name: 'byRunAndKey', fields: [ascending('run'), ascending('key')], isUnique: true }],
  },
];

const functionNames = ['conformance-echo', 'conformance-fail'];

/** What the suite talks to: a real environment when its keys are in the environment, else an emulator of its own. */
export interface Environment {
  readonly isCloud: boolean;
  readonly app: Sdk;
  /** The emulator's address; null in the cloud. */
  readonly emulatorUrl: string | null;
  /** Marks the documents and files of this run. */
  readonly run: string;
  close(): Promise<void>;
}

export async function openEnvironment(): Promise<Environment> {
  const run = randomUUID();
  const keys = cloudKeys();
  if (keys) {
    await prepareCloud(keys, collections, functionNames.map(functionFolder));
    const app = cloudbase.init({ env: keys.envId, secretId: keys.secretId, secretKey: keys.secretKey });
    const close = () => Promise.resolve();
    return { isCloud: true, app: app as unknown as Sdk, emulatorUrl: null, run, close };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'conformance-'));
  const emulator = await startEmulator({
    port: 0,
    dataDir,
    envId,
    collections,
    functions: functionNames.map((name) => ({
      name,
      entry: join(functionFolder(name), 'index.js'),
      access: 'client' as const,
      timeoutSeconds: 10,
      memoryMb: 128,
    })),
    environment: {},
    log: () => undefined,
  });
  Object.assign(process.env, emulator.sdkEnvironment());
  const close = async () => {
    await emulator.close();
    await rm(dataDir, { recursive: true });
  };
  const app = cloudbase.init({ env: envId, keepalive: true }) as unknown as Sdk;
  return { isCloud: false, app, emulatorUrl: emulator.url, run, close };
}

function functionFolder(name: string): string {
  return fileURLToPath(new URL(`functions/${name}`, import.meta.url));
}

function ascending(field: string) {
  return { field, direction: 'asc' } as const;
}
