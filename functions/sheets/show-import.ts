import type { Import } from '@shared/contract/sheets';
import type { ImportDocument } from '../_runtime/imports/import-document';

const doneOf = ({ state, rowCount, readCount, partCount }: ImportDocument, leftCount: number): number => {
  if (state === 'reading') return readCount;
  if (state !== 'applying' || partCount === 0) return rowCount;
  // Parts are about the same size; all rows are done when, and only when, all parts are.
  return Math.floor((rowCount * (partCount - leftCount)) / partCount);
};

/** An import as the contract shows it. `leftCount` is how many parts of one that is being written are not yet. */
export const showImport = (document: ImportDocument, leftCount = document.partCount): Import => {
  const { _id, kind, unitCode, fileName, state, rowCount, counts, missingCount } = document;
  const { startedAt, startedByName, finishedAt } = document;
  return {
    ...{ importId: _id, kind, unitCode, fileName, state, rowCount, missingCount },
    ...{ startedAt, startedByName, finishedAt },
    counts: { ...counts },
    doneCount: doneOf(document, leftCount),
  };
};
