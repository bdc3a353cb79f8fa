import { personStates, type ResidencyAction } from '@shared/domain/residency';
import {
  actionsFor,
  bulkActionsOf,
  chosenAfter,
  everybody,
  inputOf,
  isNarrowed,
  namesOf,
  tellable,
} from './state';
import { blankResidency, residencyInput, residencyProblems } from './residency-state';
import { proxyCandidates } from './proxy-state';

const today = '2026-11-20';

describe('the filter of the roster', () => {
  it('asks for what was chosen and nothing else', () => {
    expect(inputOf(everybody)).toEqual({ scope: 'residents' });
    expect(inputOf({ ...everybody, query: '12', bound: 'unbound', office: 'gridWorker' })).toEqual({
      scope: 'residents',
      query: '12',
      isBound: false,
      office: 'gridWorker',
    });
  });

  it('counts as narrowed only by what is not the scope', () => {
    expect(isNarrowed({ ...everybody, scope: 'former' })).toBe(false);
    expect(isNarrowed({ ...everybody, gridCode: '411725105211001' })).toBe(true);
  });
});

describe('chosen people', () => {
  const ann = { personId: 'a', name: 'Ann', householdNumber: 3 };
  const bob = { personId: 'b', name: 'Bob', householdNumber: null };

  it('keep their names when another search shows others', () => {
    expect(chosenAfter([ann], [bob], ['a', 'b'])).toEqual([ann, bob]);
    expect(chosenAfter([ann], [bob], ['b'])).toEqual([bob]);
  });

  it('of the same name are told apart by their household', () => {
    const namesake = (name: string, number: number) => `${name} ${number}`;
    const other = { ...ann, personId: 'c', householdNumber: 7 };
    expect(namesOf([ann, bob, other], namesake)).toEqual(['Ann 3', 'Bob', 'Ann 7']);
  });
});

describe('what may be recorded about somebody', () => {
  const keeper = { canKeep: true, canTransfer: false };
  const officer = { canKeep: false, canTransfer: true };

  it('follows the state and the office', () => {
    expect(actionsFor('active', keeper)).toEqual(['move', 'leave', 'die', 'forget']);
    expect(actionsFor('left', keeper)).toEqual(['die', 'return', 'forget']);
    expect(actionsFor('dead', keeper)).toEqual(['return', 'forget']);
    expect(actionsFor('leavingOnPaper', keeper)).toEqual(['return']);
    expect(actionsFor('leaving', keeper)).toEqual([]);
    expect(actionsFor('active', officer)).toEqual(['transfer']);
    expect(actionsFor('erased', { canKeep: true, canTransfer: true })).toEqual([]);
  });

  it('is nothing for who only looks', () => {
    for (const state of personStates) {
      expect(actionsFor(state, { canKeep: false, canTransfer: false })).toEqual([]);
    }
  });

  it('offers many at once only what all of them allow', () => {
    for (const action of bulkActionsOf('residents')) expect(actionsFor('active', keeper)).toContain(action);
    for (const action of bulkActionsOf('former')) expect(actionsFor('left', keeper)).toContain(action);
    for (const scope of ['residents', 'former'] as const)
      expect(bulkActionsOf(scope)).not.toContain('forget');
  });
});

describe('the form of a change of residence', () => {
  const draft = blankResidency(today);

  it('needs a place to move to, and a village to be sent to', () => {
    expect(residencyProblems('move', draft, today)).toEqual(['place']);
    expect(residencyProblems('move', { ...draft, householdNumber: '12' }, today)).toEqual([]);
    expect(residencyProblems('transfer', draft, today)).toEqual(['village']);
    expect(residencyProblems('leave', draft, today)).toEqual([]);
  });

  it('takes no day to come and no number that no household has', () => {
    expect(residencyProblems('die', { ...draft, effectiveOn: '2026-11-21' }, today)).toEqual(['effectiveOn']);
    expect(residencyProblems('move', { ...draft, householdNumber: '0' }, today)).toContain('householdNumber');
  });

  it('needs words on who asked on paper to be erased, and takes no day for it', () => {
    expect(residencyProblems('forget', { ...draft, note: ' ', effectiveOn: '' }, today)).toEqual(['note']);
    expect(residencyProblems('forget', { ...draft, note: 'a letter' }, today)).toEqual([]);
  });

  it('sends with each action only what it has a use for', () => {
    const full = {
      ...draft,
      gridCode: '411725105211001',
      householdNumber: '12',
      toVillageCode: '411725105202',
    };
    const keysOf = (action: ResidencyAction) => Object.keys(residencyInput(action, ['a'], full)).sort();
    expect(keysOf('move')).toEqual(['action', 'gridCode', 'householdNumber', 'note', 'personIds']);
    expect(keysOf('leave')).toEqual(['action', 'effectiveOn', 'note', 'personIds']);
    expect(keysOf('forget')).toEqual(['action', 'note', 'personIds']);
    expect(keysOf('transfer')).toEqual(['action', 'effectiveOn', 'note', 'personIds', 'toVillageCode']);
  });
});

describe('history', () => {
  it('tells no codes and no fields it has no word for', () => {
    const changes = [
      { field: 'name', before: 'Ann', after: 'Anne' },
      { field: 'villageCode', before: '411725105211', after: '411725105202' },
      { field: 'other', before: 'a', after: 'b' },
    ];
    const known = (field: string): boolean => field !== 'other';
    expect(tellable(changes, known).map(({ field }) => field)).toEqual(['name']);
  });
});

describe('who could act for somebody', () => {
  const ann = { personId: 'a', name: 'Ann', proxies: [{ personId: 'b', name: 'Bob' }] };

  it('is the rest of the household and its liaison, but nobody who does already', () => {
    const household = {
      people: [ann, { personId: 'b', name: 'Bob' }, { personId: 'c', name: 'Cai' }],
      liaison: { personId: 'd', name: 'Dan' },
    };
    expect(proxyCandidates(ann, household)).toEqual([
      { personId: 'c', name: 'Cai', isLiaison: false },
      { personId: 'd', name: 'Dan', isLiaison: true },
    ]);
  });

  it('names a liaison of the same household once', () => {
    const cai = { personId: 'c', name: 'Cai' };
    expect(proxyCandidates(ann, { people: [ann, cai], liaison: cai })).toHaveLength(1);
  });
});
