import type { getPendingSignIn as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { ReadCall } from '../_runtime/route';
import { guessWaiting } from './find-waiting';

export const getPendingSignIn = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { label, startedAt, expiresAt } = await guessWaiting(call);
  return { label, startedAt, expiresAt };
};
