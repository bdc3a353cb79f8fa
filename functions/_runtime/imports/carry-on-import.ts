import { AppError } from '@shared/errors';
import { documents } from '../documents';
import type { Documents } from '../documents';
import type { ImportDocument } from './import-document';
import { importPartStore, importStore } from './import-store';
import { actorOf } from './importer';
import { readVillageBook } from './village-book';
import { writePart, type PartWriting } from './write-part';
import type { PartWriter } from './writing';

/**
 * Enough to keep the database busy while a function thinks; more only get into each other's way, and so do two parts of a ledger: they
 * are about the same people, and write the same scores.
 */
const partsAtOnce = { roster: 4, divisions: 4, entries: 1 } as const satisfies Record<
  ImportDocument['kind'],
  number
>;

export interface CarryOn {
  readonly now: string;
  readonly newId: () => string;
  readonly requestId: string;
  /** Whether it is time to stop; asked before each part. */
  readonly isOver: () => boolean;
  /** What writes entries of the ledger. */
  readonly writeEntries: PartWriter;
  /** A timer begins where a client is last, so that both are at the same part only once. */
  readonly isFromEnd?: boolean;
}

/** A part that lost too many races is left for the next round. */
const writeUnlessBusy = async (partId: string, writing: PartWriting): Promise<void> => {
  try {
    await writePart(partId, writing);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'Busy') throw error;
  }
};

const writeAll = async (
  partIds: readonly string[],
  writing: PartWriting,
  isOver: () => boolean,
): Promise<void> => {
  const queue = [...partIds];
  const work = async (): Promise<void> => {
    for (let partId = queue.shift(); partId !== undefined && !isOver(); partId = queue.shift())
      await writeUnlessBusy(partId, writing);
  };
  await Promise.all(Array.from({ length: partsAtOnce[writing.document.kind] }, work));
};

/**
 * Writes what a confirmed import has left, part by part, until it is time to stop, and answers how many parts are left then. It may
 * be stopped, killed and called by several at once.
 */
export const carryOnImport = async (
  document: ImportDocument,
  { now, newId, requestId, isOver, writeEntries, isFromEnd = false }: CarryOn,
): Promise<number> => {
  const { _id: importId, kind, unitCode, confirmedBy } = document;
  if (confirmedBy === null) throw new Error(`import ${importId} is written before it is confirmed`);
  const parts = importPartStore(documents);
  const villages = kind === 'roster' ? await readVillageBook(documents, unitCode) : null;
  const actor = actorOf(confirmedBy);
  const writing = { document, actor, now, newId, requestId, villages, writeEntries };
  for (;;) {
    const left = await parts.listUnapplied(importId);
    if (left.length === 0 || isOver()) return left.length;
    await writeAll(isFromEnd ? left.toReversed() : left, writing, isOver);
  }
};

/** Says of an import whose parts are all written that it is done; once. */
export const finishImport = async (
  transaction: Documents,
  importId: string,
  now: string,
): Promise<ImportDocument | null> => {
  const store = importStore(transaction);
  const document = await store.get(importId);
  if (document?.state !== 'applying') return document;
  const done: ImportDocument = { ...document, state: 'done', changedAt: now, finishedAt: now };
  await store.put(done);
  return done;
};
