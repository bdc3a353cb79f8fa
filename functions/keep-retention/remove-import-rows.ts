import { encodeTime } from 'ulid';
import type { Documents } from '../_runtime/documents';
import type { ImportDocument, ImportPartDocument } from '../_runtime/imports/import-document';
import { isBetween } from '../_runtime/matchers';
import type { TimerCall } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { keptUntil } from './remove-expired';

/** Each part holds some two hundred rows. */
const partsPerRequest = 50;
/** The work of one night; what is more waits for the next. */
const importsMax = 200;

/** Ids of parts begin with that of the import, which begins with the time of its upload; a semicolon sorts behind the colon. */
const firstId = '0';
const afterImport = (importId: string): string => `${importId};`;
const idBefore = (instant: string): string => encodeTime(Date.parse(instant), 10).toLowerCase();

/** What is being written is finished first, however long ago it was confirmed. */
const isOver = (document: ImportDocument | null, until: string): boolean =>
  document === null || (document.state !== 'applying' && document.changedAt < until);

/** Nobody can confirm what has no rows any more. Answers false when the import has gone on meanwhile. */
const close = (importId: string, until: string, now: string): Promise<boolean> =>
  transact(async (documents: Documents) => {
    const document = await documents.get<ImportDocument>('imports', importId);
    if (!isOver(document, until)) return false;
    if (document?.state === 'reading' || document?.state === 'ready') {
      const dropped: ImportDocument = { ...document, state: 'cancelled', finishedAt: now };
      await documents.put('imports', dropped);
    }
    return true;
  });

const removeParts = async (documents: TimerCall['documents'], importId: string): Promise<void> => {
  for (;;) {
    const parts = await documents.find<ImportPartDocument>('importRows', {
      where: { importId },
      limit: partsPerRequest,
      fields: ['importId'],
    });
    await documents.removeMany(
      'importRows',
      parts.map(({ _id }) => _id),
    );
    if (parts.length < partsPerRequest) return;
  }
};

/**
 * Removes the rows of imports whose last step is long enough ago, those nobody confirmed as well: what they did is told by their
 * counts. Answers how many imports lost their rows.
 */
export const removeImportRows = async ({ documents, now }: TimerCall): Promise<number> => {
  const until = keptUntil('importRows', now);
  let count = 0;
  let after = firstId;
  for (let seen = 0; seen < importsMax; seen += 1) {
    const [part] = await documents.find<ImportPartDocument>('importRows', {
      where: { _id: isBetween(after, idBefore(until)) },
      order: [['_id', 'asc']],
      limit: 1,
      fields: ['importId'],
    });
    if (part === undefined) break;
    if (await close(part.importId, until, now)) {
      await removeParts(documents, part.importId);
      count += 1;
    }
    after = afterImport(part.importId);
  }
  return count;
};
