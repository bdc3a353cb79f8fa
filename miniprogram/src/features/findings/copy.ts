import type { FindingKind } from '@shared/domain/points-words';
import { pointsWords, scoreWords } from '@/words/number-copy';
import { dateWords, momentWords, monthWords } from '@/words/when-copy';

export const copy = {
  intro: '系统每天夜里把账重算一遍，把少见的情况列在这里，请村监委看一看。只是提醒，不扣分，不代表谁做错了。',
  showLabel: '看哪些',
  show: { open: '还没看过', all: '全部' },
  kinds: {
    scoreDifference: '分数对不上',
    samePhoto: '照片用了两次',
    oneRecorder: '一人多记',
    manyInHour: '短时间记得多',
  } satisfies Record<FindingKind, string>,
  foundAt: (at: string) => `${momentWords(at)} 发现`,
  sentences: {
    difference: (name: string, period: string, found: number, expected: number) =>
      `${name}${period}的得分写着 ${scoreWords(found)} 分，按流水一笔一笔加起来是 ${pointsWords(expected)}。`,
    differenceOfCaps: (name: string, period: string) =>
      `${name}${period}的总分没有错，但是「封顶还剩多少」和流水对不上，再记分时可能多算或少算。`,
    samePhotoTwice: (count: number) => `同一张照片在 ${count} 笔积分里都当了凭证。`,
    samePhotos: (count: number) => `两张照片看起来是同一张，分别用在 ${count} 笔积分里。`,
    oneRecorder: (facts: {
      readonly recorder: string;
      readonly subject: string;
      readonly count: number;
      readonly given: number;
      readonly share: number;
    }) =>
      `${facts.recorder}这个月给${facts.subject}记了 ${facts.count} 笔，共 ${pointsWords(facts.given)}，占记出去的分的 ${facts.share}%。`,
    manyInHour: (recorder: string, from: string, count: number, given: number) =>
      `${recorder}从${momentWords(from)}起的一个小时里，一笔一笔记了 ${count} 笔，共 ${pointsWords(given)}。`,
  },
  advice: {
    scoreDifference: '请告诉系统管理员，用「重算」命令改正。流水本身没有变，一笔也没有少。',
    samePhoto: '请看看两次是不是同一件事。',
    oneRecorder: '请打开几笔看看有没有凭证。',
    manyInHour: '请打开几笔看看是不是集中补记。',
  } satisfies Record<FindingKind, string>,
  somebody: '有人',
  yearOf: (year: string) => `${year}年全年`,
  period: (month: string) => monthWords(month),
  entryNote: (rule: string, day: string) => `${rule} · ${dateWords(day)}`,
  firstOf: (shown: number, count: number) => `先列 ${shown} 笔，一共 ${count} 笔`,
  moreEntries: (count: number) => `再看 ${count} 笔`,
  seeScore: '看这份流水',
  settled: '已经没有了',
  looked: '看过了',
  waiting: '等人看',
  stillWrong: '还没改正',
  lookedBy: (name: string, at: string) => `${name}看过，${momentWords(at)}`,
  look: '看过了',
  lookOn: (sentence: string) => `看过了：${sentence}`,
  lookTitle: '看过了，说一句',
  lookSentence: '写下您看到的情况。书记、村监委和乡镇都看得到，写了不能改。',
  wordsLabel: '看到的情况（必填）',
  wordsPlaceholder: '查了什么，是什么原因',
  needWords: '请写一句',
  phrases: ['看了每一笔，都有凭证', '是同一次活动的合影', '集中补记了前几天的', '已经请书记说明'],
  back: '再看看',
  confirm: '记下来',
  done: '已记下',
  readOnly: '您可以看；「看过了」由村监委和乡镇来写。',
  empty: {
    open: '没有要看的',
    all: '还没有发现过问题',
  },
  emptyAdvice: '每天夜里都把账重算一遍，得分和流水对得上，就不打扰您。',
} as const;
