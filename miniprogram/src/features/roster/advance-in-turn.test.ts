import { ApiError, NoAnswerError } from '@/api/api-error';
import { advanceInTurn } from './advance-in-turn';

const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p-${index + 1}`);

describe('recording something for many people', () => {
  it('asks in steps of a hundred', async () => {
    const asked: number[] = [];
    const { done } = await advanceInTurn(ids(230), (some) => Promise.resolve(asked.push(some.length)));
    expect(asked).toEqual([100, 100, 30]);
    expect(done).toHaveLength(230);
  });

  it('leaves out whoever is in the way and goes on with the others', async () => {
    const inTheWay = new Set(['p-2', 'p-5']);
    const result = await advanceInTurn(ids(6), (some) => {
      const personId = some.find((each) => inTheWay.has(each));
      if (personId === undefined) return Promise.resolve();
      return Promise.reject(new ApiError('StateConflict', { personId, state: 'dead' }));
    });
    expect(result.done).toEqual(['p-1', 'p-3', 'p-4', 'p-6']);
    expect(result.refused.map(({ personId }) => personId)).toEqual(['p-2', 'p-5']);
    expect(result.error).toBeNull();
  });

  it('stops when the line breaks and tells for whom it was recorded', async () => {
    const broken = new NoAnswerError('offline');
    let calls = 0;
    const result = await advanceInTurn(ids(150), () => {
      calls += 1;
      return calls === 1 ? Promise.resolve() : Promise.reject(broken);
    });
    expect(result.done).toHaveLength(100);
    expect(result.error).toBe(broken);
  });

  it('does not go on for ever about somebody who was not asked for', async () => {
    const strange = new ApiError('StateConflict', { personId: 'p-99' });
    expect((await advanceInTurn(ids(2), () => Promise.reject(strange))).error).toBe(strange);
  });
});
