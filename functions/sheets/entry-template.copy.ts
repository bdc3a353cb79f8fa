import { entryRowLimits } from '@shared/domain/entry-field';
import type { EntryCells } from '@shared/domain/entry-field';

export const entrySheetNames = { entries: '积分流水', rules: '细则', howTo: '填写说明' } as const;

export const entryTemplateFileName = (villageName: string): string => `${villageName}积分流水模板.xlsx`;

interface ExampleRules {
  /** Titles of rules that a row may name; empty when there is none. */
  readonly personRule: string;
  readonly householdRule: string;
  readonly today: string;
}

/** Two rows that nobody imports: points of a person, and points of a household. */
export const entryExampleRows = ({
  personRule,
  householdRule,
  today,
}: ExampleRules): readonly Partial<EntryCells>[] => [
  { rosterNumber: 'D001', name: '示例：张建国', rule: personRule, quantity: '1', effectiveOn: today },
  {
    ...{ name: '示例：李秀英一户', householdNumber: '12', subjectKind: '农户', rule: householdRule },
    ...{ quantity: '1', effectiveOn: today, note: '门前清扫干净' },
  },
];

export const ruleSheet = {
  headings: ['细则', '记给谁', '怎么记分', '上限', '能不能从表格导入', '细则原文'],
  gives: (points: number, count: number, unit: string): string =>
    `每 ${count === 1 ? '' : `${count} `}${unit}${points > 0 ? '加' : '减'} ${Math.abs(points)} 分`,
  caps: {
    capDayTenths: (points: number) => `每天 ${points} 分`,
    capMonthTenths: (points: number) => `每月 ${points} 分`,
    capQuarterTenths: (points: number) => `每季 ${points} 分`,
    capYearTenths: (points: number) => `每年 ${points} 分`,
  },
  noCap: '不限',
  yes: '能',
  confirmation: '不能，要第二个人确认，请用「申报」',
  evidence: '不能，要有照片，请用「记一笔积分」',
} as const;

export const entryHowToSheet = {
  headings: ['怎么填'],
  rows: [
    ['每笔积分一行，从「积分流水」这张表的第 2 行开始填；写着「示例」的两行不会导入，可以留着，也可以删掉。'],
    ['记给个人的：填「姓名」；村里有重名的，再填「编号」「手机号」或「户号」，才分得清是谁。'],
    ['记给一户的：「对象」写「农户」，填「户号」。记给网格的：「对象」写「网格」，填「网格」。'],
    ['「细则」照着「细则」那张表里的名字写。要第二个人确认的、要照片的细则，不能从表格导入。'],
    ['「数量」写几次、几小时、多少元，空着算 1。分数由系统按细则算，超过上限的部分不记，核对时会告诉您。'],
    [
      `「日期」写哪一天的事，比如 2026-11-03。只能补记 ${entryRowLimits.lateDaysMax} 天以内的；月份已经月结的，计入还没月结的月份。`,
    ],
    ['同一份表格导入两次，只记一次。同一个人同一天同一条细则确实有两笔的，请在「说明」里写清楚各是什么事。'],
    ['导出的积分流水里有「记录编号」，再导入时认得出是账上已有的，不会重复，也不会改动。新的一笔请空着。'],
  ],
} as const;
