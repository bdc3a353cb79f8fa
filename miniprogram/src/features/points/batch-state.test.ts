import { pointsLimits } from '@shared/contract/points';
import { aRule } from '../../../jest/a-rule';
import { batchProblems, batchRules, blankBatch, countsOf, withChosen } from './batch-state';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: id }));

describe('the chosen', () => {
  it('come and go, each once', () => {
    expect(withChosen([a!], [a!, b!], true)).toEqual([a, b]);
    expect(withChosen([a!, b!, c!], [a!, c!], false)).toEqual([b]);
  });

  it('are needed, and no more than go at once', () => {
    const draft = blankBatch('2026-11-20');
    expect(batchProblems(draft, aRule())).toEqual(['subject']);
    const many = Array.from({ length: pointsLimits.batchMax + 1 }, (_, id) => ({ id: `p-${id}`, name: 'x' }));
    expect(batchProblems({ ...draft, chosen: many }, aRule())).toEqual(['tooMany']);
    expect(batchProblems({ ...draft, chosen: many.slice(1) }, aRule())).toEqual([]);
  });
});

test('a rule for two persons is not for many at once', () => {
  const rules = [aRule({ ruleId: 'once' }), aRule({ ruleId: 'twice', isConfirmationNeeded: true })];
  expect(batchRules(rules).map(({ ruleId }) => ruleId)).toEqual(['once']);
});

test('whoever got nothing is counted apart', () => {
  expect(countsOf([{ entryId: 'e-1' }, { entryId: null }, { entryId: 'e-2' }])).toEqual({
    given: 2,
    none: 1,
  });
});
