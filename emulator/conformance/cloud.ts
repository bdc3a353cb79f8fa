import { basename } from 'node:path';
import type { CollectionSpec } from '../src';

export interface CloudKeys {
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
}

/** The keys of a real environment, or undefined when they are not all set. */
export function cloudKeys(): CloudKeys | undefined {
  const envId = process.env['CLOUDBASE_ENV_ID'];
  const secretId = process.env['TENCENTCLOUD_SECRETID'];
  const secretKey = process.env['TENCENTCLOUD_SECRETKEY'];
  return envId && secretId && secretKey ? { envId, secretId, secretKey } : undefined;
}

/** Creates the collections, indexes and functions of the suite in a real environment, where they are missing. */
export async function prepareCloud(
  { envId, secretId, secretKey }: CloudKeys,
  collections: readonly CollectionSpec[],
  functionFolders: readonly string[],
): Promise<void> {
  // Loaded here because it takes a second, which no run against the emulator should pay.
  const { default: CloudBaseManager } = await import('@cloudbase/manager-node');
  const { database, functions } = new CloudBaseManager({ envId, secretId, secretKey });
  for (const { name, indexes } of collections) {
    await database.createCollectionIfNotExists(name);
    for (const index of indexes) {
      if ((await database.checkIndexExists(name, index.name)).Exists) continue;
      const MgoIndexKeys = index.fields.map(({ field, direction }) => ({
        Name: field,
        Direction: direction === 'asc' ? '1' : '-1',
      }));
      const MgoKeySchema = { MgoIsUnique: index.isUnique ?? false, MgoIndexKeys };
      await database.updateCollection(name, { CreateIndexes: [{ IndexName: index.name, MgoKeySchema }] });
    }
  }
  for (const functionPath of functionFolders) {
    const func = { name: basename(functionPath), handler: 'index.main', runtime: 'Nodejs18.15', timeout: 10 };
    await functions.createFunction({ func, functionPath, force: true });
  }
}
