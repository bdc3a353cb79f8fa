import { commonErrors, type Method } from '@shared/contract/method';
import { AppError, errorStatuses, type ErrorCode, type ErrorDetails } from '@shared/errors';
import { log, logFailure } from './log';
import { isTooBusy } from './too-busy';

export type Answer =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: ErrorCode;
        readonly details: ErrorDetails;
        readonly requestId: string;
      };
    };

/**
 * A refusal the method declares goes out as it is. A cloud that did not answer is `Busy`; anything else is a fault of ours. Both are
 * logged with their cause.
 */
const toRefusal = (error: unknown, method: Method | null, requestId: string): AppError => {
  const declared: readonly ErrorCode[] = [...commonErrors, ...(method?.errors ?? [])];
  if (error instanceof AppError && declared.includes(error.code) && error.code !== 'Internal') return error;
  const isOverload = isTooBusy(error);
  logFailure(isOverload ? 'busy' : 'internal', requestId, error);
  return new AppError(isOverload ? 'Busy' : 'Internal');
};

export const failed = (error: unknown, method: Method | null, requestId: string): Answer => {
  const { code, details } = toRefusal(error, method, requestId);
  log('refused', { requestId, method: method?.name ?? null, code });
  return { ok: false, error: { code, details, requestId } };
};

/** The answer for an HTTP client, with the status that follows the code. */
export const toHttp = (answer: Answer) => ({
  statusCode: answer.ok ? 200 : errorStatuses[answer.error.code],
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(answer),
  isBase64Encoded: false,
});
