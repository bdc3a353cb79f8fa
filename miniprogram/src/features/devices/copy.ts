import type { Device } from '@shared/contract/accounts';
import { momentWords } from '@/words/when-copy';

export const copy = {
  kinds: { wechat: '微信', browser: '浏览器' } satisfies Record<Device['kind'], string>,
  intro: '下面是正在用您的名义登录的手机和电脑。有不认识的，马上退出它。',
  isThis: '这一台',
  boundSince: (at: string) => `${momentWords(at)} 绑定`,
  signedInSince: (at: string) => `${momentWords(at)} 登录`,
  expires: (at: string) => `到 ${momentWords(at)} 自动退出`,
  signOut: '退出',
  unbind: '解除绑定',
  labelled: (label: string, action: string) => `${label} ${action}`,
  others: '退出其他全部设备',
  signOutTitle: (label: string) => `退出“${label}”？`,
  signOutSentence: '退出后，那台设备上马上看不到您的信息，要用得重新登录。',
  signOutThisSentence: '退出后回到登录页。没送出的草稿还会留在这台设备上。',
  unbindSentence: '解除后，这个微信要重新绑定手机号才能用。换人用这部手机，才需要解除。',
  othersTitle: '退出其他全部设备？',
  othersSentence: (count: number) => `除了这一台，另外 ${count} 台设备都会马上退出。`,
  signedOut: '已经退出',
  unbound: '已经解除绑定',
  alone: '只有这一台在用',
} as const;
