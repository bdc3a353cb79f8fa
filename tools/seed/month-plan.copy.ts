import type { ActivityKind } from '@shared/contract/check-ins';

/** An activity that comes back every month. */
export interface MonthlyActivity {
  readonly kind: ActivityKind;
  /** Day of the month, and China's wall clock. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  /** By turns, one a month. */
  readonly titles: readonly [string, ...string[]];
  readonly ruleKey: string;
  /** Share of the members who come, the diligent more often. */
  readonly share: number;
}

export const monthlyActivities: readonly MonthlyActivity[] = [
  {
    kind: 'themedPartyDay',
    ...{ day: 5, from: '08:30', to: '11:00', place: '村党群服务中心' },
    titles: [
      '主题党日：重温入党誓词',
      '主题党日：学习村规民约',
      '主题党日：走访困难群众',
      '主题党日：安全生产大家谈',
    ],
    ...{ ruleKey: 'party-day', share: 0.92 },
  },
  {
    kind: 'partyMeeting',
    ...{ day: 12, from: '19:00', to: '20:30', place: '村党群服务中心二楼' },
    titles: [
      '支部党员大会：讨论秋种安排',
      '党课：讲讲身边的先锋',
      '支部党员大会：议一议村里的路灯',
      '党小组会：联户走访怎么走',
    ],
    ...{ ruleKey: 'party-meeting', share: 0.8 },
  },
  {
    kind: 'cleanUp',
    ...{ day: 18, from: '07:30', to: '10:00', place: '文化广场集合' },
    titles: ['清理村东排水沟', '清扫村道和河堤', '整治房前屋后杂物', '清理文化广场周边'],
    ...{ ruleKey: 'clean-up', share: 0.55 },
  },
  {
    kind: 'volunteering',
    ...{ day: 25, from: '14:30', to: '17:00', place: '村敬老驿站' },
    titles: ['给老人理发量血压', '帮缺劳力户收秋', '防火知识入户宣传', '陪老人过重阳'],
    ...{ ruleKey: 'volunteering', share: 0.4 },
  },
];

/** What the secretary records by hand, twice a month. */
export interface Habit {
  readonly ruleKey: string;
  /** Share of the members, or households, in half a month. */
  readonly share: number;
  readonly quantityMax: number;
  readonly notes: readonly [string, ...string[]];
}

export const memberHabits: readonly Habit[] = [
  {
    ruleKey: 'household-visit',
    share: 0.4,
    quantityMax: 12,
    notes: [
      '走访联系户，问了过冬取暖',
      '走访联系户，帮填了医保',
      '走访联系户，登记了外出务工',
      '走访联系户，聊了收成',
    ],
  },
  {
    ruleKey: 'volunteering',
    share: 0.14,
    quantityMax: 3,
    notes: ['帮村小学门口护学', '在村口劝导骑车戴头盔', '整理农家书屋'],
  },
  {
    ruleKey: 'patrol',
    share: 0.12,
    quantityMax: 1,
    notes: ['夜间巡逻到桥头', '防火巡查', '水塘边防溺水巡查'],
  },
  { ruleKey: 'errand', share: 0.12, quantityMax: 2, notes: ['代老人取药', '代办养老认证', '代缴电费'] },
  { ruleKey: 'self-study', share: 0.12, quantityMax: 1, notes: ['学习笔记一篇', '学习冬小麦田管技术'] },
  { ruleKey: 'report-problem', share: 0.06, quantityMax: 1, notes: ['报修路灯一盏', '发现井盖松动'] },
  { ruleKey: 'greening', share: 0.04, quantityMax: 1, notes: ['给村道月季浇水', '补种冬青'] },
  { ruleKey: 'mediation', share: 0.04, quantityMax: 1, notes: ['调解宅基地滴水纠纷', '劝和一户分家争执'] },
  {
    ruleKey: 'neighbour-help',
    share: 0.04,
    quantityMax: 1,
    notes: ['送迷路老人回家', '帮邻居收晒场上的麦子'],
  },
];

export const duesNote = '本月党费已交';
export const absenceNote = '主题党日未请假';

export const householdHabits: readonly Habit[] = [
  {
    ruleKey: 'clean-courtyard',
    share: 0.07,
    quantityMax: 1,
    notes: ['月中检查，院里院外干净', '柴草码放整齐', '厕所和厨房都整洁'],
  },
  { ruleKey: 'waste-sorting', share: 0.05, quantityMax: 1, notes: ['分类投放合格', '厨余和其他分得清'] },
  { ruleKey: 'greening', share: 0.02, quantityMax: 1, notes: ['门前栽了月季'] },
  { ruleKey: 'filial-piety', share: 0.015, quantityMax: 1, notes: ['邻居都夸照顾老人周到'] },
  { ruleKey: 'simple-ceremony', share: 0.004, quantityMax: 1, notes: ['喜事新办，没有大操大办'] },
];

export const reversalReason = '记到同名的人名下了，冲正后重记';

/** The activity that is on at the moment of moving in. */
export const openActivityWords = { title: '冬前村庄清洁行动', place: '各网格集合点' } as const;
