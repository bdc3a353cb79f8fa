/**
 * The codes the engine fails with. Those that the cloud documents carry its names; `DATABASE_QUERY_WITHOUT_INDEX` is
 * the emulator's own, because the cloud answers such a query slowly instead of refusing it.
 */
export type EngineErrorCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_EXCEED_LIMIT'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_INVALID_OPERATOR'
  | 'DATABASE_QUERY_WITHOUT_INDEX'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_TIMEOUT'
  | 'INVALID_PARAM';

/** A refusal of the engine that belongs to the caller; anything else thrown by the engine is a defect. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}
