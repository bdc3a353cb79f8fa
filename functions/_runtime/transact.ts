import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@shared/errors';
import { database } from './cloudbase';
import { documentsOf, type Documents } from './documents';
import { isTooBusy } from './too-busy';

/** The SDK leaves its transactions untyped. */
interface Transaction {
  collection(name: string): ReturnType<typeof database.collection>;
  commit(): Promise<unknown>;
  rollback(reason: null): Promise<unknown>;
}

const transactions = database as { startTransaction(): Promise<Transaction> };

const attemptsMax = 8;
const pauseMsMax = 400;

const codeOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return `${String(code)} ${String(message)}`;
};

/** Somebody else inserted the `_id` we wanted. */
export const isDuplicate = (error: unknown): boolean => /DATABASE_DUPLICATE_WRITE|E11000/.test(codeOf(error));

/** A lost race: somebody else wrote what we had read, or inserted the `_id` we wanted. Trying again reads the new state. */
const isLostRace = (error: unknown): boolean =>
  isDuplicate(error) || /DATABASE_TRANSACTION_CONFLICT|WriteConflict/.test(codeOf(error));

/**
 * Runs `run` in one transaction, again when it lost a race. The SDK's own `runTransaction` retries three times without
 * a pause, which is too little when ninety people check in within a minute. After its attempts it is `Busy`; so is, at the doorway,
 * a database that does not answer or a transaction that took too long.
 */
export const transact = async <T>(run: (documents: Documents) => Promise<T>): Promise<T> => {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const transaction = await transactions.startTransaction();
    try {
      const result = await run(documentsOf((collection) => transaction.collection(collection)));
      await transaction.commit();
      return result;
    } catch (error) {
      // The rollback of a transaction that is gone already fails; the first error is the one that matters.
      const rolledBack = transaction.rollback(null).catch(() => undefined);
      // Who did not answer in time is not waited for once more: the function's own time would run out, and nobody be told.
      if (isTooBusy(error)) throw error;
      await rolledBack;
      if (!isLostRace(error)) throw error;
      await sleep(Math.random() * Math.min(pauseMsMax, 10 * 2 ** attempt));
    }
  }
  throw new AppError('Busy', { attempts: attemptsMax });
};
