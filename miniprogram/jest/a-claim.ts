import type { Claim } from '@shared/contract/claims';

/** Wang's own claim of 18 November 2026 for a day of study, waiting for somebody. */
export const aClaim = (fields: Partial<Claim> = {}): Claim => ({
  claimId: 'c-1',
  state: 'waiting',
  subject: { kind: 'person', id: 'p-2' },
  subjectName: 'Wang',
  ruleId: 'r-1',
  ruleTitle: 'Study',
  category: 'organisationLife',
  quantity: 1,
  askedTenths: 20,
  effectiveOn: '2026-11-18',
  note: '',
  photos: [],
  claimantId: 'p-2',
  claimantName: 'Wang',
  claimedAt: '2026-11-18T01:00:00.000Z',
  deciderName: null,
  decidedAt: null,
  reason: '',
  entryId: null,
  deltaTenths: null,
  cutBy: null,
  canDecide: false,
  canWithdraw: false,
  ...fields,
});
