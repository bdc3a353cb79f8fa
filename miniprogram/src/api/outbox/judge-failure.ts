import { errorCodes, type ErrorCode } from '@shared/errors';
import { UploadFailed } from '@/platform/upload-failed';
import { ApiError, NoAnswerError } from '../api-error';
import type { OutboxProblem } from './outbox-item';

/** Thrown when the phone no longer has what it was to send, or no room to write down what it is about to do. */
export class LocalFailure extends Error {
  override readonly name = 'LocalFailure';

  constructor(readonly reason: 'photoGone' | 'unanswered' | 'full') {
    super(reason);
  }
}

/** `decided`: repeating it as it is would not help. `later`: the same again may. `notNow`: not before somebody signs in. */
export type Verdict = 'decided' | 'later' | 'notNow';

/** After these the back end may have done it, or may yet do it. */
const undecided: readonly ErrorCode[] = ['Internal', 'Busy', 'TooManyRequests'];
const turnedAway: readonly ErrorCode[] = ['Unauthenticated', 'TokenExpired'];

/** Whether the back end does not know who calls. */
export const isTurnedAway = ({ code }: ApiError): boolean => turnedAway.includes(code);

/** Whether the back end has said its last word. */
export const isDecided = ({ code }: ApiError): boolean => ![...undecided, ...turnedAway].includes(code);

export function problemOf(error: unknown): OutboxProblem {
  const plain = { details: {}, requestId: null };
  if (error instanceof ApiError) {
    return { code: error.code, details: error.details, requestId: error.requestId };
  }
  if (error instanceof NoAnswerError) return { code: error.reason, ...plain };
  if (error instanceof UploadFailed) return { code: 'uploadFailed', ...plain };
  if (error instanceof LocalFailure) return { code: error.reason, ...plain };
  return { code: 'Internal', ...plain };
}

/** The error a problem was made of, for a page that is still there to show it. */
export function errorOf({ code, details, requestId }: OutboxProblem): Error {
  const refusal = errorCodes.find((known) => known === code);
  if (refusal !== undefined) return new ApiError(refusal, details, requestId);
  return new LocalFailure(code === 'photoGone' || code === 'full' ? code : 'unanswered');
}

export function judgeFailure(error: unknown): Verdict {
  if (error instanceof ApiError) {
    if (isDecided(error)) return 'decided';
    return isTurnedAway(error) ? 'notNow' : 'later';
  }
  if (error instanceof LocalFailure) return error.reason === 'full' ? 'later' : 'decided';
  return 'later';
}
