import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import { limitGuesses } from '../_runtime/limit-attempts';
import type { ReadCall } from '../_runtime/route';
import { codeGuesses } from './limits';
import { codeHashOf } from './sign-in-secrets';
import { signInStore, type SignInDocument } from './sign-in-store';

/** The computer that shows `code` and waits, or `CodeInvalid`. */
export const findWaiting = async (
  documents: Documents,
  code: string,
  now: string,
): Promise<SignInDocument> => {
  const signIn = await signInStore(documents).findWaiting(codeHashOf(code), now);
  if (signIn === null) throw new AppError('CodeInvalid');
  return signIn;
};

/** As `findWaiting`, where a code that shows nothing is counted as a guess. */
export const guessWaiting = (call: ReadCall<{ readonly code: string }>): Promise<SignInDocument> => {
  const { documents, now, input } = call;
  return limitGuesses(codeGuesses(call), now, () => findWaiting(documents, input.code, now));
};
