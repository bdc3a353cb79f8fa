import { findings, type Finding } from '@shared/contract/findings';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { longName, longTitle, longWords, names, photo } from './village-samples';

const noFacts: Finding['facts'] = {
  ...{ subjectName: null, recorderName: null, entryCount: null, expectedTenths: null, foundTenths: null },
  ...{ year: null, sharePercent: null, givenTenths: null, hourFrom: null },
};

const anEntry = (index: number): Finding['entries'][number] => ({
  ...{ entryId: `entry-${index}`, subjectName: names[2], ruleTitle: '参加志愿服务', deltaTenths: 50 },
  effectiveOn: `2026-11-${String(index + 3).padStart(2, '0')}`,
});

const aFinding = (more: Partial<Finding>): Finding => ({
  ...{ findingId: 'finding-1', kind: 'oneRecorder', month: '2026-11', foundAt: '2026-11-19T17:05:00.000Z' },
  ...{
    facts: noFacts,
    subject: null,
    entries: [],
    photos: [],
    lookedAt: null,
    isSettled: false,
    isOwnMatter: false,
  },
  ...more,
});

const difference = aFinding({
  ...{ findingId: 'finding-1', kind: 'scoreDifference', subject: { kind: 'person', id: 'person-3' } },
  facts: { ...noFacts, subjectName: names[2], foundTenths: 990, expectedTenths: 185 },
});

const samePhoto = aFinding({
  ...{ findingId: 'finding-2', kind: 'samePhoto', entries: [anEntry(1), anEntry(2)] },
  facts: { ...noFacts, entryCount: 2 },
  photos: [photo('sweeping'), photo('sweeping', 2)],
});

const oneRecorder = aFinding({
  ...{ findingId: 'finding-3', foundAt: '2026-11-18T17:05:00.000Z' },
  facts: {
    ...{ ...noFacts, subjectName: names[2], recorderName: names[10], entryCount: 6 },
    ...{ givenTenths: 240, sharePercent: 71 },
  },
  entries: [1, 2, 3, 4, 5, 6].map(anEntry),
});

const manyInHour = aFinding({
  ...{ findingId: 'finding-4', kind: 'manyInHour', foundAt: '2026-11-10T17:05:00.000Z' },
  facts: {
    ...{ ...noFacts, recorderName: names[10], entryCount: 42, givenTenths: 840 },
    hourFrom: '2026-11-10T12:00:00.000Z',
  },
  entries: [1, 2, 3, 4].map(anEntry),
  lookedAt: { name: names[5], at: '2026-11-11T01:20:00.000Z', words: '集中补记了上周植树的，有签到表。' },
});

const mended = { ...difference, findingId: 'finding-5', isSettled: true };

export const findingsAnswers = [
  answer(findings.list, ({ isOpenOnly = false }) =>
    onePage([difference, samePhoto, oneRecorder, ...(isOpenOnly ? [] : [manyInHour, mended])]),
  ),
  answer(findings.decide, manyInHour),
];

export const noFindings = [answer(findings.list, nothing)];

export const findingsAtLength = [
  answer(
    findings.list,
    firstPageOf(
      [difference, samePhoto, oneRecorder, manyInHour].map((one) => ({
        ...one,
        facts: { ...one.facts, subjectName: longName, recorderName: longName },
        entries: one.entries.map((entry) => ({ ...entry, subjectName: longName, ruleTitle: longTitle })),
        lookedAt: one.lookedAt === null ? null : { ...one.lookedAt, words: longWords.slice(0, 300) },
      })),
    ),
  ),
];
