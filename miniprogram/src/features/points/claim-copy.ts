import type { ClaimedFor } from './claim-state';

export const claimCopy = {
  whomLabel: '给谁申报',
  whom: {
    self: '我自己',
    household: '我家',
    file: '我的考察档案',
    visited: '我联系的户',
  } satisfies Record<ClaimedFor, string>,
  photosTitle: '先拍照片',
  photosNote: '让确认的人看得明白',
  photosNeeded: '先拍照片（这条细则要求有）',
  submit: '申报',
  sent: '已报上去，等人确认',
  notes: '报上去后由另一个人确认，确认了才记分。信号不好也没关系：先存在手机里，有网时自动送出。',
  nothing: '现在没有可以自己申报的细则',
  nothingAdvice: '活动打卡、随手拍、走访会自动记分。别的事请找村干部记。',
  seeActivities: '看活动',
  wish: (whom: string, rule: string) => `${whom}申报：${rule}`,
} as const;
