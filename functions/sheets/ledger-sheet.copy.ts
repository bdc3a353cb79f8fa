import type { CutReason } from '@shared/domain/points-words';

export const ledgerSheetName = '积分流水';

/** `吴桥村2026年10月` */
export const monthTitle = (villageName: string, month: string): string =>
  `${villageName}${month.slice(0, 4)}年${Number(month.slice(5)).toString()}月`;

export const ledgerFileName = (villageName: string, month: string): string =>
  `${monthTitle(villageName, month)}积分流水.xlsx`;

/** Headings beside those that the import reads back. */
export const ledgerHeadings = {
  category: '类别',
  points: '得分',
  asked: '按细则',
  cut: '少记的原因',
  month: '计入月份',
  source: '怎么来的',
  sourceTitle: '来自',
  recorder: '记录人',
  confirmer: '确认人',
  recordedAt: '记录时间',
  reverses: '冲正的是哪一笔',
  reason: '冲正的原因',
} as const;

export const cutWords: Readonly<Record<CutReason, string>> = {
  ...{ day: '这一天到上限', month: '这个月到上限', quarter: '这个季度到上限', year: '这一年到上限' },
  ...{ categoryMonth: '这一类这个月到上限', categoryQuarter: '这一类这个季度到上限' },
  ...{ categoryYear: '这一类这一年到上限', diminishing: '次数多了减半' },
};
