import type { Ranking } from '@shared/contract/points';
import type { SnapshotKind } from '@shared/domain/snapshot-workflow';
import { columnWords } from '@/words/column-copy';
import { dateWords } from '@/words/when-copy';

export const hallCopy = {
  open: '村部大屏',
  waiting: '正在取村里的榜、公告和随手拍…',
  nothing: '现在还没有可以播放的',
  nothingAdvice: '村里发了公告、公布了积分榜、办结了随手拍，这里会自己轮流播放',
  boardNote: (period: string, standing: string) => `${period} · ${standing}`,
  running: '还没过完，名次还会变',
  publicity: (until: string) => `公示到${dateWords(until)}，有异议请向村党支部或村务监督委员会提出`,
  final: '公示已经结束',
  average: '按党员人均的分排',
  fresh: '新',
  objections: ({ waiting, upheld, corrected }: Ranking['objections']) =>
    [
      ...(corrected === 0 ? [] : [`异议查实更正 ${corrected} 件`]),
      ...(upheld === 0 ? [] : [`查后维持 ${upheld} 件`]),
      ...(waiting === 0 ? [] : [`还在处理 ${waiting} 件`]),
    ].join('，'),
  places: (from: number, to: number, count: number) => `第 ${from}—${to} 位，共 ${count} 位`,
  moreOnPhone: '完整的榜在手机上看',
  columns: columnWords,
  notice: '村里公告',
  wholeNotice: '全文在手机上看：微信小程序「五星支部」→ 村里公告',
  kinds: {
    problem: '群众反映，已经办好',
    goodDeed: '好人好事',
    uncivilBehaviour: '文明提醒',
    cadreAtWork: '干部工作',
    openAffairs: '村务公开',
  } satisfies Record<SnapshotKind, string>,
  before: '原来',
  after: '现在',
  noPhoto: '照片暂时看不到',
  closedOn: (date: string) => `${dateWords(date)}办结`,
  offline: (time: string) => `网络断了，正在放 ${time} 以前的内容`,
  slideOf: (position: number, count: number) => `第 ${position} 页，共 ${count} 页`,
  previous: '上一页',
  next: '下一页',
  pause: '停在这页',
  go: '接着放',
  paused: '已停住',
  fullScreen: '全屏',
  leave: '退出',
  controls: '播放',
  forTelevision: '这一页给村部的电视看',
  howTo:
    '在电视的浏览器里打开五星支部，用「登录电脑」登录，再从工作台打开「村部大屏」。电视上只有全村都看得到的内容。',
  starsOf: (stars: number) => `${['', '一', '二', '三', '四', '五'][stars] ?? ''}星支部`,
} as const;
