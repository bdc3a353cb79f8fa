import { requestKeyFor, settleRequestKey } from './request-key';

describe('requestKeyFor', () => {
  it('gives the same key for the same input until an answer came', () => {
    const first = requestKeyFor('post', { points: 5 });
    expect(requestKeyFor('post', { points: 5 })).toBe(first);
    settleRequestKey('post');
    expect(requestKeyFor('post', { points: 5 })).not.toBe(first);
  });

  it('gives another key for another input, which is another wish', () => {
    expect(requestKeyFor('post', { points: 5 })).not.toBe(requestKeyFor('post', { points: 6 }));
  });

  it('keeps the keys of different writes apart', () => {
    expect(requestKeyFor('a', { points: 5 })).not.toBe(requestKeyFor('b', { points: 5 }));
  });
});
