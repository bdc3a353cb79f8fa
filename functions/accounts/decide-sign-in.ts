import type { decideSignIn as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { findWaiting, guessWaiting } from './find-waiting';
import { aNewSession, sessionStore } from './session-store';
import { signInStore } from './sign-in-store';

type Input = ParsedInputOf<typeof contract>;

/** Counts a wrong code before the transaction, which would forget it with everything else. */
export const prepareDecision = async (call: ReadCall<Input>): Promise<void> => {
  await guessWaiting(call);
};

/**
 * Decides once about the computer that shows the code. The session begins here and not when the browser fetches its token, so
 * that from this moment on it is listed and can be signed out.
 */
export const decideSignIn = async ({
  documents,
  now,
  actor: { personId },
  input: { code, isConfirmed },
}: WriteCall<Input>): Promise<OutputOf<typeof contract>> => {
  const signIn = await findWaiting(documents, code, now);
  const { _id, label } = signIn;
  const state = isConfirmed ? 'confirmed' : 'refused';
  await signInStore(documents).put({ ...signIn, state, decidedAt: now, personId });
  if (isConfirmed) await sessionStore(documents).put(aNewSession({ _id, personId, label, startedAt: now }));
  return { label };
};
