import { sheets, type Import, type ImportRow } from '@shared/contract/sheets';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { longName, longTitle, names, village } from './village-samples';

export const anImport: Import = {
  ...{ importId: 'import-1', kind: 'roster', unitCode: village.code, fileName: '大刘庄村花名册.xlsx' },
  ...{ state: 'ready', rowCount: 96, doneCount: 96, counts: { add: 12, change: 5, same: 76, refuse: 3 } },
  ...{ missingCount: 0, startedAt: '2026-11-20T02:12:00.000Z', startedByName: names[0], finishedAt: null },
};

const values = (index: number): Record<string, string> => ({
  rosterNumber: `5-${String(index + 1).padStart(3, '0')}`,
  name: names[index]!,
  phone: '13900002302',
  ...{
    householdNumber: String(index + 1),
    grid: '第一网格',
    partyStatus: '正式党员',
    offices: '',
    village: '',
  },
});

const rows: readonly ImportRow[] = [
  {
    ...{ rowNumber: 3, plan: 'refuse', values: { ...values(0), phone: '1390000' }, changes: [] },
    problems: [{ field: 'phone', code: 'phoneInvalid', sentence: '手机号不是十一位，请核对。' }],
  },
  {
    ...{ rowNumber: 7, plan: 'change', values: values(1), problems: [] },
    changes: [{ field: 'partyStatus', before: '预备党员', after: '正式党员' }],
  },
  { rowNumber: 8, plan: 'add', values: values(2), problems: [], changes: [] },
  { rowNumber: 9, plan: 'same', values: values(3), problems: [], changes: [] },
];

const past: readonly Import[] = [
  anImport,
  {
    ...anImport,
    importId: 'import-0',
    state: 'done',
    finishedAt: '2026-09-01T06:30:00.000Z',
    startedAt: '2026-09-01T06:10:00.000Z',
  },
  {
    ...anImport,
    importId: 'import-2',
    state: 'cancelled',
    fileName: '旧表.csv',
    startedAt: '2026-08-30T06:10:00.000Z',
  },
];

export const sheetsAnswers = [
  answer(sheets.listImports, onePage(past)),
  answer(sheets.getImport, anImport),
  answer(sheets.advanceImport, { ...anImport, state: 'done' }),
  answer(sheets.listImportRows, ({ plan }) =>
    onePage(plan === undefined ? rows : rows.filter((row) => row.plan === plan)),
  ),
];

export const noSheets = [
  answer(sheets.listImports, nothing),
  answer(sheets.getImport, {
    ...anImport,
    rowCount: 0,
    doneCount: 0,
    counts: { add: 0, change: 0, same: 0, refuse: 0 },
  }),
  answer(sheets.listImportRows, nothing),
];

export const sheetsAtLength = [
  answer(
    sheets.listImports,
    firstPageOf(past.map((one) => ({ ...one, fileName: `${longTitle}.xlsx`, startedByName: longName }))),
  ),
  answer(sheets.getImport, {
    ...{ ...anImport, fileName: `${longTitle}.xlsx`, rowCount: 60_000, doneCount: 60_000 },
    counts: { add: 41_022, change: 5_310, same: 12_904, refuse: 764 },
  }),
  answer(
    sheets.listImportRows,
    firstPageOf(rows.map((row) => ({ ...row, values: { ...row.values, name: longName } }))),
  ),
];
