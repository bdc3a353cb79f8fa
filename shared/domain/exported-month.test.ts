import { exportedMonthOf, isExportedMonth } from './exported-month';
import { aMonth, anEntry } from './testing/sealed-month-samples';
import { verifyMonth } from './verify-month';

const exported = exportedMonthOf({
  ...aMonth([anEntry()]),
  ...{ villageName: 'Wuqiao', exportedAt: '2026-11-20T02:00:00.000Z', names: { a1: 'Ann' } },
});
const asFile = (month: unknown): unknown => JSON.parse(JSON.stringify(month));

test('a month that was written to a file and read again is whole', () => {
  const file = asFile(exported);
  expect(isExportedMonth(file) && verifyMonth(file).isWhole).toBe(true);
});

test.each<[string, object]>([
  ['another format', { format: 'something' }],
  ['a version to come', { version: 2 }],
  ['no seal', { seal: null }],
  ['a seal without boards', { seal: { ...exported.seal, boards: null } }],
  ['leaves that are no text', { leaves: 1 }],
  ['ids that are no texts', { leafIds: [1] }],
  ['a seal of no kind', { seal: { ...exported.seal, kind: 'half' } }],
  ['a board of nobody', { boards: [{ board: 'toString', rows: [] }] }],
  ['a board without rows', { boards: [{ board: 'person' }] }],
  [
    'a row without a rank',
    { boards: [{ board: 'person', rows: [{ subject: 'a1', grid: null, scoreTenths: 1 }] }] },
  ],
  [
    'a row with a grid that is no text',
    { boards: [{ board: 'person', rows: [{ subject: 'a1', rank: 1, scoreTenths: 1 }] }] },
  ],
  ['an entry that is nothing', { entries: [null] }],
  ['an entry without an id', { entries: [{ ...anEntry(), entryId: undefined }] }],
  ['an entry with points in words', { entries: [{ ...anEntry(), deltaTenths: '20' }] }],
  ['a seal before it that is none', { before: {} }],
  ['names that are no texts', { names: { a1: 1 } }],
])('a file with %s is no exported month', (_, changes) => {
  expect(isExportedMonth(asFile({ ...exported, ...changes }))).toBe(false);
});

test.each([null, 'text', 7, [], [exported], {}])('%j is no exported month', (value) => {
  expect(isExportedMonth(asFile(value))).toBe(false);
});
