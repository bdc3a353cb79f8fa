import type { SqliteFile } from './sqlite-file';

interface Member {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Commits together what is asked for within one turn of the event loop, because a sync to disk costs far more than the
 * writes before it. Each member has a SAVEPOINT of its own: one that fails takes nothing with it. Promises settle only
 * after the sync.
 */
export class GroupCommit {
  private members: Member[] = [];
  private isClosed = false;

  constructor(
    private readonly file: SqliteFile,
    /** Called after something was rolled back, so that memory follows the file. */
    private readonly onRollback: () => void,
  ) {}

  run<T>(work: () => T): Promise<T> {
    if (this.isClosed) return Promise.reject(new Error('the database is closed'));
    return new Promise<T>((resolve, reject) => {
      let result: { readonly value: T } | null = null;
      this.members.push({
        run: () => {
          result = { value: work() };
        },
        settle: () => {
          if (result !== null) resolve(result.value);
        },
        fail: reject,
      });
      if (this.members.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Commits what is waiting and takes no more. */
  close(): void {
    this.isClosed = true;
    this.flush();
  }

  private flush(): void {
    const members = this.members;
    this.members = [];
    if (members.length === 0) return;
    try {
      this.file.exec('BEGIN IMMEDIATE');
      const failures = new Map(members.flatMap((member) => this.runMember(member)));
      this.file.exec('COMMIT');
      for (const member of members) {
        if (failures.has(member)) member.fail(failures.get(member));
        else member.settle();
      }
    } catch (error) {
      this.rollBack();
      for (const member of members) member.fail(error);
    }
  }

  private runMember(member: Member): [Member, unknown][] {
    this.file.exec('SAVEPOINT member');
    try {
      member.run();
      this.file.exec('RELEASE member');
      return [];
    } catch (error) {
      this.file.exec('ROLLBACK TO member');
      this.file.exec('RELEASE member');
      this.onRollback();
      return [[member, error]];
    }
  }

  private rollBack(): void {
    try {
      this.file.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back by itself, as it does when the disk is full.
    }
    this.onRollback();
  }
}
