import { byImportance, canAward, isMended, missingOf, missingOfAward, needsOf, noAward } from './state';

const nothing = { note: ' ', photoCount: 0, gridCode: null };

describe('a step of a snapshot', () => {
  it.each([
    ['reject', ['note']],
    ['dispatch', ['grid']],
    ['resolve', ['photo']],
    ['reopen', ['note']],
    ['accept', []],
    ['close', []],
  ] as const)('%s needs %j', (action, needs) => {
    expect(needsOf(action)).toEqual(needs);
    expect(missingOf(action, nothing)).toEqual(needs);
    expect(missingOf(action, { note: 'x', photoCount: 1, gridCode: '411725105211003' })).toEqual([]);
  });

  it('offers going on before sending back', () => {
    expect(byImportance(['reject', 'accept'])).toEqual(['accept', 'reject']);
    expect(byImportance(['reopen', 'close'])).toEqual(['close', 'reopen']);
  });
});

describe('what happens to a kind', () => {
  it('is mending for problems and incivility, verifying for the rest', () => {
    expect((['problem', 'uncivilBehaviour'] as const).map(isMended)).toEqual([true, true]);
    expect((['goodDeed', 'cadreAtWork', 'openAffairs'] as const).map(isMended)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('an award', () => {
  const person = { id: 'p-1', name: 'A' };
  const rule = { ruleId: 'r-1', title: 'Good deed', deltaTenths: 20 };

  it('goes with the verifying of a good deed only', () => {
    expect(canAward('close', { kind: 'goodDeed' })).toBe(true);
    expect(canAward('accept', { kind: 'goodDeed' })).toBe(false);
    expect(canAward('close', { kind: 'openAffairs' })).toBe(false);
  });

  it('has both a person and a rule, or neither', () => {
    expect([missingOfAward(noAward), missingOfAward({ person, rule })]).toEqual([null, null]);
    expect(missingOfAward({ person, rule: null })).toBe('rule');
    expect(missingOfAward({ person: null, rule })).toBe('person');
  });
});
