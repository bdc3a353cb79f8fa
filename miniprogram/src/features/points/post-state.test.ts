import { aRule } from '../../../jest/a-rule';
import { blankPost, problemsOf, rulesByCategory } from './post-state';

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
