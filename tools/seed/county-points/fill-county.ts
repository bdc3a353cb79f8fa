import { existsSync, readdirSync } from 'node:fs';
import { addMonths, monthOf } from '@shared/domain/calendar';
import { startEmulator } from '../../../emulator/src/index';
import { collections } from '../../../functions/_runtime/collections';
import { readLocalManifest } from '../../local-runtime/local-manifest';

const membersPerVillage = 50;
const entriesPerMember = 20;

interface Wanted {
  readonly months: number;
  readonly villages: number;
  /** The months end with the one before this instant. */
  readonly now: string;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

/** Fills an empty data folder with the points of a county; the runtime that is started on it later finds them. */
export const fillCounty = async (dataDir: string, { months, villages, now }: Wanted): Promise<void> => {
  if (!isCount(months) || !isCount(villages)) throw new Error('--months and --villages want whole numbers');
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(`${dataDir} is not empty: a county moves into an empty folder`);
  const emulator = await startEmulator({
    ...{ port: 0, dataDir, envId: readLocalManifest().envId, collections, functions: [], environment: {} },
  });
  try {
    Object.assign(process.env, emulator.sdkEnvironment());
    // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after the environment is set.
    const { loadCountyPoints, monthsUpTo } = await import('./load-county-points');
    const size = {
      villages,
      membersPerVillage,
      entriesPerMember,
      months: monthsUpTo(addMonths(monthOf(now), -1), months),
    };
    const loaded = await loadCountyPoints(emulator.engine, size, {
      report: (done, entries) => console.log(`  ${done} villages, ${entries} entries`),
    });
    console.log(`${loaded.entries} entries of ${loaded.villages} villages are in ${dataDir}.`);
  } finally {
    await emulator.close();
  }
};
