import type { JoinRequest } from '@shared/contract/people';
import { blankDraft, draftOf, householdNumberOf, openRequest, stepOf, withBinding } from './state';

const minute = 60_000;
const now = Date.parse('2026-11-20T02:00:00.000Z');
const village = { unitCode: '411725105211', name: 'Village' };
const binding = { phoneProof: 'proof', maskedPhone: '138****0000', candidates: [] };
const request: JoinRequest = {
  joinRequestId: 'j-1',
  villageCode: village.unitCode,
  villageName: village.name,
  name: 'Ann',
  maskedPhone: '138****0000',
  householdNumber: 12,
  words: 'w',
  state: 'pending',
  askedAt: '2026-11-19T02:00:00.000Z',
  decidedAt: null,
  decidedByName: '',
  reason: '',
};

describe('the step to show', () => {
  it.each(['choose', 'place', 'form'] as const)('%s needs a number shown not long ago', (step) => {
    const draft = { ...blankDraft, step, phoneProof: 'proof', provedAtMs: now };
    expect(stepOf(draft, now + 13 * minute)).toBe(step);
    expect(stepOf(draft, now + 14 * minute)).toBe('phone');
    expect(stepOf({ ...draft, phoneProof: '' }, now)).toBe('phone');
  });

  it.each(['consent', 'declined', 'phone'] as const)('%s needs none', (step) => {
    expect(stepOf({ ...blankDraft, step }, now)).toBe(step);
  });
});

describe('what becomes of a shown number', () => {
  it('choose -> whose it is', () => {
    const candidates = [{ personId: 'p-1', maskedName: 'A**', villageName: 'Village' }];
    expect(withBinding(blankDraft, { ...binding, state: 'choose', candidates }, now)).toMatchObject({
      step: 'choose',
      candidates,
      phoneProof: 'proof',
      provedAtMs: now,
    });
  });

  it('unknown -> the village, and straight back to the form when that was chosen before', () => {
    const answer = { ...binding, state: 'unknown' } as const;
    expect(withBinding(blankDraft, answer, now).step).toBe('place');
    expect(withBinding({ ...blankDraft, village }, answer, now).step).toBe('form');
  });
});

describe('a request', () => {
  it('is shown while it waits, and when it is refused until it was read', () => {
    expect(openRequest(request, blankDraft)).toBe(request);
    const rejected = { ...request, state: 'rejected' } as const;
    expect(openRequest(rejected, blankDraft)).toBe(rejected);
    expect(openRequest(rejected, { ...blankDraft, ...draftOf(rejected) })).toBeNull();
    expect(
      openRequest({ ...rejected, joinRequestId: 'j-2' }, { ...blankDraft, readRequestId: 'j-1' }),
    ).not.toBeNull();
  });

  it('is no longer in the way once it was accepted', () => {
    expect(openRequest({ ...request, state: 'accepted' }, blankDraft)).toBeNull();
    expect(openRequest(null, blankDraft)).toBeNull();
  });

  it('begins anew with what was written, but another village and a number shown again', () => {
    expect(draftOf(request)).toMatchObject({ name: 'Ann', householdNumber: '12', words: 'w', step: 'phone' });
    expect(draftOf({ ...request, householdNumber: null }).householdNumber).toBe('');
  });
});

describe('the number of a household', () => {
  it.each([
    ['', null],
    [' 12 ', 12],
    ['9999', 9999],
    ['0', undefined],
    ['012', undefined],
    ['12a', undefined],
    ['10000', undefined],
  ])('%j is %j', (text, number) => {
    expect(householdNumberOf(text)).toBe(number);
  });
});
