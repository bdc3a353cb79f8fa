import { objections, type Objection } from '@shared/contract/objections';
import { points, type Entry, type EntrySummary, type Ranking } from '@shared/contract/points';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { longName, longTitle, longWords, names, photo, village } from './village-samples';

const entry = (more: Partial<EntrySummary> = {}): EntrySummary => ({
  ...{ entryId: 'entry-1', subject: { kind: 'person', id: 'person-3' }, subjectName: names[2] },
  ...{ ruleId: 'voluntary', ruleTitle: '参加志愿服务', category: 'voluntaryService' },
  ...{ deltaTenths: 50, askedTenths: 50, cutBy: null, effectiveOn: '2026-10-18', month: '2026-10' },
  ...{ recordedAt: '2026-10-18T03:21:32.000Z', source: 'instant', note: '清理文化广场' },
  ...{ reversedBy: null, reverses: null, correctedBy: null, corrects: null, isFrozen: true },
  ...more,
});

/** The "why" of it, for whoever may object. */
const whyEntry = (more: Partial<Entry> = {}): Entry => ({
  ...entry({ isFrozen: false }),
  rule: {
    ...{ ruleId: 'voluntary', version: 1, category: 'voluntaryService', title: '参加志愿服务', words: '' },
    ...{ unit: 'time', unitCount: 1, deltaTenths: 50, capDayTenths: null, capMonthTenths: 200 },
    ...{ capQuarterTenths: null, capYearTenths: null, fullTimesPerMonth: null, appliesTo: ['person'] },
    ...{ isEvidenceNeeded: false, recorders: [], isConfirmationNeeded: false },
    ...{ validFrom: '2026-01-01', validTo: null },
  },
  ...{ quantity: 1, recorderName: names[10], confirmerName: null, confirmedAt: null, photos: [] },
  ...{ sourceTitle: null, reversalReason: null, objection: null },
  ...{ isInPublicity: true, canReverse: false, canObject: true },
  ...more,
});

/** An entry to which whoever looks at it may object, and one to which somebody has. */
export const mayObject = [answer(points.getEntry, whyEntry())];
export const mayObjectAtLength = [
  answer(points.getEntry, whyEntry({ subjectName: longName, ruleTitle: longTitle })),
];
export const isObjectedTo = [
  answer(
    points.getEntry,
    whyEntry({
      ...{ isFrozen: true, canObject: false },
      objection: { objectionId: 'objection-1', state: 'raised' },
    }),
  ),
];

const anObjection = (more: Partial<Objection> = {}): Objection => ({
  ...{
    objectionId: 'objection-1',
    state: 'raised',
    entry: entry(),
    words: '那天是我和他一起去的，他中途走了',
  },
  ...{ photos: [photo('sweeping'), photo('yard-tidy')], objectorName: names[0], proxyName: null },
  ...{ isMine: true, isOwnMatter: true, raisedAt: '2026-11-18T07:12:00.000Z' },
  ...{ answerBy: '2026-11-23T15:59:00.000Z', escalatedAt: null, countsInMonth: '2026-10' },
  ...{ deciderName: null, decidedAt: null, answer: '' },
  ...{ reversalId: null, correctionId: null, correction: null },
  ...{ canDecide: false, canWithdraw: true },
  ...more,
});

const settled: Partial<Objection> & { readonly decidedAt: string } = {
  decidedAt: '2026-11-19T01:20:00.000Z',
  deciderName: names[10],
  canWithdraw: false,
};
const plain: Partial<Objection> = {
  photos: [],
  objectorName: '',
  isMine: false,
  isOwnMatter: false,
  canWithdraw: false,
};

/** What the secretary finds: something to answer. */
export const toAnswer = anObjection({
  ...{ isMine: false, isOwnMatter: false, canDecide: true, canWithdraw: false },
  objectorName: names[1],
});

/** The village has not answered in time. */
export const withTownship = anObjection({
  ...{ ...plain, state: 'escalated', escalatedAt: '2026-11-18T16:05:00.000Z' },
  ...{ raisedAt: '2026-11-13T07:12:00.000Z', answerBy: '2026-11-18T15:59:00.000Z' },
});

export const corrected = anObjection({
  ...{ ...plain, ...settled, state: 'corrected', objectionId: 'objection-3' },
  entry: entry({ reversedBy: 'entry-9', isFrozen: false, correctedBy: 'entry-10' }),
  ...{ reversalId: 'entry-9', correctionId: 'entry-10', answer: '核对了签到表，只参加了半天，按两小时记。' },
  correction: entry({
    ...{ entryId: 'entry-10', ruleId: 'pioneer', ruleTitle: '义务巡逻', deltaTenths: 20, askedTenths: 20 },
    ...{ corrects: 'entry-1', isFrozen: false },
  }),
});

/** The board on which the correction has cost a place. */
const board: Ranking = {
  ...{ board: 'person', unitCode: village.code, unitName: village.name, month: '2026-10', state: 'final' },
  ...{ quarter: null, year: null, publishedAt: '2026-10-31T16:10:00.000Z', publicityUntil: '2026-11-06' },
  rows: [
    {
      ...{ subjectId: 'person-3', name: names[2], gridCode: null, gridName: null, rank: 4, scoreTenths: 920 },
      ...{ totalTenths: 920, memberCount: 1, change: null, isNew: false, frozenTenths: 0 },
      before: { rank: 2, scoreTenths: 950 },
    },
  ],
  ...{ left: [], notRanked: [], notRankedCount: 0, entryCount: 312, seal: null, mine: null },
  ...{
    objections: { waiting: 0, upheld: 0, corrected: 1 },
    months: ['2026-10'],
    years: ['2026'],
    quarters: [],
  },
};
export const finalBoard = [answer(points.getRanking, board)];

const all = [
  anObjection(),
  withTownship,
  corrected,
  anObjection({
    ...{ ...plain, ...settled, state: 'upheld', objectionId: 'objection-4', answer: '照片能证明他在场。' },
    entry: entry({ subjectName: names[5], ruleTitle: '参加主题党日', deltaTenths: 30, isFrozen: false }),
  }),
  anObjection({
    ...{ ...plain, decidedAt: settled.decidedAt, state: 'withdrawn', objectionId: 'objection-5' },
    entry: entry({ subjectName: `${names[3]}家`, ruleTitle: '庭院干净整洁', isFrozen: false }),
  }),
];

const escalatedIn = (one: Objection, index: number) => ({
  ...{ ...one, objectionId: `objection-${index + 1}`, canDecide: true },
  ...{ villageCode: `41172510521${index + 1}`, villageName: ['大刘庄村', '小王庄村'][index] ?? longName },
});

export const objectionsAnswers = [
  answer(objections.listEscalated, { items: [withTownship, withTownship].map(escalatedIn) }),
  answer(objections.list, onePage(all)),
  answer(objections.get, anObjection()),
];

export const noObjections = [
  answer(objections.listEscalated, { items: [] }),
  answer(objections.list, nothing),
  answer(objections.get, anObjection({ ...plain, words: '没有参加' })),
];

const atLength = anObjection({
  ...{ words: longWords, objectorName: longName, proxyName: longName, isMine: false, canWithdraw: false },
  photos: Array.from({ length: 9 }, (_, index) => photo('yard-tidy', index)),
  entry: entry({ subjectName: longName, ruleTitle: longTitle, deltaTenths: 10_000, reversedBy: 'entry-9' }),
  ...{ state: 'corrected', escalatedAt: '2026-11-18T07:12:00.000Z', decidedAt: settled.decidedAt },
  ...{ deciderName: longName, answer: longWords, reversalId: 'entry-9', correctionId: 'entry-10' },
  correction: entry({ entryId: 'entry-10', ruleId: 'pioneer', ruleTitle: longTitle, deltaTenths: -1_000 }),
});

export const objectionsAtLength = [
  answer(objections.listEscalated, { items: [atLength, atLength, atLength].map(escalatedIn) }),
  answer(
    objections.list,
    firstPageOf(all.map((one) => ({ ...one, entry: atLength.entry, objectorName: longName }))),
  ),
  answer(objections.get, atLength),
];
