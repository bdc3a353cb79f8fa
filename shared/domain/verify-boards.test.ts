import * as fc from 'fast-check';
import type { SealedBoard, SealedRow } from './seal';
import { deviationsOf, pick, someEntries } from './testing/random-entries';
import { aMonth, anEntry } from './testing/sealed-month-samples';
import { verifyMonth, type SealedMonth } from './verify-month';

const withRows = (
  month: SealedMonth,
  board: SealedBoard['board'],
  change: (rows: readonly SealedRow[]) => readonly SealedRow[],
): SealedMonth => ({
  ...month,
  boards: month.boards.map((of) => (of.board === board ? { board, rows: change(of.rows) } : of)),
});

test.each(['person', 'household', 'grid'] as const)(
  'a changed row of the board of a %s is named',
  (board) => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.constantFrom('rank', 'scoreTenths'), (entries, at, field) => {
        const month = aMonth(entries);
        const rows = month.boards.find((of) => of.board === board)?.rows ?? [];
        const row = pick(rows, at);
        const changed = withRows(month, board, (all) =>
          all.map((of) => (of === row ? { ...of, [field]: of[field] + 1 } : of)),
        );
        const verification = verifyMonth(changed);
        expect(deviationsOf(verification, 'sums')).toMatchObject([{ board, subject: row.subject }]);
        expect(deviationsOf(verification, 'boards')).toEqual([{ step: 'boards', board }]);
        expect(deviationsOf(verification, 'entries')).toEqual([]);
      }),
      { numRuns: 10 },
    );
  },
);

test('a row that was taken out, put in, or given to another names its board', () => {
  fc.assert(
    fc.property(someEntries, fc.nat(), fc.constantFrom('out', 'in', 'swap'), (entries, at, how) => {
      const month = aMonth(entries);
      const changed = withRows(month, 'person', (rows) => {
        const row = pick(rows, at);
        const other = pick(rows, at + 1);
        if (how === 'out') return rows.filter((of) => of !== row);
        if (how === 'in') return [...rows, { ...row, subject: 'zz' }];
        // Equals of one grid may stand for one another: nothing changes.
        fc.pre(row.scoreTenths !== other.scoreTenths || row.grid !== other.grid);
        return rows.map((of) =>
          of === row
            ? { ...of, subject: other.subject }
            : of === other
              ? { ...of, subject: row.subject }
              : of,
        );
      });
      expect(deviationsOf(verifyMonth(changed), 'boards')).toEqual([{ step: 'boards', board: 'person' }]);
    }),
    { numRuns: 30 },
  );
});

test('a board that stands there twice, once with a row less, is named', () => {
  const month = aMonth([anEntry({ subject: 'a' }), anEntry({ subject: 'b' })]);
  const person = month.boards.find(({ board }) => board === 'person')?.rows ?? [];
  const shorter = { board: 'person', rows: person.slice(0, -1) } as const;
  for (const boards of [
    [shorter, ...month.boards],
    [...month.boards, shorter],
    [...month.boards, ...month.boards.filter(({ board }) => board === 'person')],
  ])
    expect(deviationsOf(verifyMonth({ ...month, boards }), 'boards')).toEqual([
      { step: 'boards', board: 'person' },
    ]);
});

test('a board that is missing altogether is named', () => {
  const month = aMonth([anEntry()]);
  const without = { ...month, boards: month.boards.filter(({ board }) => board !== 'household') };
  expect(deviationsOf(verifyMonth(without))).toEqual([{ step: 'boards', board: 'household' }]);
});
