import { timeWords } from '@/words/when-copy';

export const codeCopy = {
  howTo: '打开“五星支部”，点“打卡”',
  howToScan: '对准二维码扫一扫',
  orType: '也可以输入这八位数字',
  qrLabel: '打卡二维码',
  secondsLeft: (seconds: number) => `${seconds} 秒后自动换新`,
  turning: '正在换新码…',
  people: '人已打卡',
  until: (endsAt: string) => `${timeWords(endsAt)} 截止`,
  offline: '网断了，这个码还能用一会儿；连上网会自动换新。',
  dead: '网断了，旧码已经不能用',
  deadAdvice: '请看看网络。连上后会自动换新，不用关这个页面；来的人可以先记在纸上，回头用花名册补录。',
  notOpen: '这个活动现在不能打卡',
  notOpenAdvice: '没开始的，到点会自动显示；已结束的，可以用花名册补录。',
  roster: '花名册补录',
} as const;
