import { carryOnImport, finishImport } from '../_runtime/imports/carry-on-import';
import type { ImportDocument } from '../_runtime/imports/import-document';
import { importPartStore, importStore } from '../_runtime/imports/import-store';
import { logFailure } from '../_runtime/log';
import type { TimerCall } from '../_runtime/serve-timer';
import { timeBudget } from '../_runtime/time-budget';
import { transact } from '../_runtime/transact';
import { writeImportedEntries as writeEntries } from '../points/imports/write-imported-entries';

/** Well within the time the function has, and no shorter than the largest import takes. */
const workMs = 240_000;
/** No call reads that long; what still reads then was given up. */
const readingMsMax = 3_600_000;

/** Drops a file that nobody has finished reading, with what was kept of it. */
const dropReading = async ({ documents, now }: TimerCall, { _id }: ImportDocument): Promise<void> => {
  await transact(async (transaction) => {
    const store = importStore(transaction);
    const document = await store.get(_id);
    if (document?.state !== 'reading') return;
    await store.put({ ...document, state: 'cancelled', changedAt: now, finishedAt: now });
  });
  await documents.removeMany('importRows', await importPartStore(documents).listIds(_id));
};

/**
 * Writes what confirmed imports have left, whatever became of those who confirmed them, and drops files whose reading broke off. An
 * import that fails keeps no other waiting, and the run fails at its end for the operator to see.
 */
export const finishImports = async (call: TimerCall): Promise<Readonly<Record<string, number>>> => {
  const { documents, now, newId, requestId } = call;
  const isOver = timeBudget(workMs);
  let finishedCount = 0;
  let failedCount = 0;
  for (const document of await importStore(documents).listInState('applying')) {
    try {
      const carryOn = { now, newId, requestId, isOver, writeEntries, isFromEnd: true };
      const left = await carryOnImport(document, carryOn);
      if (left > 0) continue;
      await transact((transaction) => finishImport(transaction, document._id, now));
      finishedCount += 1;
    } catch (error) {
      failedCount += 1;
      logFailure(`import ${document._id}`, requestId, error);
    }
  }
  const reading = await importStore(documents).listInState('reading');
  const givenUp = reading.filter(({ changedAt }) => Date.parse(now) - Date.parse(changedAt) > readingMsMax);
  for (const document of givenUp) await dropReading(call, document);
  if (failedCount > 0) throw new Error(`${failedCount} imports could not be carried on`);
  return { finishedCount, droppedCount: givenUp.length };
};
