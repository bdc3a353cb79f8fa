import { logFailure } from '../_runtime/log';
import type { TimerCall } from '../_runtime/serve-timer';
import { clearFormerPhones } from './clear-former-phones';
import { erasePeople } from './erase-people';
import { expiries, removeExpired } from './remove-expired';
import { removeFiles } from './remove-files';
import { removeImportRows } from './remove-import-rows';

type Job = readonly [name: string, run: (call: TimerCall) => Promise<number>];

const jobs: readonly Job[] = [
  ['erasedPeople', erasePeople],
  ['formerPhones', clearFormerPhones],
  ['importRows', removeImportRows],
  ['files', removeFiles],
  ...expiries.map((expiry): Job => [expiry.collection, (call) => removeExpired(expiry, call)]),
];

/**
 * Keeps the promises of shared/domain/retention.ts, every night. Each job is bounded and can be done again, so that what one night
 * leaves the next one finishes; a job that fails keeps no other waiting, and the run fails at its end for the operator to see.
 */
export const keepRetention = async (call: TimerCall): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  const failed: string[] = [];
  for (const [name, run] of jobs) {
    try {
      counts[name] = (counts[name] ?? 0) + (await run(call));
    } catch (error) {
      failed.push(name);
      logFailure(`retention of ${name}`, call.requestId, error);
    }
  }
  if (failed.length > 0) throw new Error(`not kept: ${failed.join(', ')}`);
  return counts;
};
