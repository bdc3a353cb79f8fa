import Database from 'libsql';

/** What may be bound to a statement. Strings must not contain NUL: the binding ends them there. */
export type SqlValue = string | number | Buffer | null;
export type SqlRow = Readonly<Record<string, unknown>>;

type Statement = ReturnType<Database.Database['prepare']>;

const busyTimeoutMs = 5_000;
/**
 * A batch of documents with eight indexes touches hundreds of pages all over the file. Kept in memory (64 MB at most)
 * and copied into the file after every fourth thousand (16 MB of WAL), they are written once and not batch by batch.
 */
const cacheKibibytes = 65_536;
const autocheckpointPages = 4_000;

/**
 * One SQLite file opened for durable writing. Thin on purpose: it hides the three traps of the binding (parameters must
 * go as one array, `all()` gives ArrayBuffer where `get()` gives Buffer, statements must be kept to be fast).
 */
export class SqliteFile {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Statement>();

  constructor(path: string) {
    this.database = new Database(path);
    // These hold per connection, not per file, so every open sets them. FULL is what makes a commit wait for the disk.
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.pragma(`busy_timeout = ${busyTimeoutMs.toString()}`);
    this.database.pragma(`cache_size = -${cacheKibibytes.toString()}`);
    this.database.pragma(`wal_autocheckpoint = ${autocheckpointPages.toString()}`);
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  run(sql: string, parameters: readonly SqlValue[] = []): { readonly lastInsertRowid: number } {
    return { lastInsertRowid: Number(this.statement(sql).run(parameters).lastInsertRowid) };
  }

  get(sql: string, parameters: readonly SqlValue[] = []): SqlRow | undefined {
    return this.statement(sql).get(parameters) as SqlRow | undefined;
  }

  all(sql: string, parameters: readonly SqlValue[] = []): readonly SqlRow[] {
    return this.statement(sql).all(parameters) as SqlRow[];
  }

  /** Forgets prepared statements, so that none refers to a table that is about to be dropped. */
  forgetStatements(): void {
    this.statements.clear();
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private statement(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

/** A BLOB column as bytes, whichever way the binding returned it. */
export function toBytes(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(value as ArrayBuffer);
}

/** Whether SQLite refused a row because a unique key or `_id` is taken. */
export function isUniqueViolation(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
