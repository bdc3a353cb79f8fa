import type { RowPlan } from '@shared/domain/row-problem';
import type { ImportDocument, ImportPartDocument, PlannedRow, RowCounts } from './import-document';

/** Few enough for a transaction of well under a second, many enough that its round trips do not count. */
const rowsPerPart = { roster: 200, divisions: 200, entries: 50 } as const satisfies Record<
  ImportDocument['kind'],
  number
>;

const partChars = 4;

export const partIdOf = (importId: string, part: number): string =>
  `${importId}:${part.toString().padStart(partChars, '0')}`;

export const noRows: RowCounts = { add: 0, change: 0, same: 0, refuse: 0 };

export const countRows = (rows: readonly PlannedRow[]): RowCounts => {
  const counts: Record<RowPlan, number> = { ...noRows };
  for (const { plan } of rows) counts[plan] += 1;
  return counts;
};

/** `counts` with some more rows and without others. */
export const recount = (counts: RowCounts, more: RowCounts, less: RowCounts = noRows): RowCounts => ({
  add: counts.add + more.add - less.add,
  change: counts.change + more.change - less.change,
  same: counts.same + more.same - less.same,
  refuse: counts.refuse + more.refuse - less.refuse,
});

export const isWritten = ({ plan }: PlannedRow): boolean => plan === 'add' || plan === 'change';

/** A part as it stands before it is written; one with nothing to write is done from the start. */
export const aPart = (
  { _id, importId }: Pick<ImportPartDocument, '_id' | 'importId'>,
  rows: readonly PlannedRow[],
): ImportPartDocument => ({
  ...{ _id, importId, rows },
  firstRow: rows[0]?.rowNumber ?? 0,
  lastRow: rows.at(-1)?.rowNumber ?? 0,
  isApplied: !rows.some(isWritten),
  plans: [...new Set(rows.map(({ plan }) => plan))],
  personIds: rows.flatMap(({ personId }) => (personId === null ? [] : [personId])),
});

const householdOf = ({ cells }: PlannedRow): string =>
  `${cells['village'] ?? ''} ${cells['householdNumber'] ?? ''}`;

/** A household is seldom larger: so far back a part looks for a place between two. */
const householdRowsMax = 12;

/** How many of `rows` make the next part; two parts that share a new household would get into each other's way. */
const cutAt = (rows: readonly PlannedRow[], size: number): number => {
  for (let end = size; end > size - householdRowsMax; end -= 1) {
    const [last, next] = [rows[end - 1], rows[end]];
    if (last === undefined || next === undefined || householdOf(last) !== householdOf(next)) return end;
  }
  return size;
};

/** Cuts rows into parts as they come. An entry is several documents, so a part holds fewer of them. */
export const partCutter = (importId: string, kind: ImportDocument['kind']) => {
  const size = rowsPerPart[kind];
  let waiting: readonly PlannedRow[] = [];
  let count = 0;
  const take = (end: number): ImportPartDocument => {
    const part = aPart({ _id: partIdOf(importId, count), importId }, waiting.slice(0, end));
    waiting = waiting.slice(end);
    count += 1;
    return part;
  };
  return {
    /** The parts that are full with these rows. */
    add(rows: readonly PlannedRow[]): readonly ImportPartDocument[] {
      waiting = [...waiting, ...rows];
      const parts: ImportPartDocument[] = [];
      // One row more than a part holds tells whether the household goes on.
      while (waiting.length > size) parts.push(take(cutAt(waiting, size)));
      return parts;
    },
    /** What is left at the end. */
    rest: (): readonly ImportPartDocument[] => (waiting.length === 0 ? [] : [take(size)]),
  };
};
