import { momentWords } from '@/words/when-copy';

export const confirmCopy = {
  intro: '电脑上打开登录页，会出现一个二维码和八位数字。',
  scan: '扫电脑上的二维码',
  or: '扫不了，就输入八位数字',
  typeFirst: '输入电脑上的八位数字',
  codePlaceholder: '例如 1234 5678',
  needDigits: '请输满八位数字',
  next: '下一步',
  looking: '正在查找…',
  notOurs: '这不是登录电脑的二维码，请对准电脑上登录页里的那一个。',
  codeInvalid: '没有找到这个码。码两分钟换一次，请看着电脑上现在的数字再试一次。',
  question: '让这台电脑登录吗？',
  computer: '电脑',
  unnamed: '没有说明是什么设备',
  since: '打开登录页的时间',
  sinceWords: momentWords,
  warning:
    '只确认您自己眼前的电脑。别人发来的二维码、打电话念来的数字，一律点“不是我”：一确认，对方就能用您的名义办事。',
  confirm: '是我，让它登录',
  refuse: '不是我',
  confirmed: '电脑已经登录',
  confirmedAdvice: (label: string) => `${label}。用完记得退出；不放心，可以随时在「我的设备」里退出它。`,
  refused: '没有让它登录',
  refusedAdvice: '如果是别人让您扫的，不要再理他，并告诉村党支部书记。',
  seeDevices: '看我的设备',
  done: '回到我的',
} as const;
