import type { SqliteFile } from './sqlite-file';

const versionsPerOpening = 2 ** 32;

/**
 * Numbers document versions. No number is given twice in the life of a file, so a document that was removed and made
 * again never looks unchanged: each opening of the file gets a range of its own.
 */
export function createVersionSource(file: SqliteFile): () => number {
  file.exec('CREATE TABLE IF NOT EXISTS openings (number INTEGER PRIMARY KEY AUTOINCREMENT)');
  let version = file.run('INSERT INTO openings DEFAULT VALUES').lastInsertRowid * versionsPerOpening;
  file.exec('DELETE FROM openings');
  return () => {
    version += 1;
    return version;
  };
}
