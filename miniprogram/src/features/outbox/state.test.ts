import type { OutboxEntry, OutboxProblem } from '@/api/outbox/outbox-item';
import { errorCodes } from '@shared/errors';
import { formOf, resultOf } from './places';
import { canRetry, isDoneAnyway, isStillRetryable, photosSent, problemWords } from './state';

const anEntry = (fields: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...{ itemId: 'i-1', method: 'snapshots.submit', input: {}, photos: null, about: 'snapshots' },
  sentAs: { personId: 'p-1', actFor: null, villageCode: null },
  ...{ title: 'a lamp', changes: [], writtenAt: '2026-11-20T02:00:00.000Z', position: 1 },
  ...{ state: 'waiting', failures: 0, faults: 0, firstSentAt: null, pause: null, problem: null },
  ...{ output: null, deliveredAt: null, photoProgress: [], canGiveBack: false },
  ...fields,
});
const aProblem = (code: OutboxProblem['code']): OutboxProblem => ({ code, details: {}, requestId: null });

describe('photosSent', () => {
  it('counts photos that have arrived and parts of those that travel', () => {
    const photoProgress = [
      { key: 'a', state: 'done', percent: 100 },
      { key: 'b', state: 'uploading', percent: 50 },
      { key: 'c', state: 'failed', percent: 80 },
    ] as const;
    expect(photosSent({ photoProgress })).toEqual({ sent: 1, total: 3, percent: 50 });
  });

  it('is nothing without photos', () => {
    expect(photosSent({ photoProgress: [] })).toBeNull();
  });
});

describe('problemWords', () => {
  it.each([
    ...errorCodes,
    'offline',
    'timeout',
    'unreadable',
    'uploadFailed',
    'photoGone',
    'unanswered',
    'full',
  ] as const)('says %s in a sentence without a code', (code) => {
    const words = problemWords(anEntry({ state: 'needsAttention', problem: aProblem(code) }));
    expect(words).toMatch(/。$/u);
    expect(words).not.toMatch(/[A-Za-z]/u);
  });

  it('says nothing of what has passed', () => {
    for (const state of ['sending', 'delivered'] as const) {
      expect(problemWords(anEntry({ state, problem: aProblem('offline') }))).toBeNull();
    }
  });
});

describe('an item that needs somebody', () => {
  const stuckWith = (code: OutboxProblem['code'], method = 'snapshots.submit') =>
    anEntry({ method, state: 'needsAttention', problem: aProblem(code) });

  it('can go again as it is only when what it says was not what was wrong', () => {
    expect(canRetry(stuckWith('unanswered'))).toBe(true);
    expect(canRetry(stuckWith('InvalidInput'))).toBe(false);
    expect(isStillRetryable(stuckWith('CodeInvalid', 'check-ins.submit'))).toBe(false);
    expect(isStillRetryable(anEntry())).toBe(true);
  });

  it('is done already after a second check-in, and not after a second visit of the day, which said something else', () => {
    expect(isDoneAnyway(stuckWith('AlreadyCheckedIn', 'check-ins.submit'))).toBe(true);
    expect(isDoneAnyway(stuckWith('AlreadyCheckedIn', 'check-ins.submitVisit'))).toBe(false);
  });
});

describe('where an item leads', () => {
  it('is its form before it has arrived', () => {
    const visit = anEntry({ method: 'check-ins.submitVisit', input: { householdId: 'h-1' } });
    expect(formOf(visit)).toEqual({ name: 'visit', params: { householdId: 'h-1' } });
    expect(resultOf(visit)).toBeNull();
  });

  it('is, of a claim, the form it was written in', () => {
    const claim = anEntry({ method: 'claims.submit', about: 'claims' });
    expect(formOf(claim)?.name).toBe('submitClaim');
    expect(formOf({ ...claim, about: 'points' })?.name).toBe('postPoints');
  });

  it('is what the back end made of it afterwards', () => {
    const arrived = { state: 'delivered', output: { entryId: 'e-1' } } as const;
    expect(resultOf(anEntry({ ...arrived, method: 'points.post' }))).toEqual({
      name: 'entry',
      params: { entryId: 'e-1' },
    });
    expect(resultOf(anEntry({ ...arrived, method: 'privacy.submitCorrection' }))).toBeNull();
  });
});
