import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getImport as getContract, listImports as listContract } from '@shared/contract/sheets';
import type { ImportDocument } from '../_runtime/imports/import-document';
import { importPartStore, importStore } from '../_runtime/imports/import-store';
import type { ReadCall } from '../_runtime/route';
import { showImport } from './show-import';

/** Only of one that is being written it must be asked how far it is. */
const show = async ({ documents }: Pick<ReadCall<unknown>, 'documents'>, document: ImportDocument) =>
  document.state === 'applying'
    ? showImport(document, (await importPartStore(documents).listUnapplied(document._id)).length)
    : showImport(document);

export const getImport = async (
  call: ReadCall<ParsedInputOf<typeof getContract>>,
): Promise<OutputOf<typeof getContract>> =>
  show(call, await importStore(call.documents).find(call.unitCode, call.input.importId));

export const listImports = async (
  call: ReadCall<ParsedInputOf<typeof listContract>>,
): Promise<OutputOf<typeof listContract>> => {
  const { items, nextCursor } = await importStore(call.documents).list(
    call.unitCode,
    call.input.kind,
    call.input,
  );
  return { items: await Promise.all(items.map((document) => show(call, document))), nextCursor };
};
