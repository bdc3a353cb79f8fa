import type { Rule } from '@shared/contract/rules';

/** Two points for every patrol of a person, without caps. */
export const aRule = (fields: Partial<Rule> = {}): Rule => ({
  ruleId: 'r-1',
  version: 1,
  category: 'voluntaryService',
  title: 'Patrol',
  words: '',
  unit: 'time',
  unitCount: 1,
  deltaTenths: 20,
  capDayTenths: null,
  capMonthTenths: null,
  capQuarterTenths: null,
  capYearTenths: null,
  fullTimesPerMonth: null,
  appliesTo: ['person'],
  isEvidenceNeeded: false,
  recorders: [],
  isConfirmationNeeded: false,
  validFrom: '2026-01-01',
  validTo: null,
  ...fields,
});
