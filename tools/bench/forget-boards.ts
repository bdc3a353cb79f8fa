import { startEmulator } from '../../emulator/src/index';
import { collections, type CollectionName } from '../../functions/_runtime/collections';

/** All that the timers of the boards write. A county that was just loaded has nothing in them. */
const written = [
  'rankings',
  'rankingRuns',
  'monthCloses',
  'seals',
  'sealLeaves',
  'announcements',
] as const satisfies readonly CollectionName[];

/** Takes what was published back, so that the same county can be closed once more. Only for counties that were loaded to be measured. */
export const forgetBoards = async (dataDir: string, envId: string): Promise<void> => {
  const emulator = await startEmulator({
    ...{ port: 0, dataDir, envId, collections, functions: [], environment: {} },
    // Everything of a collection is what no index serves.
    isStrict: false,
  });
  try {
    for (const collection of written) await emulator.engine.remove(collection, { filter: {}, isMulti: true });
  } finally {
    await emulator.close();
  }
};
