/**
 * The closed list of refusals, each with the HTTP status that an HTTP client sees.
 * Order in which a call is judged: identity, role, input, existence, state, quota.
 */
export const errorStatuses = {
  // identity
  Unauthenticated: 401,
  TokenExpired: 401,
  // role
  Forbidden: 403,
  // input
  MethodUnknown: 404,
  InvalidInput: 400,
  BodyTooLarge: 413,
  RequestKeyReused: 409,
  PhotoTooLarge: 413,
  PhotoUnreadable: 415,
  FileTooLarge: 413,
  FileUnreadable: 415,
  // existence
  NotFound: 404,
  PhotoMissing: 404,
  FileMissing: 404,
  // state
  StateConflict: 409,
  AlreadyExists: 409,
  AlreadyBound: 409,
  RuleNotInForce: 409,
  ConfirmationNeeded: 409,
  OwnMatter: 409,
  AlreadyReversed: 409,
  AlreadyCheckedIn: 409,
  ActivityNotOpen: 409,
  CodeInvalid: 409,
  // quota
  CapReached: 409,
  TooManyRequests: 429,
  Busy: 503,
  Internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatuses;

export const errorCodes = Object.keys(errorStatuses) as readonly ErrorCode[];

/** What a refusal tells beside its code: plain values, never personal data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The one error that crosses the wire. Everything else becomes `Internal` at the edge. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
