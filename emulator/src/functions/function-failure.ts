/** Codes of the cloud for a function call that gave no result. */
export type FunctionFailureCode =
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'
  | 'EXCEED_MAX_RESPONSE_SIZE'
  | 'EXCEED_CONCURRENT_REQUEST_LIMIT';

export class FunctionFailure extends Error {
  override readonly name = 'FunctionFailure';

  constructor(
    readonly code: FunctionFailureCode,
    message: string,
  ) {
    super(message);
  }
}
