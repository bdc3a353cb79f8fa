import type { Finding } from '@shared/contract/findings';

/** A finding of one recorder, or what `fields` make of it. */
export const aFinding = (fields: Partial<Finding> = {}): Finding => ({
  ...{ findingId: 'f-1', kind: 'oneRecorder', month: '2026-11', foundAt: '2026-11-19T18:05:00.000Z' },
  facts: {
    ...{ subjectName: 'Ann', recorderName: 'Sec', entryCount: 6, givenTenths: 240, sharePercent: 71 },
    ...{ expectedTenths: null, foundTenths: null, year: null, hourFrom: null },
  },
  subject: { kind: 'person', id: 'p-9' },
  entries: Array.from({ length: 5 }, (_, index) => ({
    ...{ entryId: `e-${index}`, subjectName: 'Ann', ruleTitle: 'Lecture', deltaTenths: 50 },
    effectiveOn: `2026-11-0${index + 1}`,
  })),
  ...{ photos: [], lookedAt: null, isSettled: false, isOwnMatter: false },
  ...fields,
});
