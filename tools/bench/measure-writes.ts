import { points } from '@shared/contract/points';
import { measureDiskRate } from './disk-rate';
import { aPost, type BenchVillage } from './village';
import { rateOf } from './workers';

const writerCounts = [1, 8, 32] as const;
const milliseconds = 2_500;
const diskMilliseconds = 800;

export interface WriteRates {
  readonly writers: number;
  /** Points posted through HTTP access, function, SDK and emulator: one durable transaction each. */
  readonly postsPerSecond: number;
  /** Single documents through SDK and emulator alone. */
  readonly insertsPerSecond: number;
  /** What the disk syncs, measured right before and right after. */
  readonly syncsPerSecond: number;
}

/** Durable writes per second from one, few and many writers at once. `folder` lies on the disk of the database. */
export async function measureWrites(village: BenchVillage, folder: string): Promise<readonly WriteRates[]> {
  const rates: WriteRates[] = [];
  await rateOf(4, milliseconds / 2, (worker) => post(village, worker));
  for (const writers of writerCounts) {
    const before = measureDiskRate(folder, diskMilliseconds);
    const postsPerSecond = await rateOf(writers, milliseconds, (worker) => post(village, worker));
    const insertsPerSecond = await rateOf(writers, milliseconds, () => insert(village));
    const syncsPerSecond = (before + measureDiskRate(folder, diskMilliseconds)) / 2;
    rates.push({ writers, postsPerSecond, insertsPerSecond, syncsPerSecond });
  }
  return rates;
}

/** Every writer has a member of its own: the measure is of the ledger, not of two people at one score. */
async function post(village: BenchVillage, worker: number): Promise<void> {
  await village.secretary.call(points.post, aPost(village, worker));
}

let inserted = 0;

async function insert({ documents }: BenchVillage): Promise<void> {
  inserted += 1;
  const at = new Date().toISOString();
  await documents.insert('announcementReads', {
    _id: `bench-${inserted}`,
    ...{ announcementId: `bench-${inserted % 50}`, personId: `bench-${inserted}`, readAt: at },
  });
}
