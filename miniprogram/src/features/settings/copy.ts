import type { UnitLevel } from '@shared/domain/org-tree';
import type { BoardVisibility, SwitchName } from '@shared/domain/switches';
import { rewardWords, switchWords, visibilityWords, workdaysWords } from '@/words/switch-copy';
import { momentWords } from '@/words/when-copy';
import { ownLevelWords, wholeLevelWords } from '@/words/unit-copy';

/** Villages below a unit, which follow what it decides unless they decided themselves. */
const followers: Readonly<Record<UnitLevel, string>> = {
  county: '全县各镇各村没有另设的，都会跟着变。',
  township: '全镇各村没有另设的，都会跟着变。',
  village: '全村的人都会看到这个变化。',
  grid: '',
  microGrid: '',
};

export const copy = {
  of: (unit: string) => `${unit}的设置`,
  readOnly: '您可以看这些设置，改动由书记或上级办理',
  lastChange: (name: string, when: string) => `上次改动：${name} · ${momentWords(when)}`,
  neverChanged: (level: UnitLevel) => `${ownLevelWords[level]}还没有改过，都跟着上级或系统默认`,
  names: switchWords,
  meanings: {
    boardVisibility: '村民打开积分榜，能看到别人的什么。管花名册的干部总能看到全名。',
    isRewardOnly: '打开后，扣分的细则都不能记，积分只增不减。',
    publicityDays: '月榜公示多久，这段时间里谁都可以提出异议。',
    consentWords: '村民第一次打开时会看到隐私说明，这里的话加在后面。',
  } satisfies Record<SwitchName, string>,
  visibility: visibilityWords,
  rewardOnly: rewardWords,
  days: workdaysWords,
  noWords: '没有加话',

  previewLabel: '村民会看到',
  previews: {
    named: '第 1 名　王秀兰　62.0 分',
    masked: '第 1 名　王**　62.0 分。自己那一行是全名',
    grid: '没有个人的名次，只有各网格的榜：第 1 名　第三网格　62.0 分',
    self: '只有自己的名次和分数，看不到别人',
  } satisfies Record<BoardVisibility, string>,
  rewardPreviews: {
    on: '积分明细里只有加分，没有扣分',
    off: '积分明细里有加分，违反村规民约的也会扣分',
  },
  daysPreview: (days: number) => `月榜发布后公示 ${days} 个工作日，这期间可以提出异议`,
  consentPreview: (words: string) =>
    words === '' ? '隐私说明后面没有村里加的话' : `隐私说明后面写着：${words}`,

  fromOwn: (level: UnitLevel) => `${ownLevelWords[level]}自己定的`,
  fromCounty: (name: string) => `${wholeLevelWords.county}统一（${name}）`,
  fromAbove: (name: string) => `跟着${name}`,
  fromDefault: '系统默认',
  change: '改一改',
  recover: '跟着上级',
  recoverDefault: '恢复默认',

  needWords: '请写上要加的话；不想加，请点「跟着上级」',
  sameAsNow: '和现在的一样，不用改',
  stepNext: '下一步',
  stepBack: '返回',
  save: '确定改',
  changeTitle: (name: string) => `改「${name}」`,
  confirmTitle: '确定这样改？',
  confirmSentence: (level: UnitLevel) => `改好马上生效。${followers[level]}`,
  recoverTitle: '不再另设？',
  recoverSentence: (value: string) => `以后会跟着上级变，现在是：${value}。`,
  changed: (name: string) => `「${name}」已经改好`,
  recovered: (name: string) => `「${name}」已经跟着上级`,
  daysLabel: '公示天数（工作日）',
  consentLabel: '要加的话',
  consentPlaceholder: '比如：有疑问请到党群服务中心找文书，或打村里的电话。',
} as const;
