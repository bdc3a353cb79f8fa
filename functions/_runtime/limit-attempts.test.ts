import { startBackend } from './testing';
import type { Backend } from './testing';
import { AppError } from '@shared/errors';
import { documents } from './documents';
import { limitAttempts, limitGuesses, type AttemptLimit } from './limit-attempts';

let backend: Backend;
beforeAll(async () => (backend = await startBackend()));
afterAll(() => backend.stop());

const at = (time: string): string => `2026-11-20T02:${time}.000Z`;
const limitOf = (by: string, max = 3): AttemptLimit => ({ what: 'test', by, max, windowSeconds: 600 });
const outcome = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error as AppError).code,
  );
const attempt = (by: string, now = at('00:00')) => outcome(limitAttempts(limitOf(by), now));

describe('attempts', () => {
  it('are refused past the limit until the window ends', async () => {
    const all = [at('00:00'), at('03:00'), at('09:59'), at('09:59'), at('09:59')];
    const outcomes: unknown[] = [];
    for (const now of all) outcomes.push(await attempt('one', now));
    expect(outcomes).toEqual(['done', 'done', 'done', 'TooManyRequests', 'TooManyRequests']);
    expect(await attempt('one', at('10:00'))).toBe('done');
  });

  it('tell how long to wait', async () => {
    for (let tried = 0; tried < 3; tried += 1) await attempt('waiting');
    await expect(limitAttempts(limitOf('waiting'), at('08:20'))).rejects.toMatchObject({
      details: { retrySeconds: 100 },
    });
  });

  it('of one are not those of another, nor those at something else', async () => {
    for (let tried = 0; tried < 4; tried += 1) await attempt('greedy');
    expect(await attempt('modest')).toBe('done');
    expect(await outcome(limitAttempts({ ...limitOf('greedy'), what: 'else' }, at('00:00')))).toBe('done');
  });

  it('at the same moment are each counted', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => attempt('hasty')));
    expect(outcomes.toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'TooManyRequests'),
      ...['done', 'done', 'done'],
    ]);
  });

  it('of a whole hall behind one address all go through at once', async () => {
    const hall = Array.from({ length: 90 }, () => outcome(limitAttempts(limitOf('hall', 89), at('00:00'))));
    const outcomes = await Promise.all(hall);
    expect(outcomes.filter((code) => code === 'done')).toHaveLength(89);
    expect(outcomes.filter((code) => code === 'TooManyRequests')).toHaveLength(1);
  });

  it('are kept without saying whose, and past the limit written no more', async () => {
    const now = at('20:00');
    for (let tried = 0; tried < 9; tried += 1) await attempt('13800000000', now);
    const [kept, ...more] = await documents.find('attempts', { where: { at: now } });
    expect([kept, more]).toEqual([expect.objectContaining({ count: 4 }), []]);
    expect(JSON.stringify(kept)).not.toContain('13800000000');
  });

  it('of those whose address nobody tells are not counted as one', async () => {
    for (let tried = 0; tried < 5; tried += 1) expect(await attempt('')).toBe('done');
  });
});

describe('guesses', () => {
  const looked = jest.fn((isRight: boolean) =>
    isRight ? Promise.resolve('found') : Promise.reject(new AppError('CodeInvalid')),
  );
  const guess = (by: string, isRight: boolean, address = '') =>
    outcome(limitGuesses([limitOf(address, 6), limitOf(by)], at('00:00'), () => looked(isRight)));
  beforeEach(() => looked.mockClear());

  it('that are right do not count, however many', async () => {
    for (let tried = 0; tried < 9; tried += 1) expect(await guess('right', true)).toBe('done');
    expect(await guess('right', false)).toBe('CodeInvalid');
  });

  it('that are wrong use the limit up; then a right one is not even looked at', async () => {
    for (let tried = 0; tried < 3; tried += 1) expect(await guess('wrong', false)).toBe('CodeInvalid');
    looked.mockClear();
    expect(await guess('wrong', true)).toBe('TooManyRequests');
    expect(looked).not.toHaveBeenCalled();
  });

  it('are also counted by address, whoever guesses', async () => {
    for (const by of ['a', 'a', 'a', 'b', 'b', 'b']) await guess(by, false, '203.0.113.5');
    expect(await guess('c', true, '203.0.113.5')).toBe('TooManyRequests');
    expect(await guess('c', true, '203.0.113.6')).toBe('done');
  });

  it('at the same moment tell no more than the limit that they are wrong', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => guess('burst', false)));
    expect(outcomes.filter((code) => code === 'CodeInvalid')).toHaveLength(3);
    expect(outcomes.filter((code) => code === 'TooManyRequests')).toHaveLength(5);
  });

  it('refused for another reason are none', async () => {
    const closed = () =>
      outcome(limitGuesses([limitOf('closed')], at('00:00'), () => Promise.reject(new AppError('NotFound'))));
    for (let tried = 0; tried < 5; tried += 1) expect(await closed()).toBe('NotFound');
  });
});
