import type { getSignIn as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import type { VisitorWriteCall } from '../_runtime/route';
import { signToken } from '../_runtime/token';
import { sessionStore } from './session-store';
import { isSecretOf } from './sign-in-secrets';
import { signInStore, type SignInDocument } from './sign-in-store';

/** Seconds after the code's end in which a token can be fetched: it may have been confirmed at the last moment. */
const graceSeconds = 60;

const without = (state: 'waiting' | 'refused' | 'expired') => ({ state, token: null });

/** The same token each time it is fetched, signed for the moment of the confirmation. */
const tokenOf = async (documents: Documents, { _id: sessionId }: SignInDocument): Promise<string | null> => {
  const session = await sessionStore(documents).find(sessionId);
  if (session === null || session.endedAt !== null) return null;
  return signToken({ kind: 'person', personId: session.personId, sessionId }, session.startedAt);
};

/** What the browser asks again and again while it shows a code. */
export const getSignIn = async ({
  documents,
  now,
  input: { signInId, secret },
}: VisitorWriteCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const signIn = await signInStore(documents).find(signInId);
  if (signIn === null || !isSecretOf(signIn, secret)) throw new AppError('NotFound');
  const { state, expiresAt } = signIn;
  if (state === 'refused') return without('refused');
  if (state === 'waiting') return without(now < expiresAt ? 'waiting' : 'expired');
  const isTooLate = Date.parse(now) >= Date.parse(expiresAt) + graceSeconds * 1000;
  const token = isTooLate ? null : await tokenOf(documents, signIn);
  return token === null ? without('expired') : { state: 'confirmed', token };
};
