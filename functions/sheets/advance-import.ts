import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { advanceImport as contract } from '@shared/contract/sheets';
import { AppError } from '@shared/errors';
import { carryOnImport, finishImport } from '../_runtime/imports/carry-on-import';
import type { ImportDocument } from '../_runtime/imports/import-document';
import { confirmerOf } from '../_runtime/imports/importer';
import { importPartStore, importStore } from '../_runtime/imports/import-store';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { writeImportedEntries as writeEntries } from '../points/imports/write-imported-entries';
import { refuseForeign } from './refuse-foreign';
import { showImport } from './show-import';
import { timeBudget } from '../_runtime/time-budget';

type Input = ParsedInputOf<typeof contract>;

/** One call works so long before it answers how far it is. */
const workMs = 5_000;

/** What is left to be written, after a while of writing; null when the call is not about that. */
export const carryOn = async (call: ReadCall<Input>): Promise<number | null> => {
  const { documents, unitCode, input, now, newId, requestId } = call;
  const document = await importStore(documents).find(unitCode, input.importId);
  if (document.state !== 'applying') return null;
  if (input.action !== 'continue')
    return (await importPartStore(documents).listUnapplied(document._id)).length;
  return carryOnImport(document, { now, newId, requestId, writeEntries, isOver: timeBudget(workMs) });
};

const refuse = (): never => {
  throw new AppError('StateConflict', { reason: 'state' });
};

const confirm = async (call: WriteCall<Input>, document: ImportDocument) => {
  const { documents, actor, now } = call;
  if (document.state !== 'ready') return refuse();
  refuseForeign(call, document.kind);
  const store = importStore(documents);
  await store.refuseUnderWay(document);
  const confirmed: ImportDocument = {
    ...document,
    ...{ state: 'applying', confirmedBy: confirmerOf(actor), changedAt: now },
  };
  await store.put(confirmed);
  return confirmed;
};

const cancel = async ({ documents, now }: WriteCall<Input>, document: ImportDocument) => {
  if (document.state !== 'ready' && document.state !== 'reading') return refuse();
  const cancelled: ImportDocument = { ...document, state: 'cancelled', changedAt: now, finishedAt: now };
  await importStore(documents).put(cancelled);
  return cancelled;
};

/**
 * Confirms an import, says how far it is and when it is done, or drops it. Once confirmed there is only forward; asking again for
 * what has happened already changes nothing.
 */
export const advanceImport = async (
  call: WriteCall<Input>,
  leftCount: number | null,
): Promise<OutputOf<typeof contract>> => {
  const { documents, unitCode, input, now } = call;
  const document = await importStore(documents).find(unitCode, input.importId);
  const { state } = document;
  if (input.action === 'cancel') {
    return showImport(state === 'cancelled' ? document : await cancel(call, document));
  }
  if (state === 'done') return showImport(document);
  if (state === 'applying') {
    const isWritten = leftCount === 0;
    const after = isWritten ? await finishImport(documents, input.importId, now) : document;
    return showImport(after ?? document, leftCount ?? document.partCount);
  }
  if (input.action === 'continue') return refuse();
  return showImport(await confirm(call, document));
};
