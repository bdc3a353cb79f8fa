import './environment';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../../emulator/src/index';
import { collections } from '../collections';

export interface Backend {
  readonly emulator: Emulator;
  /** Stops it and removes all it held. */
  readonly stop: () => Promise<void>;
}

/**
 * A back end of its own for one test file: the emulator on a free port with every collection, empty, and this process
 * pointed at it. Functions are called in this process, through their `main`.
 */
export const startBackend = async (): Promise<Backend> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'five-star-test-'));
  const emulator = await startEmulator({
    port: 0,
    dataDir,
    envId: 'test',
    collections,
    functions: [],
    environment: {},
    log: () => undefined,
  });
  Object.assign(process.env, emulator.sdkEnvironment());
  return {
    emulator,
    stop: async () => {
      await emulator.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
