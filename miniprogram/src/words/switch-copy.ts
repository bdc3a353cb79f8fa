import type { BoardVisibility, SwitchName } from '@shared/domain/switches';

/** What a village or a unit above decides, wherever a decision is named. */
export const switchWords: Readonly<Record<SwitchName, string>> = {
  boardVisibility: '积分榜上怎么显示人',
  isRewardOnly: '积分只奖不扣',
  publicityDays: '公示几个工作日',
  consentWords: '隐私说明里村里要加的话',
};

export const visibilityWords: Readonly<Record<BoardVisibility, string>> = {
  named: '显示姓名',
  masked: '只显示姓',
  grid: '只显示网格',
  self: '只看得到自己',
};

export const rewardWords = { on: '只奖不扣', off: '有奖有扣' } as const;

export const workdaysWords = (days: number): string => `${days} 个工作日`;
