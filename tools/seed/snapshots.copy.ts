import type { SnapshotAction, SnapshotKind } from '@shared/domain/snapshot-workflow';

/** One step after the submission; who takes it follows from the action. */
export interface SeededStep {
  readonly action: SnapshotAction;
  /** Hours after the step before. */
  readonly after: number;
  readonly note?: string;
  readonly photos?: readonly string[];
}

export interface SeededSnapshot {
  /** Hours before the village moves in. */
  readonly hoursAgo: number;
  readonly kind: SnapshotKind;
  readonly text: string;
  readonly place: string;
  /** Files of photos/ without their ending. */
  readonly photos: readonly [string, ...string[]];
  /** Number of the grid it lies in. */
  readonly grid: number;
  readonly isAnonymous?: boolean;
  readonly steps: readonly SeededStep[];
}

export const seededSnapshots: readonly SeededSnapshot[] = [
  {
    ...{ hoursAgo: 640, kind: 'problem', grid: 1, place: '村东桥头', photos: ['lamp-dark'] },
    text: '桥头这盏路灯不亮三天了，晚上老人走路看不清。',
    steps: [
      { action: 'accept', after: 3, note: '收到，今天安排。' },
      { action: 'dispatch', after: 0.2 },
      { action: 'start', after: 5, note: '已联系电工，明天换灯头。' },
      { action: 'resolve', after: 26, note: '灯头换好了，试过两个晚上都亮。', photos: ['lamp-lit'] },
      { action: 'close', after: 9 },
    ],
  },
  {
    ...{ hoursAgo: 520, kind: 'problem', grid: 3, place: '第三网格南头大路', photos: ['road-hole'] },
    text: '路中间坑越来越大，下雨积水，电动车差点摔倒。',
    steps: [
      { action: 'accept', after: 2 },
      { action: 'dispatch', after: 0.3, note: '先围起来，再修。' },
      { action: 'resolve', after: 70, note: '坑已填平压实，铺了沥青。', photos: ['road-mended'] },
      { action: 'reopen', after: 20, note: '边上还有一小块没压实，车过去又松了。' },
      { action: 'start', after: 6, note: '明天再去压一遍。' },
      { action: 'resolve', after: 22, note: '重新压实了，边也收好了。', photos: ['road-mended'] },
      { action: 'close', after: 14 },
    ],
  },
  {
    ...{ hoursAgo: 400, kind: 'goodDeed', grid: 5, place: '第五网格', photos: ['helping-hand'] },
    text: '邻居家的年轻党员连着几天帮独居老人拉煤球、买菜，值得表扬。',
    steps: [
      { action: 'accept', after: 6, note: '情况属实，感谢您告诉我们。' },
      { action: 'close', after: 1 },
    ],
  },
  {
    ...{
      hoursAgo: 330,
      kind: 'uncivilBehaviour',
      grid: 7,
      place: '第七网格中心路',
      photos: ['straw-on-road'],
      isAnonymous: true,
    },
    text: '玉米秆堆在大路上好几天了，会车都困难。',
    steps: [
      { action: 'accept', after: 4 },
      { action: 'dispatch', after: 0.5 },
      { action: 'start', after: 3, note: '已上门，主家答应今天拉走。' },
      { action: 'resolve', after: 24, note: '路面清出来了。', photos: ['road-clear'] },
      { action: 'close', after: 30 },
    ],
  },
  {
    ...{ hoursAgo: 260, kind: 'openAffairs', grid: 1, place: '村党群服务中心门口', photos: ['open-board'] },
    text: '公开栏换上了新一期，低保和收支都写得清楚。',
    steps: [
      { action: 'accept', after: 5 },
      { action: 'close', after: 1 },
    ],
  },
  {
    ...{ hoursAgo: 210, kind: 'problem', grid: 9, place: '第九网格', photos: ['lamp-dark'] },
    text: '手机信号不好，希望在村里装个基站。',
    steps: [
      {
        action: 'reject',
        after: 20,
        note: '这件事村里办不了，已经把情况报给镇里转运营商，有回音会在公告里告诉大家。',
      },
    ],
  },
  {
    ...{ hoursAgo: 150, kind: 'problem', grid: 2, place: '第二网格西沟', photos: ['ditch-blocked'] },
    text: '排水沟让落叶和垃圾堵住了，一下雨水就往院里倒。',
    steps: [
      { action: 'accept', after: 2 },
      { action: 'dispatch', after: 0.4 },
      { action: 'start', after: 4, note: '明早带人清。' },
      { action: 'resolve', after: 100, note: '清了一百多米，水流通了。', photos: ['ditch-clear'] },
    ],
  },
  {
    ...{ hoursAgo: 120, kind: 'problem', grid: 1, place: '文化广场东门', photos: ['bins-full'] },
    text: '垃圾桶满了两天没人清，味道很大。',
    steps: [
      { action: 'accept', after: 1 },
      { action: 'dispatch', after: 0.2 },
      { action: 'resolve', after: 90, note: '已清空冲洗，改成每天收一次。', photos: ['bins-empty'] },
    ],
  },
  {
    ...{ hoursAgo: 110, kind: 'problem', grid: 4, place: '第四网格小学门口', photos: ['road-hole'] },
    text: '小学门口路面坏了一块，孩子上学容易绊倒。',
    steps: [
      { action: 'accept', after: 2, note: '优先办。' },
      { action: 'dispatch', after: 0.3 },
      { action: 'resolve', after: 40, note: '临时用砂石垫平。', photos: ['road-mended'] },
      { action: 'reopen', after: 18, note: '砂石一下雨就冲走了，能不能铺硬。' },
    ],
  },
  {
    ...{ hoursAgo: 74, kind: 'problem', grid: 6, place: '第六网格村道', photos: ['lamp-dark'] },
    text: '这一段两盏路灯都不亮。',
    steps: [
      { action: 'accept', after: 3 },
      { action: 'dispatch', after: 0.5 },
      { action: 'start', after: 8, note: '电工看过，是线路问题，等材料。' },
    ],
  },
  {
    ...{ hoursAgo: 52, kind: 'uncivilBehaviour', grid: 8, place: '第八网格路口', photos: ['straw-on-road'] },
    text: '有人把秸秆卸在路口，占了半幅路。',
    steps: [
      { action: 'accept', after: 2 },
      { action: 'dispatch', after: 0.3 },
      { action: 'start', after: 6 },
    ],
  },
  {
    ...{
      hoursAgo: 46,
      kind: 'problem',
      grid: 2,
      place: '第二网格路边',
      photos: ['bins-full', 'ditch-blocked'],
    },
    text: '垃圾桶旁边和沟里都是垃圾，请安排清一下。',
    steps: [
      { action: 'accept', after: 3 },
      { action: 'dispatch', after: 0.4 },
    ],
  },
  {
    ...{ hoursAgo: 30, kind: 'problem', grid: 1, place: '第一网格北巷', photos: ['ditch-blocked'] },
    text: '北巷的明沟盖板断了一块，还堵着。',
    steps: [
      { action: 'accept', after: 2 },
      { action: 'dispatch', after: 0.6, note: '先拉警示带。' },
    ],
  },
  {
    ...{ hoursAgo: 22, kind: 'cadreAtWork', grid: 1, place: '中心路', photos: ['sweeping'] },
    text: '一早看到村干部和党员在扫路清沟，给他们点个赞。',
    steps: [{ action: 'accept', after: 2 }],
  },
  {
    ...{ hoursAgo: 9, kind: 'problem', grid: 10, place: '第十网格水塘边', photos: ['road-hole'] },
    text: '水塘边的路塌了一角，晚上骑车危险。',
    steps: [{ action: 'accept', after: 1.5 }],
  },
  {
    ...{ hoursAgo: 3, kind: 'problem', grid: 1, place: '第一网格老井旁', photos: ['lamp-dark', 'road-hole'] },
    text: '老井旁边路灯不亮，地上还有坑，请来看看。',
    steps: [],
  },
  {
    ...{ hoursAgo: 1, kind: 'goodDeed', grid: 12, place: '第十二网格', photos: ['yard-tidy'] },
    text: '这家院子收拾得真干净，还帮邻居把门口也扫了。',
    steps: [],
  },
];
