import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CollectionSpec, Engine, EngineOptions } from '../engine';
import { openEngine } from '../open-engine';

export interface TemporaryEngine {
  readonly engine: Engine;
  /** Closes the engine and opens the same file again. */
  reopen(): Promise<Engine>;
  /** Closes the engine and deletes its file. */
  dispose(): Promise<void>;
}

/** For tests: an engine on a file of its own in the system's temporary folder. */
export async function openTemporaryEngine(
  collections: readonly CollectionSpec[],
  options: Omit<EngineOptions, 'file'> = {},
): Promise<TemporaryEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-database-'));
  const open = (): Engine => openEngine({ ...options, file: join(folder, 'database.sqlite') });
  let engine = open();
  for (const collection of collections) await engine.createCollection(collection);
  return {
    get engine() {
      return engine;
    },
    reopen: async () => {
      await engine.close();
      engine = open();
      return engine;
    },
    dispose: async () => {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}
