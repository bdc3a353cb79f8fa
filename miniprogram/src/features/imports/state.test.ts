import { importStates } from '@shared/contract/sheets';
import { correctionOf, firstPlan, otherSentences, restOf, sentenceOf, stepOf, titleOf } from './state';

const row = {
  values: { name: 'Ann', phone: '138', grid: '', rosterNumber: 'R1' },
  problems: [
    { field: 'phone', code: 'phoneInvalid', sentence: 'about the phone' },
    { field: '', code: 'personTwice', sentence: 'about the row' },
  ],
};

describe('where an import stands', () => {
  it('is one of three steps, then over', () => {
    expect(importStates.map(stepOf)).toEqual([0, 1, 2, 3, 3]);
  });

  it('shows first what somebody has to do something about', () => {
    const counts = { add: 3, change: 1, same: 0, refuse: 2 };
    expect(firstPlan({ state: 'ready', counts })).toBe('refuse');
    expect(firstPlan({ state: 'ready', counts: { ...counts, refuse: 0 } })).toBeNull();
    expect(firstPlan({ state: 'done', counts })).toBe('refuse');
    expect(firstPlan({ state: 'applying', counts })).toBeNull();
  });
});

describe('a row of an import', () => {
  it('is called by the person, or by the place with its code', () => {
    expect(titleOf('roster', row)).toBe('Ann');
    expect(titleOf('divisions', { values: { code: '411725', name: 'County' } })).toBe('411725 County');
    expect(restOf('roster', row)).toEqual(['rosterNumber', 'phone']);
  });

  it('has its sentences beside the fields they are about', () => {
    expect(sentenceOf(row, 'phone')).toBe('about the phone');
    expect(otherSentences('roster', row)).toEqual(['about the row']);
  });

  it('is corrected by what was typed differently', () => {
    expect(correctionOf(row, { ...row.values, phone: '13800000000', grid: '' })).toEqual({
      phone: '13800000000',
    });
  });
});
