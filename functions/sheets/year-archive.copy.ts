import type { ObjectionState, SealKind } from '@shared/domain/points-words';
import { monthTitle } from './ledger-sheet.copy';

export const archiveFileName = (villageName: string, year: string): string =>
  `${villageName}${year}年积分档案.zip`;

/** Paths within the archive: one folder a month, so that a year unpacks into twelve. */
export const archivePaths = {
  about: '说明.txt',
  ledger: (villageName: string, month: string) => `${month}/${monthTitle(villageName, month)}积分流水.xlsx`,
  boards: (villageName: string, month: string) => `${month}/${monthTitle(villageName, month)}积分榜.xlsx`,
  sealed: (villageName: string, month: string) => `${month}/${monthTitle(villageName, month)}封存积分.json`,
  objections: (villageName: string, year: string) => `${villageName}${year}年异议.xlsx`,
  seals: (villageName: string, year: string) => `${villageName}${year}年封存码.xlsx`,
} as const;

export const objectionSheet = {
  name: '异议',
  headings: [
    ...['计入月份', '提出时间', '提出人', '对哪一笔', '谁的', '原来的分', '说的是什么'],
    ...['状态', '答复时间', '答复人', '答复', '转乡镇时间', '冲正的记录', '更正后的记录'],
  ],
  states: {
    raised: '待答复',
    escalated: '转乡镇',
    upheld: '维持',
    corrected: '已更正',
    withdrawn: '已撤回',
  } as Readonly<Record<ObjectionState, string>>,
} as const;

export const sealSheet = {
  name: '封存码',
  headings: [
    '月份',
    '哪一次',
    '顺序',
    '封存时间',
    '记录笔数',
    '封存码',
    '封存码全文',
    '前一个封存码',
    '记录的总摘要',
  ],
  kinds: { close: '月结时', final: '公示结束时' } as Readonly<Record<SealKind, string>>,
} as const;

export const aboutBoardName = (board: string): string => `${board}的说明`;

interface About {
  readonly villageName: string;
  readonly year: string;
  readonly madeOn: string;
  readonly makerName: string;
  readonly months: readonly string[];
  readonly sealedMonths: readonly string[];
}

/** Notepad tells Chinese by the mark before it, and ends its lines in two signs. */
const paper = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`;

export const aboutArchive = ({ villageName, year, madeOn, makerName, months, sealedMonths }: About): string =>
  paper([
    `${villageName}${year}年积分档案`,
    `${madeOn}由${makerName}从五星支部导出`,
    '',
    '里面有什么',
    '每个月一个文件夹：积分流水（每一笔怎么来的）、积分榜（党员、农户、网格，公布后的样子）、封存积分。',
    '全年各一份：异议（谁对哪一笔有异议、怎么答复的）、封存码（每次封存的码，一个连着一个）。',
    `有积分记录的月份：${months.length === 0 ? '没有' : months.join('、')}`,
    `已经封存的月份：${sealedMonths.length === 0 ? '没有' : sealedMonths.join('、')}`,
    '',
    '怎么核对',
    '封存码印在每个月的积分榜上。把「封存积分」这个文件交给核对工具，不用联网就能重新算出榜和封存码，和榜上印的对一对。',
    '封存积分里没有姓名和电话，只有代号；谁改过、加过、删过一笔，核对时会指出是哪一笔。',
    '积分流水可以再导入系统：认得出是账上已有的，不会重复。',
    '',
    '这份档案里有村民的姓名，请妥善保管，不要外传。',
  ]);
