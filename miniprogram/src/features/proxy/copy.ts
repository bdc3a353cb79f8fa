import { dateWords } from '@/words/when-copy';

export const copy = {
  actingFor: (name: string) => `正在替${name}办事`,
  actingNote: '送出的记在本人名下，注明您代办',
  backToSelf: '回到自己',
  backAsSelf: '现在是您自己在办事',
  title: '代办',
  actHere: '开始代办',
  until: (toOn: string | null) => (toOn === null ? '没有截止日期' : `到${dateWords(toOn)}为止`),
  noPhone: (toOn: string | null) =>
    toOn === null ? '没有手机，由您代办' : `没有手机，由您代办，到${dateWords(toOn)}为止`,
  ends: {
    actsFor: '您替谁办事',
    proxies: '谁可以替您办事',
  },
  endsNote: '代办由村党支部书记设置，您随时可以停止',
  end: '停止',
  endTitle: '停止代办？',
  endActsFor: (name: string) => `停止后，您不能再替${name}办事。要恢复，请找村党支部书记。`,
  endProxy: (name: string) => `停止后，${name}不能再替您办事。要恢复，请找村党支部书记。`,
  ended: '已经停止',
} as const;
