import { aRule } from '../../../jest/a-rule';
import { choicesOf, claimableRules, subjectOfClaim, type Claimant } from './claim-state';

const villager: Claimant = {
  personId: 'p-1',
  partyStatus: 'masses',
  household: { householdId: 'h-1' },
  roles: [{ role: 'villager' }],
};
const own = aRule({ ruleId: 'own', recorders: ['claim'] });
const ours = aRule({ ruleId: 'ours', recorders: ['claim'], appliesTo: ['household'] });
const theirs = aRule({ ruleId: 'theirs', recorders: ['gridWorker'], appliesTo: ['household'] });
const task = aRule({ ruleId: 'task', recorders: ['claim'], appliesTo: ['applicant'] });
const office = aRule({ ruleId: 'office', appliesTo: ['person', 'household'] });
const book = [own, ours, theirs, task, office];

const idsFor = (claimant: Claimant, whom: Parameters<typeof claimableRules>[2]) =>
  claimableRules(book, claimant, whom).map(({ ruleId }) => ruleId);

describe('what can be claimed', () => {
  it('is what a rule lets people claim, each for whom it is', () => {
    expect(idsFor(villager, 'self')).toEqual(['own']);
    expect(idsFor(villager, 'household')).toEqual(['ours']);
    expect(idsFor(villager, 'visited')).toEqual([]);
    const gridWorker: Claimant = { ...villager, roles: [{ role: 'gridWorker' }] };
    expect(idsFor(gridWorker, 'visited')).toEqual(['theirs']);
    expect(idsFor({ ...villager, roles: [{ role: 'householdLiaison' }] }, 'visited')).toEqual([]);
  });

  it('is offered to those who can be it', () => {
    expect(choicesOf(book, villager)).toEqual(['self', 'household']);
    expect(choicesOf(book, { ...villager, household: null })).toEqual(['self']);
    expect(choicesOf(book, { ...villager, partyStatus: 'applicant' })).toEqual(['self', 'household', 'file']);
    expect(choicesOf([office], villager)).toEqual([]);
  });
});

describe('the subject of a claim', () => {
  it('is left out for oneself and while no household is picked', () => {
    const visited = { id: 'h-9', name: 'Nine' };
    expect(subjectOfClaim({ whom: 'self', visited: null }, villager)).toBeUndefined();
    expect(subjectOfClaim({ whom: 'household', visited }, villager)).toEqual({
      kind: 'household',
      id: 'h-1',
    });
    expect(subjectOfClaim({ whom: 'file', visited }, villager)).toEqual({ kind: 'applicant', id: 'p-1' });
    expect(subjectOfClaim({ whom: 'visited', visited: null }, villager)).toBeUndefined();
    expect(subjectOfClaim({ whom: 'visited', visited }, villager)).toEqual({ kind: 'household', id: 'h-9' });
  });
});
