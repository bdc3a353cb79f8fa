import { EngineError, type EngineErrorCode } from '../engine-error';

/** For tests: the code a call is refused with, or null when it goes through. Other errors pass. */
export function refusalOf(call: () => unknown): EngineErrorCode | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
}
