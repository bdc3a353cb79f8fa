import type { Rule } from '@shared/contract/points';
import { blankPost, problemsOf, rulesByCategory } from './post-state';

const aRule = (fields: Partial<Rule> = {}): Rule => ({
  ruleId: 'r-1',
  version: 1,
  category: 'voluntaryService',
  title: 'Patrol',
  words: '',
  unit: 'time',
  deltaTenths: 20,
  capDayTenths: null,
  capMonthTenths: null,
  capYearTenths: null,
  appliesTo: ['person'],
  isEvidenceNeeded: false,
  validFrom: '2026-01-01',
  validTo: null,
  ...fields,
});
const blank = blankPost('2026-11-20');
const subject = { id: 'p-1', name: 'A' };

describe('problemsOf', () => {
  it('asks for a subject and a rule', () => {
    expect(problemsOf(blank, undefined)).toEqual(['subject', 'rule']);
    expect(problemsOf({ ...blank, subject }, aRule())).toEqual([]);
  });

  it('asks for a photo where the rule wants evidence', () => {
    const rule = aRule({ isEvidenceNeeded: true });
    expect(problemsOf({ ...blank, subject }, rule)).toEqual(['photo']);
    expect(problemsOf({ subject, photoKeys: ['a.jpg'] }, rule)).toEqual([]);
  });
});

describe('rulesByCategory', () => {
  it('leaves out what does not apply and empty categories', () => {
    const household = aRule({ ruleId: 'r-2', category: 'villageEnvironment', appliesTo: ['household'] });
    const groups = rulesByCategory([aRule(), household], 'household');
    expect(groups).toEqual([{ category: 'villageEnvironment', rules: [household] }]);
  });
});
