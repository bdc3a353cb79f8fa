import { dateWords, monthWords } from '@/words/when-copy';

/** What stands on a points sheet to be signed (积分确认单). */
export const slipCopy = {
  title: (unitName: string, month: string) => `${unitName}${monthWords(month)}积分确认单`,
  continued: '（接上页）',
  number: (rosterNumber: string) => `编号 ${rosterNumber}`,
  place: (rank: number, points: string) => `第 ${rank} 名 · ${points} 分`,
  day: (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  times: (quantity: number) => ` ×${quantity}`,
  reversal: '（冲正）',
  none: '这个月没有积分记录',
  sum: (count: number, points: string) => `共 ${count} 笔，合计 ${points} 分`,
  frozen: (points: string) => `其中 ${points} 分有异议，等答复`,
  statement: {
    running: '这个月还没有月结，分数还会变。',
    publicity: (until: string) =>
      `以上积分我看过了。有不对的，请在${dateWords(until)}以前提出，或者写在背面。`,
    final: '以上积分我看过了。',
  },
  sign: '本人签名',
  signedOn: '日期　　　　年　　月　　日',
  foot: (printed: string, page: string) => `${printed} · ${page}`,
  seal: (code: string) => `封存码 ${code}`,
  printedOn: (date: string) => `${dateWords(date)}打印`,
  pageOf: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  label: (unitName: string, month: string, page: string) =>
    `${unitName}${monthWords(month)}积分确认单 ${page}`,
} as const;
