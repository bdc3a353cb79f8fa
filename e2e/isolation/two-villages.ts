import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../emulator/src/index';
import { collections } from '../../functions/_runtime/collections';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';

/** A stored document, whatever its collection. */
export type AnyDocument = Readonly<Record<string, unknown>> & { readonly _id: string };

export interface TwoVillages {
  /** Every document there is, by collection. */
  dump(): Promise<ReadonlyMap<string, readonly AnyDocument[]>>;
  stop(): Promise<void>;
}

const pageLength = 1000;

const everythingIn = async ({ engine }: Emulator, collection: string): Promise<readonly AnyDocument[]> => {
  const found: AnyDocument[] = [];
  for (;;) {
    const after = found.at(-1)?._id ?? '';
    const filter = { _id: { $gt: after } };
    const page = (await engine.find(collection, {
      filter,
      sort: [['_id', 1]],
      limit: pageLength,
    })) as AnyDocument[];
    found.push(...page);
    if (page.length < pageLength) return found;
  }
};

/** The demo village and its neighbours in an emulator of this process, so that functions can be called here. */
export const startTwoVillages = async (): Promise<TwoVillages> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'isolation-'));
  await copyDemoVillage(dataDir);
  const emulator = await startEmulator({
    ...{ port: 0, dataDir, envId: 'local', collections, functions: [], environment: {} },
    log: () => undefined,
  });
  Object.assign(process.env, emulator.sdkEnvironment(), { TCB_ENV: 'local' });
  return {
    dump: async () => {
      const all = new Map<string, readonly AnyDocument[]>();
      for (const { name } of collections) all.set(name, await everythingIn(emulator, name));
      return all;
    },
    stop: async () => {
      await emulator.close();
      rmSync(dataDir, { recursive: true });
    },
  };
};
