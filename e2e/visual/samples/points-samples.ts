import { points, type Entry, type EntrySummary, type RankingRow } from '@shared/contract/points';
import type { OutputOf } from '@shared/contract/method';
import type { RankingBoard } from '@shared/domain/points-words';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { sampleRules as rules } from './sample-rules';
import {
  grids,
  household,
  longName,
  longTitle,
  longWords,
  names,
  photo,
  someone,
  village,
} from './village-samples';

const recorded = [...rules.slice(0, 5), rules.at(-1)!];

const entry = (index: number, more: Partial<EntrySummary> = {}): EntrySummary => {
  const { ruleId, title, category, deltaTenths } = recorded[index % recorded.length]!;
  return {
    entryId: `entry-${index}`,
    subject: { kind: 'person', id: 'person-1' },
    ...{ subjectName: names[0], ruleId, ruleTitle: title, category, deltaTenths, askedTenths: deltaTenths },
    ...{ effectiveOn: `2026-11-${String(19 - index).padStart(2, '0')}`, month: '2026-11' },
    recordedAt: `2026-11-${String(19 - index).padStart(2, '0')}T03:21:32.000Z`,
    ...{ source: 'instant', note: '', reversedBy: null, reverses: null, cutBy: null },
    ...{ correctedBy: null, corrects: null, isFrozen: false },
    ...more,
  };
};

const entries = [
  entry(0, { source: 'checkIn' }),
  entry(1, { note: '清理文化广场' }),
  entry(4, { source: 'snapshot', askedTenths: 100, cutBy: 'month' }),
  entry(5, { reversedBy: 'entry-9' }),
  entry(5, {
    entryId: 'entry-9',
    source: 'reversal',
    deltaTenths: 20,
    askedTenths: 20,
    reverses: 'entry-5',
    note: '记错了人',
  }),
  entry(2, { effectiveOn: '2026-10-29', note: '防汛值守' }),
];

const anEntry: Entry = {
  ...entries[1]!,
  ...{ rule: rules[1]!, quantity: 1, recorderName: names[10] },
  photos: [photo('sweeping'), photo('yard-tidy')],
  ...{ sourceTitle: null, reversalReason: null },
  ...{ isInPublicity: false, canReverse: true, canObject: true },
  ...{ confirmerName: names[3], confirmedAt: '2026-11-19T02:05:00.000Z', objection: null },
};

/** Less from row to row, and never below nothing. */
const scoreAt = (index: number): number => Math.max(5, 965 - index * 15);

const row = (index: number, more: Partial<RankingRow> = {}): RankingRow => ({
  subjectId: `person-${index + 1}`,
  name: names[index % names.length]!,
  gridCode: someone(index).gridCode,
  gridName: someone(index).gridName,
  ...{ rank: index + 1, scoreTenths: scoreAt(index), totalTenths: scoreAt(index), memberCount: 1 },
  change: [2, 0, -1, null, 3, -12][index % 6]!,
  ...{ isNew: false, frozenTenths: 0, before: null },
  ...more,
});

const rowsOf: Readonly<Record<RankingBoard, readonly RankingRow[]>> = {
  person: names.map((_, index) =>
    row(index, index === 2 ? { rank: 2, scoreTenths: 950, totalTenths: 950 } : {}),
  ),
  household: names.map((_, index) =>
    row(index, { subjectId: `household-${index + 1}`, name: household(index).name }),
  ),
  grid: grids.map(({ gridCode, name }, index) =>
    row(index, { subjectId: gridCode, name, memberCount: 30 - index, totalTenths: 9_650 }),
  ),
  village: [village.name, '小王庄村', '柳树湾村'].map((name, index) =>
    row(index, { subjectId: `village-${index}`, name, gridCode: null, gridName: null, memberCount: 90 }),
  ),
  township: ['古城镇', '马村乡'].map((name, index) =>
    row(index, { subjectId: `township-${index}`, name, gridCode: null, gridName: null, memberCount: 900 }),
  ),
};

type Ranking = OutputOf<typeof points.getRanking>;

const months = ['2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06'];

const ranking = (board: RankingBoard, more: Partial<Ranking> = {}): Ranking => ({
  ...{
    board,
    unitCode: village.code,
    unitName: village.name,
    month: '2026-10',
    ...{ quarter: null, year: null },
    state: 'publicity',
  },
  ...{ publishedAt: '2026-10-31T16:10:00.000Z', publicityUntil: '2026-11-24', entryCount: 312 },
  ...{ rows: [...rowsOf[board]], mine: rowsOf[board][0]!, months, years: ['2026', '2025'] },
  ...{
    left: [],
    notRanked: [],
    notRankedCount: 0,
    objections: { waiting: 0, upheld: 0, corrected: 0 },
    seal: null,
    quarters: ['2026-Q4', '2026-Q3'],
  },
  ...more,
});

export const running = (board: RankingBoard): Ranking =>
  ranking(board, {
    ...{ month: '2026-11', state: 'running', publishedAt: null, publicityUntil: null },
    mine: row(30, { ...{ subjectId: 'person-1', name: names[0], rank: 31, scoreTenths: 65 } }),
  });

/** A board that was corrected, with whoever came, went and is not on it. */
export const withMoves: Ranking = ranking('person', {
  ...{ state: 'final', publicityUntil: '2026-11-05' },
  rows: rowsOf.person.map((one, index) => ({
    ...one,
    isNew: index === 4,
    frozenTenths: index === 5 ? 50 : 0,
    before: index === 3 ? { rank: 2, scoreTenths: 955 } : null,
  })),
  left: ['何玉兰', '马德胜'],
  notRanked: [
    { name: '丁小强', reason: 'noEntry' },
    { name: '田秀云', reason: 'noEntry' },
    { name: '常有福', reason: 'joinedLater' },
    { name: '姚桂花', reason: 'optedOut' },
  ],
  ...{ notRankedCount: 6, objections: { waiting: 1, upheld: 1, corrected: 2 } },
  seal: { kind: 'final', seal: '9c1f'.repeat(16), sealedAt: '2026-11-05T16:10:00.000Z' },
});

export const pointsAnswers = [
  answer(points.listRules, { items: rules }),
  answer(points.listEntries, { ...onePage(entries), scoreTenths: 325, subjectName: names[0] }),
  answer(points.getEntry, anEntry),
  answer(points.getRanking, ({ board = 'person', month, year }) =>
    year !== undefined
      ? ranking(board, { ...running(board), year })
      : month === '2026-11'
        ? running(board)
        : ranking(board),
  ),
];

export const noPoints = [
  answer(points.listRules, { items: [] }),
  answer(points.listEntries, { ...nothing, scoreTenths: 0, subjectName: names[0] }),
  answer(points.getEntry, { ...anEntry, photos: [], note: '', canReverse: false }),
  answer(points.getRanking, ({ board = 'person' }) =>
    ranking(board, {
      ...running(board),
      rows: [],
      mine: null,
      months: ['2026-11'],
      years: ['2026'],
      entryCount: 0,
    }),
  ),
];

const longRow = (index: number): RankingRow =>
  row(index, { name: longName, gridName: grids[0]!.name, rank: index + 98 });

export const pointsAtLength = [
  answer(points.listRules, {
    items: rules.map((one) => ({ ...one, title: longTitle, words: longWords.slice(0, 200) })),
  }),
  answer(points.listEntries, {
    ...firstPageOf(entries.map((one) => ({ ...one, ruleTitle: longTitle, note: longWords.slice(0, 200) }))),
    ...{ scoreTenths: 123_456, subjectName: longName },
  }),
  answer(points.getEntry, {
    ...{ ...anEntry, subjectName: longName, recorderName: longName, ruleTitle: longTitle },
    ...{
      note: longWords.slice(0, 200),
      rule: { ...rules[1]!, title: longTitle, words: longWords.slice(0, 300) },
    },
    ...{
      reversedBy: 'entry-9',
      reversalReason: longWords.slice(0, 200),
      canReverse: false,
      askedTenths: 100,
    },
    photos: Array.from({ length: 9 }, (_, index) => photo('yard-tidy', index)),
  }),
  answer(points.getRanking, ({ board = 'person' }) =>
    ranking(board, {
      rows: Array.from({ length: 60 }, (_, index) => longRow(index)),
      mine: { ...longRow(60), subjectId: 'person-1' },
    }),
  ),
];
