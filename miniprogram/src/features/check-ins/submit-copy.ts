import type { ErrorCode } from '@shared/errors';

export const submitCopy = {
  scan: '打卡',
  scanNote: '点一下，对准现场的二维码',
  sending: '正在打卡…',
  or: '扫不了？输入二维码下面的八位数字',
  typeFirst: '请输入现场二维码下面的八位数字',
  codePlaceholder: '比如：1234 5678',
  submitTyped: '用数字打卡',
  needDigits: '请输满八位数字',
  notOurs: '这不是打卡的二维码，请扫现场屏幕上的那一个',
  someActivity: '现场打卡',
  keptNote:
    '没有信号，先存在手机里，有网时自动送出。码一分钟就换新，送晚了打不上：请同时告诉书记您来了，可以按花名册补录。',
  done: '打卡成功',
  wasDone: '您已经打过卡了',
  wasDoneNote: '不用再打，村里已经记下您来了。',
  earned: '分',
  earnedFrom: (rule: string) => `${rule}，已记到您的积分里`,
  noPoints: '这次活动不计分，已记下您来了',
  capReached: '这一条的分这段时间已到上限，这次不再加分，但已记下您来了',
  at: (moment: string) => `${moment} 打卡`,
  seePoints: '看我的积分',
  goHome: '回首页',
  noneOpen: '现在没有正在进行的活动',
  noneOpenNote: '活动开始后才能打卡，请看看活动时间',
  activitiesFailed: '现在有哪些活动，没有拿到。点这里再试一次；知道八位数字的，可以先打卡。',
  seeActivities: '看村里的活动',
  membersOnly: '打卡是给党员用的',
  membersOnlyAdvice: '如果您是党员，请找村党支部书记核对花名册',
  /** Here the usual sentences can be more exact, because the person stands before the screen. */
  problems: {
    CodeInvalid: '这个码已经换新了，或者输错了。请看着现场屏幕上的新码再来一次。',
    ActivityNotOpen: '活动还没开始，或者已经结束了。如果您来了没打上，请找书记按花名册补录。',
    RuleNotInForce: '这次活动的积分细则还没有生效，打不上。请告诉书记。',
    NotFound: '没有找到这个活动。请扫现场屏幕上的二维码。',
  } satisfies Partial<Record<ErrorCode, string>>,
} as const;
