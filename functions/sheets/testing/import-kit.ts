import { sheets, type Import } from '@shared/contract/sheets';
import type { PersonDocument } from '../../_runtime/actor';
import { documents } from '../../_runtime/documents';
import { newId } from '../../_runtime/ids';
import type { ImportDocument } from '../../_runtime/imports/import-document';
import { actorOf } from '../../_runtime/imports/importer';
import { readVillageBook } from '../../_runtime/imports/village-book';
import type { PartWriting } from '../../_runtime/imports/write-part';
import { isBetween } from '../../_runtime/matchers';
import { spelledBy } from './names.copy';
import { writeImportedEntries as writeEntries } from '../../points/imports/write-imported-entries';
import { client } from './sheet-kit';

export const now = '2026-11-20T06:00:00.000Z';

/** Households of three, so that parts end between two of them; other letters are other people and other households. */
export const manyRows = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ name: spelledBy(letter, index), rosterNumber: `${letter}${index}` },
    householdNumber: (Math.floor(index / 3) + 1 + letter.charCodeAt(0) * 20).toString(),
  }));

export const confirm = ({ importId, unitCode }: Import, personId = 'secretary'): Promise<Import> =>
  client.ask(sheets.advanceImport, personId, { unitCode, importId, action: 'confirm' });

/** An import as an officer of the township sees it. */
export const stateOf = ({ importId, unitCode }: Import): Promise<Import> =>
  client.ask(sheets.getImport, 'township', { unitCode, importId });

/** Everybody whom an import has added, with what must be there once and no more. */
export const writtenBy = async ({ importId }: Import) => {
  const ids = isBetween(`${importId}-`, `${importId}.`);
  const people = await documents.find<PersonDocument>('people', { where: { _id: ids }, limit: 1_000 });
  const events = await Promise.all(
    people.map(({ _id }) => documents.count('personEvents', { personId: _id })),
  );
  return { people, events: events.reduce((sum, count) => sum + count, 0) };
};

/** What writing a part of a confirmed import takes, to be killed where a test wants it. */
export const writingOf = async ({ importId }: Import): Promise<PartWriting> => {
  const document = await documents.get<ImportDocument>('imports', importId);
  const confirmer = document?.confirmedBy ?? null;
  if (document === null || confirmer === null) throw new Error(`${importId} is not confirmed`);
  return {
    ...{ document, actor: actorOf(confirmer), now, requestId: 'test' },
    newId: () => newId(now),
    villages: await readVillageBook(documents, document.unitCode),
    writeEntries,
  };
};
