import { errorCodes } from '@shared/errors';
import { ApiError, NoAnswerError } from './api-error';
import { errorCopy, requestIdOf, sentenceFor } from './error-copy';

describe('errorCopy', () => {
  it.each(errorCodes)('says in Chinese what happened and what to do about %s', (code) => {
    expect(errorCopy[code]).toMatch(/^[\u4e00-\u9fff，。；、「」]{8,}$/);
    expect(errorCopy[code]).not.toContain('你');
  });
});

describe('sentenceFor', () => {
  it('has a sentence for a refusal, for silence and for anything else', () => {
    expect(sentenceFor(new ApiError('CapReached'))).toBe(errorCopy.CapReached);
    expect(sentenceFor(new NoAnswerError('offline'))).toContain('网络不通');
    expect(sentenceFor(new TypeError('undefined is not a function'))).toBe(errorCopy.Internal);
  });
});

describe('requestIdOf', () => {
  it('is there only when the back end was reached', () => {
    expect(requestIdOf(new ApiError('Internal', {}, 'r-1'))).toBe('r-1');
    expect(requestIdOf(new NoAnswerError('offline'))).toBeNull();
  });
});
