import { snapshots, type Snapshot, type SnapshotSummary } from '@shared/contract/snapshots';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { grids, longName, longWords, names, photo } from './village-samples';

const day = (number: number): string => String(number).padStart(2, '0');

const summary = (index: number, photoName: string, more: Partial<SnapshotSummary>): SnapshotSummary => ({
  snapshotId: `snapshot-${index}`,
  kind: 'problem',
  text: '桥头这盏路灯不亮三天了，晚上老人走路看不清。',
  state: 'submitted',
  submittedAt: `2026-11-${day(20 - index)}T00:40:00.000Z`,
  cover: photo(photoName),
  gridCode: grids[index % grids.length]!.gridCode,
  gridName: grids[index % grids.length]!.name,
  dueOn: null,
  reporterName: names[1],
  ...more,
});

const summaries = [
  summary(0, 'lamp-dark', { gridCode: null, gridName: null }),
  summary(1, 'road-hole', {
    ...{ state: 'inProgress', text: '路中间坑越来越大，下雨积水，电动车差点摔倒。', dueOn: '2026-11-18' },
  }),
  summary(2, 'bins-full', {
    ...{ state: 'dispatched', text: '垃圾桶满了两天没人清，味道很大。', dueOn: '2026-11-24' },
  }),
  summary(3, 'ditch-clear', {
    ...{ state: 'resolved', text: '排水沟让落叶和垃圾堵住了。', dueOn: '2026-11-20', reporterName: null },
  }),
  summary(4, 'sweeping', {
    state: 'accepted',
    kind: 'cadreAtWork',
    text: '一早看到村干部和党员在扫路清沟。',
  }),
  summary(5, 'helping-hand', { state: 'closed', kind: 'goodDeed', text: '年轻党员帮独居老人拉煤球、买菜。' }),
  summary(6, 'straw-on-road', {
    state: 'rejected',
    kind: 'uncivilBehaviour',
    text: '玉米秆堆在大路上好几天了。',
  }),
];

export const resolvedSummary = summaries[3]!;

const aStep = { proxyName: null, note: '', photos: [] };

const resolved: Snapshot = {
  ...resolvedSummary,
  photos: [photo('ditch-blocked', 1), photo('bins-full', 2)],
  place: { words: '第一网格西沟', point: null },
  ...{ isAnonymous: false, isMine: true, proxyName: null },
  reporterName: names[0],
  steps: [
    {
      ...aStep,
      ...{ action: 'submit', to: 'submitted', at: '2026-11-17T00:40:00.000Z', part: 'reporter' },
      ...{ actorName: names[0], proxyName: names[7] },
    },
    {
      ...aStep,
      ...{ action: 'accept', to: 'accepted', at: '2026-11-17T02:10:00.000Z', part: 'secretary' },
      ...{ actorName: names[10], note: '收到，今天安排。' },
    },
    {
      ...aStep,
      ...{ action: 'dispatch', to: 'dispatched', at: '2026-11-17T02:30:00.000Z', part: 'secretary' },
      actorName: names[10],
    },
    {
      ...aStep,
      ...{ action: 'resolve', to: 'resolved', at: '2026-11-19T09:15:00.000Z', part: 'gridWorker' },
      ...{ actorName: names[4], note: '清了一百多米，水流通了。', photos: [photo('ditch-clear')] },
    },
  ],
  actions: ['close', 'reopen'],
};

export const submitted: Snapshot = {
  ...{ ...resolved, ...summaries[0]!, isMine: false, photos: [photo('lamp-dark')] },
  ...{ steps: resolved.steps.slice(0, 1), actions: ['accept', 'reject'], proxyName: names[7] },
  place: { words: '村东桥头', point: { latitude: 32.81, longitude: 114.02, datum: 'wgs84' } },
};

export const snapshotsAnswers = [
  answer(snapshots.list, ({ scope }) =>
    onePage(scope === 'mine' ? [resolvedSummary, summaries[1]!, summaries[5]!] : summaries),
  ),
  answer(snapshots.get, resolved),
];

export const noSnapshots = [
  answer(snapshots.list, nothing),
  answer(snapshots.get, {
    ...{ ...submitted, actions: [], reporterName: null, isAnonymous: true, proxyName: null },
    place: { words: '', point: null },
  }),
];

export const snapshotsAtLength = [
  answer(
    snapshots.list,
    firstPageOf(
      Array.from({ length: 20 }, (_, index) =>
        summary(index % 19, 'road-hole', {
          ...{ snapshotId: `snapshot-${index}`, text: longWords.slice(0, 300), reporterName: longName },
        }),
      ),
    ),
  ),
  answer(snapshots.get, {
    ...{ ...resolved, text: longWords.slice(0, 300), reporterName: longName },
    photos: Array.from({ length: 9 }, (_, index) => photo('bins-full', index)),
    steps: resolved.steps.map((step) => ({ ...step, actorName: longName, note: longWords.slice(0, 300) })),
  }),
];
