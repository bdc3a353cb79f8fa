import { randomUUID } from 'node:crypto';

import { CommittedSpace, type Storage } from './document-space';
import { EngineError } from './engine-error';
import { Transaction } from './transaction';

/** As in the cloud: a transaction that is not committed by then is lost. */
const transactionMsMax = 30_000;

/** The open transactions of one engine. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly committed: CommittedSpace;

  constructor(
    private readonly storage: Storage,
    private readonly now: () => number,
  ) {
    this.committed = new CommittedSpace(storage);
  }

  start(): string {
    this.forgetAbandoned();
    const id = randomUUID();
    this.open.set(id, new Transaction(this.storage, this.committed, this.now()));
    return id;
  }

  private get(id: string): Transaction {
    const transaction = this.open.get(id);
    if (transaction === undefined)
      throw new EngineError('DATABASE_TRANSACTION_NOT_EXIST', `there is no open transaction ${id}`);
    if (this.isExpired(transaction)) {
      const seconds = (transactionMsMax / 1_000).toString();
      throw new EngineError(
        'DATABASE_TRANSACTION_TIMEOUT',
        `transaction ${id} is older than ${seconds} seconds`,
      );
    }
    return transaction;
  }

  /** Runs one operation; one that fails ends the whole transaction, as it does in the cloud. */
  use<T>(id: string, run: (transaction: Transaction) => T): T {
    const transaction = this.get(id);
    try {
      return run(transaction);
    } catch (error) {
      this.open.delete(id);
      throw error;
    }
  }

  /** Gets a transaction and closes it: after this, whatever happens, it is no longer known. */
  take(id: string): Transaction {
    try {
      return this.get(id);
    } finally {
      this.open.delete(id);
    }
  }

  private isExpired(transaction: Transaction): boolean {
    return this.now() - transaction.startedAt > transactionMsMax;
  }

  /** Nobody has to end a transaction; those long past their time must not pile up. They are kept a while for the error. */
  private forgetAbandoned(): void {
    for (const [id, { startedAt }] of this.open)
      if (this.now() - startedAt > 2 * transactionMsMax) this.open.delete(id);
  }
}
