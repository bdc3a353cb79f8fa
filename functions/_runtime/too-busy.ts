/** Codes of the network: nobody was reached, or nobody answered within the time of the SDK. */
const networkCodes: ReadonlySet<unknown> = new Set([
  ...['ESOCKETTIMEDOUT', 'ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH'],
]);

/** Codes by which the cloud says that it has too much to do, or that a transaction took longer than it may. */
const cloudCodes: ReadonlySet<unknown> = new Set([
  ...['EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT', 'EXCEED_RATELIMIT'],
  ...['DATABASE_TRANSACTION_TIMEOUT', 'DATABASE_TRANSACTION_NOT_EXIST'],
]);

/** What a gateway answers by HTTP when there is too much to do behind it. */
const httpStatuses: ReadonlySet<unknown> = new Set([429, 502, 503, 504]);

/**
 * Whether the SDK threw this because the cloud has too much to do or cannot be reached: nobody's mistake, and better a moment later.
 * What was asked for may have happened all the same; the key of a write makes asking again safe.
 */
export const isTooBusy = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return networkCodes.has(code) || cloudCodes.has(code) || httpStatuses.has(code);
};
