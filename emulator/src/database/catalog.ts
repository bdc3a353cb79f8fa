import { limits } from '../limits';
import type { CollectionSpec, IndexSpec } from './engine';
import { EngineError } from './engine-error';
import type { SqliteFile } from './sqlite-file';

export interface CollectionIndex {
  readonly table: string;
  readonly spec: IndexSpec;
  /** Sticky: once a document gave several keys, bounds and order of the index can be trusted less, for good. */
  isMultikey: boolean;
}

export interface Collection {
  readonly name: string;
  readonly table: string;
  readonly indexes: CollectionIndex[];
  /** Counts writes since the engine was opened, so that a reader can tell that nothing happened. */
  changes: number;
}

const formatVersion = 1;

/** The collections and indexes of one file, kept in the file itself. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly file: SqliteFile) {
    const version = file.get('PRAGMA user_version')?.['user_version'];
    if (version !== 0 && version !== formatVersion)
      throw new Error(
        `the database file has format ${String(version)}; this engine reads format ${formatVersion.toString()}`,
      );
    file.exec(`
      CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY COLLATE NOCASE);
      CREATE TABLE IF NOT EXISTS indexes (
        collection TEXT NOT NULL, number INTEGER NOT NULL, spec TEXT NOT NULL, is_multikey INTEGER NOT NULL,
        PRIMARY KEY (collection, number));
      PRAGMA user_version = ${formatVersion.toString()}`);
    this.load();
  }

  has(name: string): boolean {
    return this.collections.has(name);
  }

  get(name: string): Collection {
    const collection = this.collections.get(name);
    if (collection === undefined)
      throw new EngineError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
    return collection;
  }

  add({ name }: CollectionSpec): Collection {
    if (!/^[\p{L}\d][\p{L}\d_-]*$/u.test(name))
      throw new EngineError('INVALID_PARAM', `'${name}' cannot be the name of a collection`);
    if (this.collections.size >= limits.collectionsMax)
      throw new EngineError(
        'DATABASE_COLLECTION_EXCEED_LIMIT',
        `there are ${limits.collectionsMax.toString()} collections already`,
      );
    if (this.file.get('SELECT 1 FROM collections WHERE name = ?', [name]) !== undefined)
      throw new EngineError(
        'INVALID_PARAM',
        `'${name}' differs from another collection only in upper and lower case`,
      );
    this.file.run('INSERT INTO collections (name) VALUES (?)', [name]);
    const collection: Collection = { name, table: `"c_${name}"`, indexes: [], changes: 0 };
    this.file.exec(
      `CREATE TABLE ${collection.table} (id INTEGER PRIMARY KEY, _id TEXT UNIQUE, ver INTEGER, v TEXT)`,
    );
    this.collections.set(name, collection);
    return collection;
  }

  addIndex(collection: Collection, spec: IndexSpec): CollectionIndex {
    const row = this.file.get('SELECT max(number) AS last FROM indexes WHERE collection = ?', [
      collection.name,
    ]);
    const number = Number(row?.['last'] ?? 0) + 1;
    this.file.run('INSERT INTO indexes VALUES (?, ?, ?, 0)', [collection.name, number, JSON.stringify(spec)]);
    const index = { table: indexTable(collection.name, number), spec, isMultikey: false };
    const primaryKey = spec.isUnique === true ? 'k' : 'k, id';
    this.file.exec(
      `CREATE TABLE ${index.table} (k BLOB, id INTEGER, PRIMARY KEY (${primaryKey})) WITHOUT ROWID`,
    );
    collection.indexes.push(index);
    return index;
  }

  dropIndex(collection: Collection, index: CollectionIndex): void {
    this.file.forgetStatements();
    this.file.run('DELETE FROM indexes WHERE collection = ? AND spec = ?', [
      collection.name,
      JSON.stringify(index.spec),
    ]);
    this.file.exec(`DROP TABLE ${index.table}`);
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
  }

  markMultikey(collection: Collection, index: CollectionIndex): void {
    if (index.isMultikey) return;
    const spec = JSON.stringify(index.spec);
    this.file.run('UPDATE indexes SET is_multikey = 1 WHERE collection = ? AND spec = ?', [
      collection.name,
      spec,
    ]);
    index.isMultikey = true;
  }

  /** Reads everything again: after a rollback, what is in memory may be ahead of the file. */
  load(): void {
    const changes = new Map([...this.collections].map(([name, collection]) => [name, collection.changes]));
    this.collections.clear();
    for (const row of this.file.all('SELECT name FROM collections')) {
      const name = String(row['name']);
      this.collections.set(name, {
        name,
        table: `"c_${name}"`,
        indexes: [],
        changes: (changes.get(name) ?? 0) + 1,
      });
    }
    for (const row of this.file.all('SELECT * FROM indexes ORDER BY collection, number')) {
      const name = String(row['collection']);
      this.get(name).indexes.push({
        table: indexTable(name, Number(row['number'])),
        spec: JSON.parse(String(row['spec'])) as IndexSpec,
        isMultikey: row['is_multikey'] === 1,
      });
    }
  }
}

function indexTable(collection: string, number: number): string {
  return `"x_${collection}_${number.toString()}"`;
}
