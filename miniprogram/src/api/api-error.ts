import type { ErrorCode, ErrorDetails } from '@shared/errors';

/** The back end said no: the code tells what happened, the request id helps whoever looks into it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    readonly requestId: string | null = null,
  ) {
    super(code);
  }
}

/** No answer came: whether the request arrived is unknown, so it must be repeated with the same requestKey. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  constructor(
    readonly reason: 'offline' | 'timeout' | 'unreadable',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
