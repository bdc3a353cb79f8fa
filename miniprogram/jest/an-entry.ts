import type { Entry, EntrySummary } from '@shared/contract/points';
import { aRule } from './a-rule';

/** Wang's patrol of 18 November 2026, as a list shows it. */
export const anEntrySummary = (fields: Partial<EntrySummary> = {}): EntrySummary => ({
  entryId: 'e-1',
  subject: { kind: 'person', id: 'p-1' },
  subjectName: 'Wang',
  ruleId: 'r-1',
  ruleTitle: 'Patrol',
  category: 'voluntaryService',
  deltaTenths: 20,
  askedTenths: 20,
  cutBy: null,
  effectiveOn: '2026-11-18',
  month: '2026-11',
  recordedAt: '2026-11-18T01:00:00.000Z',
  source: 'instant',
  note: '',
  reversedBy: null,
  reverses: null,
  correctedBy: null,
  corrects: null,
  isFrozen: false,
  ...fields,
});

/** The same with all that answers why. */
export const anEntry = (fields: Partial<Entry> = {}): Entry => ({
  ...anEntrySummary(),
  rule: aRule(),
  quantity: 1,
  recorderName: 'Li',
  confirmerName: null,
  confirmedAt: null,
  photos: [],
  sourceTitle: null,
  reversalReason: null,
  objection: null,
  isInPublicity: false,
  canReverse: false,
  canObject: false,
  ...fields,
});
