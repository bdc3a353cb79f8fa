import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { blankDecision, isWaiting, missingOf, placeChangeOf, turnOf } from './state';

describe('whose turn it is', () => {
  const answerBy = '2026-11-23T15:59:00.000Z';
  const at = (state: Parameters<typeof turnOf>[0]['state'], now: string) => turnOf({ state, answerBy }, now);

  it('is the village’s until the last minute, and the township’s once it was handed on', () => {
    expect(at('raised', answerBy)).toBe('village');
    expect(at('raised', '2026-11-23T16:00:00.000Z')).toBe('late');
    expect(at('escalated', answerBy)).toBe('township');
  });

  it('is nobody’s once it is settled', () => {
    for (const state of ['upheld', 'corrected', 'withdrawn'] as const) {
      expect(at(state, answerBy)).toBeNull();
      expect(isWaiting({ state })).toBe(false);
    }
  });
});

describe('the place a correction has changed', () => {
  const before = { rank: 2, scoreTenths: 900 };
  const row = aRankingRow(4, { scoreTenths: 850, before });

  it('is told once the board is final', () => {
    const after = { rank: 4, scoreTenths: 850 };
    expect(placeChangeOf(aRanking({ state: 'final', rows: [row] }), 'm-4')).toEqual({ before, after });
    expect(placeChangeOf(aRanking({ state: 'final', rows: [], mine: row }), 'm-4')).toEqual({
      before,
      after,
    });
    expect(placeChangeOf(aRanking({ state: 'publicity', rows: [row] }), 'm-4')).toBeNull();
  });

  it('is not told where there is none, or no board to be seen', () => {
    const unchanged = aRankingRow(4);
    expect(placeChangeOf(aRanking({ state: 'final', rows: [unchanged] }), 'm-4')).toBeNull();
    expect(placeChangeOf(aRanking({ state: 'final', rows: [row] }), 'm-5')).toBeNull();
    expect(placeChangeOf(undefined, 'm-4')).toBeNull();
  });
});

describe('an answer', () => {
  const rule = { ruleId: 'r', title: 'R', unit: 'time', unitCount: 1, deltaTenths: 10 } as const;

  it('wants words, and a rule where something else is due', () => {
    expect(missingOf('uphold', blankDecision)).toEqual(['answer']);
    expect(missingOf('uphold', { ...blankDecision, answer: 'No', due: 'other' })).toEqual([]);
    expect(missingOf('correct', { ...blankDecision, answer: 'Yes' })).toEqual([]);
    expect(missingOf('correct', { ...blankDecision, answer: ' ', due: 'other' })).toEqual(['rule', 'answer']);
    const replacement = { rule, quantity: 1 };
    expect(missingOf('correct', { answer: 'Yes', due: 'other', replacement })).toEqual([]);
  });
});
