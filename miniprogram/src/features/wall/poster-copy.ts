import type { SealKind } from '@shared/domain/points-words';
import { dateWords, monthWords, quarterWords } from '@/words/when-copy';

/** What stands on the printed board. It hangs for weeks: days are told with their year. */
const dayWords = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

export const posterCopy = {
  month: monthWords,
  quarter: quarterWords,
  year: (year: string) => `${year}年`,
  standing: {
    running: (today: string) => `还没过完，截至${dayWords(today)}`,
    publicity: (from: string, until: string) => `公示期 ${dayWords(from)}—${dateWords(until)}`,
    final: '公示已经结束，名次不再变',
    pastYear: '全年已经过完',
    pastQuarter: '这一季已经过完',
  },
  entries: (count: number) => `${count} 笔积分记录`,
  masked: '按村里的设置，榜上只写姓',
  ties: '同分同名次',
  heads: {
    rank: '名次',
    grid: '网格',
    members: '党员 · 总分',
    score: '积分',
    average: '人均积分',
    change: '变化',
  },
  members: (count: number, total: string) => `${count} 人 · ${total}`,
  up: (places: number) => `升 ${places}`,
  down: (places: number) => `降 ${places}`,
  same: '—',
  fresh: '新上榜',
  scan: {
    verify: '扫一扫，手机当场重新算一遍：封存码和纸上一样，榜就没被改过',
    withEntries: '扫一扫，在手机上看这张榜；点开名字，每一分怎么来的都写着',
    board: '扫一扫，在手机上看这张榜',
    byHand: '手机上看这张榜：打开微信小程序「五星支部」，点「积分榜」',
  },
  object: {
    running: '名次还会变。觉得哪一笔不对，现在就可以向村党支部或村务监督委员会提出',
    publicity: (until: string) =>
      `有异议：${dayWords(until)}以前，向村党支部或村务监督委员会提出，写明是哪一笔、为什么`,
    pastYear: '发现记错的，可以向村党支部或村务监督委员会提出',
    final: '公示期已过。再发现记错的，仍可向村党支部或村务监督委员会提出',
  },
  check: '谁来核对：村务监督委员会看得到每一笔；记错的不涂改，冲正并写明原因',
  seal: '封存码',
  stamp: '封存',
  sealNote: {
    close: (date: string) => `${dayWords(date)}月结时封存`,
    final: (date: string) => `${dayWords(date)}公示结束后封存`,
  } satisfies Record<SealKind, (date: string) => string>,
  objections: ({
    waiting,
    upheld,
    corrected,
  }: Readonly<Record<'waiting' | 'upheld' | 'corrected', number>>) =>
    [
      `异议 ${waiting + upheld + corrected} 件`,
      ...(corrected === 0 ? [] : [`已更正 ${corrected} 件`]),
      ...(upheld === 0 ? [] : [`查后维持 ${upheld} 件`]),
      ...(waiting === 0 ? [] : [`还在处理 ${waiting} 件`]),
    ].join(' · '),
  correctedMark: '※',
  frozenMark: '△',
  corrected: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  place: (rank: number, points: string) => `第 ${rank} 名 ${points} 分`,
  frozen: (name: string, points: string) => `${name} 其中 ${points} 分`,
  correctedRows: (rows: readonly string[]) => `※ 公示后更正：${rows.join('；')}`,
  frozenRows: (rows: readonly string[]) => `△ 有异议、等答复：${rows.join('；')}`,
  left: (names: readonly string[]) => `上期在榜、这期不在：${names.join('、')}`,
  more: '……其余扫码看',
  printedOn: (date: string) => `${dayWords(date)}打印`,
  pageOf: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  average: '按党员人均的分排，人多人少一样比',
} as const;
