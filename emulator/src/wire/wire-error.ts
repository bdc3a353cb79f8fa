/** A refusal in the words of the wire: the SDK throws it as `{code, message, requestId}`. */
export class WireError extends Error {
  override readonly name = 'WireError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function invalidParam(message: string): WireError {
  return new WireError('INVALID_PARAM', message);
}

/** For what the cloud can do and the emulator cannot: never an empty success. */
export function unsupported(what: string): WireError {
  return new WireError('EMULATOR_UNSUPPORTED', `the emulator does not support ${what}`);
}
