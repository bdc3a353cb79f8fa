import { mkdirSync, statfsSync } from 'node:fs';
import { addMonths, monthOf } from '@shared/domain/calendar';
import { startEmulator } from '../../../emulator/src/index';
import { collections } from '../../../functions/_runtime/collections';
import { readLocalManifest } from '../../local-runtime/local-manifest';
import { plannedSize, takeFolder } from './county-folder';
import { reportingProgress } from './loading-progress';

const membersPerVillage = 50;
const entriesPerMember = 20;
/** With all indexes and what belongs to it. */
const bytesPerEntry = 1_500;
const bytesPerGigabyte = 1024 ** 3;

interface Wanted {
  readonly months: number;
  readonly villages: number;
  /** The months end with the one before this instant. */
  readonly now: string;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

const gigabytes = (bytes: number): string => (bytes / bytesPerGigabyte).toFixed(1);

/** Asked before the first village, not told by the last. A folder that was begun has a part of it already. */
const refuseFullDisk = (dataDir: string, entries: number): void => {
  if (plannedSize(dataDir) !== null) return;
  mkdirSync(dataDir, { recursive: true });
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < entries * bytesPerEntry)
    throw new Error(
      `${dataDir} wants ${gigabytes(entries * bytesPerEntry)} GB, and its disk has ${gigabytes(bavail * bsize)} GB left`,
    );
};

/**
 * Fills an empty data folder with the points of a county, or goes on with one that was begun; the runtime that is started on it later finds
 * them.
 */
export const fillCounty = async (
  dataDir: string,
  { months, villages, now }: Wanted,
  tell: (line: string) => void = console.log,
): Promise<void> => {
  if (!isCount(months) || !isCount(villages)) throw new Error('--months and --villages want whole numbers');
  const monthsBack = Array.from({ length: months }, (_, index) => addMonths(monthOf(now), -index - 1));
  const size = { villages, membersPerVillage, entriesPerMember, months: monthsBack.reverse() };
  refuseFullDisk(dataDir, villages * membersPerVillage * entriesPerMember * months);
  takeFolder(dataDir, size);
  const { envId } = readLocalManifest();
  const emulator = await startEmulator({
    ...{ port: 0, dataDir, envId, collections, functions: [], environment: {} },
  });
  try {
    Object.assign(process.env, emulator.sdkEnvironment());
    // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after the environment is set.
    const { loadCountyPoints } = await import('./load-county-points');
    const report = reportingProgress(tell);
    const loaded = await loadCountyPoints(emulator.engine, size, { report });
    tell(`${loaded.entries.toString()} entries of ${loaded.villages.toString()} villages are in ${dataDir}.`);
  } finally {
    await emulator.close();
  }
};
