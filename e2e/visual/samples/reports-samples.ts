import { closings } from '@shared/contract/closings';
import type { OutputOf } from '@shared/contract/method';
import type { PointsSheet } from '@shared/contract/points-sheets';
import { sheets, type Import, type ImportRow } from '@shared/contract/sheets';
import { answer, onePage } from './answer';
import { anImport } from './sheets-samples';
import { county, longName, longTitle, names, someone, village } from './village-samples';

type Closing = OutputOf<typeof closings.get>;

const unit = (index: number, name: string, villageCount: number, doneCount: number) => ({
  ...{ unitCode: `${county.code}${String(101 + index)}`, name, villageCount, doneCount },
});

/** A county whose villages are being closed; two of them did not get through. */
const underWay: Closing = {
  ...{ unitCode: county.code, unitName: county.name, month: '2026-10', villageCount: 156, doneCount: 121 },
  ...{ startedAt: '2026-10-31T16:10:00.000Z', finishedAt: null },
  units: [
    unit(0, '古城镇', 39, 39),
    unit(1, '刘店镇', 31, 12),
    unit(2, '马村乡', 28, 28),
    unit(3, '柳河乡', 22, 9),
    unit(4, '高庙乡', 36, 33),
  ],
  failed: [
    {
      unitCode: `${county.code}102205`,
      name: '小王庄村',
      at: '2026-10-31T16:31:00.000Z',
      attempts: 3,
    },
    { unitCode: `${county.code}104211`, name: '柳树湾村', at: '2026-10-31T16:29:00.000Z', attempts: 2 },
  ],
};

export const finishedClosing: Closing = {
  ...{ ...underWay, doneCount: 156, finishedAt: '2026-10-31T16:10:48.000Z', failed: [] },
  units: underWay.units.map((each) => ({ ...each, doneCount: each.villageCount })),
};

const entryOf = (index: number, entry: number): PointsSheet['entries'][number] => ({
  ...{ entryId: `entry-${index}-${entry}`, effectiveOn: `2026-10-${String(entry + 2).padStart(2, '0')}` },
  ruleTitle: ['参加主题党日', '参加志愿服务', '走访联系户', '无故不参加组织生活'][entry % 4]!,
  ...{ quantity: entry % 5 === 0 ? 3 : 1, deltaTenths: entry % 4 === 3 ? -20 : 30, isReversal: false },
});

const sheetOf = (index: number): PointsSheet => ({
  ...{ personId: `person-${index + 1}`, name: names[index]!, rosterNumber: `D${index + 1}` },
  ...{ gridName: someone(index).gridName, rank: index + 1, scoreTenths: 965 - 15 * index },
  frozenTenths: index === 1 ? 30 : 0,
  entries: Array.from({ length: (index * 5) % 17 }, (_, entry) => entryOf(index, entry)),
});

type Sheets = OutputOf<typeof sheets.listPointsSheets>;

const sheetsOfMonth = (items: readonly PointsSheet[], more: Partial<Sheets> = {}): Sheets => ({
  ...onePage(items),
  ...{ unitName: village.name, month: '2026-10', state: 'publicity', publicityUntil: '2026-11-24' },
  ...{ count: items.length, seal: '9c1f'.repeat(16), months: ['2026-11', '2026-10'] },
  ...more,
});

const twelve = names.slice(0, 12).map((_, index) => sheetOf(index));

/** A sheet of points that waits to be looked through. */
export const entriesImport: Import = {
  ...{ ...anImport, importId: 'import-points', kind: 'entries', fileName: '十月环境整治积分.xlsx' },
  ...{ rowCount: 58, doneCount: 58, counts: { add: 51, change: 0, same: 4, refuse: 3 } },
};

const values = (name: string, rule: string): Record<string, string> => ({
  ...{ rosterNumber: '', name, phone: '', householdNumber: '', grid: '', subjectKind: '', rule },
  ...{ quantity: '1', effectiveOn: '2026-11-16', note: '', entryId: '' },
});

export const entriesRows: readonly ImportRow[] = [
  {
    ...{ rowNumber: 4, plan: 'refuse', values: values(names[1], '见义勇为'), changes: [] },
    problems: [
      {
        ...{ field: 'rule', code: 'confirmationNeeded' },
        sentence: '细则「见义勇为」要第二个人确认，不能从表格直接入账，请用「申报」来办。',
      },
    ],
  },
  {
    ...{ rowNumber: 2, plan: 'add', values: values(names[0], '参加志愿服务'), problems: [] },
    changes: [{ field: 'points', before: '', after: '+5' }],
  },
  {
    ...{ rowNumber: 3, plan: 'add', values: values(names[2], '参加志愿服务'), problems: [] },
    changes: [
      { field: 'points', before: '+10', after: '+5' },
      { field: 'month', before: '2026-10', after: '2026-11' },
    ],
  },
  { rowNumber: 5, plan: 'same', values: values(names[3], '参加主题党日'), problems: [], changes: [] },
];

export const reportsAnswers = [
  answer(closings.get, underWay),
  answer(sheets.listPointsSheets, sheetsOfMonth(twelve)),
];

export const noReports = [
  answer(closings.get, {
    ...{ ...underWay, villageCount: 0, doneCount: 0, units: [], failed: [] },
    ...{ startedAt: null, finishedAt: null },
  }),
  answer(sheets.listPointsSheets, sheetsOfMonth([], { state: 'running', publicityUntil: null, seal: null })),
];

export const reportsAtLength = [
  answer(closings.get, {
    ...{ ...underWay, unitName: longTitle },
    units: underWay.units.map((each) => ({ ...each, name: longTitle, villageCount: 1_032, doneCount: 987 })),
    failed: underWay.failed.map((each) => ({ ...each, name: longTitle, attempts: 12 })),
  }),
  answer(
    sheets.listPointsSheets,
    sheetsOfMonth(
      twelve.map((sheet) => ({
        ...{ ...sheet, name: longName, gridName: longTitle },
        entries: sheet.entries.map((entry) => ({ ...entry, ruleTitle: longTitle })),
      })),
    ),
  ),
];
