import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { sheets } from '@shared/contract/sheets';
import { AppError } from '@shared/errors';
import { fileStore } from '../_runtime/file-store';
import type { ImportDocument, ImportPartDocument, RowCounts } from '../_runtime/imports/import-document';
import { countRows, noRows, partCutter, recount } from '../_runtime/imports/import-part';
import { importPartStore, importStore } from '../_runtime/imports/import-store';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { transact } from '../_runtime/transact';
import { uploadStore } from '../_runtime/upload-store';
import { fileRows, type FileRow } from './file-rows';
import { planFile } from './plan-file';
import { readSheet } from './read-sheet';
import { refuseForeign } from './refuse-foreign';
import { sheetLimits, tooLarge } from './sheet-limits';
import { showImport } from './show-import';

type Contract = typeof sheets.import;
type Prepare = ReadCall<ParsedInputOf<Contract>>;
type Call = WriteCall<ParsedInputOf<Contract>>;

/** What has been read; null when an earlier call has done it. */
export type ReadFile = Pick<ImportDocument, 'readerId' | 'counts' | 'partCount' | 'missingCount'> | null;

const takenOver = (): AppError => new AppError('StateConflict', { reason: 'takenOver' });

/** The import as this call reads it; refuses when another call has taken over, or has come to the end. */
const findReading = async (
  store: Pick<ReturnType<typeof importStore>, 'get'>,
  importId: string,
  readerId: string,
): Promise<ImportDocument> => {
  const document = await store.get(importId);
  if (document?.state !== 'reading' || document.readerId !== readerId) throw takenOver();
  return document;
};

const readRows = async ({ documents, actor, unitCode, input }: Prepare): Promise<readonly FileRow[]> => {
  const owner = { ownerId: actor.personId, unitCode };
  const upload = await uploadStore(documents).findOwn(input.uploadId, owner);
  if (upload === null) throw new AppError('NotFound');
  const limit = { bytesMax: sheetLimits.bytesMax, tooLarge: () => tooLarge('bytes') };
  const bytes = await fileStore.read(upload.fileId, limit);
  if (bytes === null) throw new AppError('FileMissing');
  return fileRows(input.kind, await readSheet(bytes));
};

/** Begins to read, or takes over from a call that broke off; answers who reads, or null when it has been read. */
const begin = ({ actor, unitCode, input, now, newId }: Prepare, rowCount: number): Promise<string | null> =>
  transact(async (documents) => {
    const store = importStore(documents);
    const earlier = await store.get(input.uploadId);
    if (earlier !== null && earlier.state !== 'reading') return null;
    const document: ImportDocument = {
      ...{ _id: input.uploadId, kind: input.kind, unitCode, fileName: input.fileName },
      ...{ state: 'reading', rowCount, readCount: 0, counts: noRows, partCount: 0, missingCount: 0 },
      ...{ readerId: newId(), version: 1, startedAt: now, changedAt: now },
      ...{ startedById: actor.personId, startedByName: actor.name, confirmedBy: null, finishedAt: null },
    };
    await store.put(document);
    return document.readerId;
  });

/** Keeps some parts, unless another call has taken over. */
const keepParts = (importId: string, readerId: string, parts: readonly ImportPartDocument[]): Promise<void> =>
  transact(async (documents) => {
    const store = importStore(documents);
    const document = await findReading(store, importId, readerId);
    await importPartStore(documents).insertMany(parts);
    const more = parts.reduce((sum, { rows }) => sum + rows.length, 0);
    await store.put({ ...document, readCount: document.readCount + more });
  });

/** Plans all rows and keeps them aside, part by part, so that somebody who looks sees how far it is. */
const keepRows = async (call: Prepare, rows: readonly FileRow[], readerId: string): Promise<ReadFile> => {
  const { documents, input } = call;
  const { uploadId: importId, kind, fileName } = input;
  await documents.removeMany('importRows', await importPartStore(documents).listIds(importId));
  const { batches, missingCount } = await planFile(rows, { ...call, kind, fileName });
  const cutter = partCutter(importId, kind);
  let counts: RowCounts = noRows;
  let partCount = 0;
  const keep = async (parts: readonly ImportPartDocument[]): Promise<void> => {
    if (parts.length > 0) await keepParts(importId, readerId, parts);
    partCount += parts.length;
  };
  for await (const batch of batches) {
    counts = recount(counts, countRows(batch));
    await keep(cutter.add(batch));
  }
  await keep(cutter.rest());
  return { readerId, counts, partCount, missingCount };
};

/** Reads and plans the file outside any transaction: it takes seconds, and nothing of it counts before the end. */
export const readFile = async (call: Prepare): Promise<ReadFile> => {
  const { documents, unitCode, input } = call;
  refuseForeign(call, input.kind);
  const earlier = await importStore(documents).get(input.uploadId);
  if (earlier !== null && earlier.unitCode !== unitCode) throw new AppError('NotFound');
  if (earlier !== null && earlier.state !== 'reading') return null;
  const rows = await readRows(call);
  const readerId = await begin(call, rows.length);
  return readerId === null ? null : keepRows(call, rows, readerId);
};

/** Says that a file is read and can be looked at; a file that was read before stays as it is. */
export const importFile = async (
  { documents, unitCode, input: { uploadId }, now }: Call,
  read: ReadFile,
): Promise<OutputOf<Contract>> => {
  const store = importStore(documents);
  if (read === null) return showImport(await store.find(unitCode, uploadId));
  const document = await findReading(store, uploadId, read.readerId);
  const ready: ImportDocument = { ...document, ...read, state: 'ready', changedAt: now };
  await store.put(ready);
  return showImport(ready);
};
