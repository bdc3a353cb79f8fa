import type { renewToken as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { signToken } from '../_runtime/token';
import { expiryOf, sessionStore } from './session-store';

/** A fresh token for the same session. WeChat has no session, and the local runtime's own sign-in none that is stored. */
export const renewToken = async ({
  documents,
  now,
  actor: { personId },
  source: { sessionId },
}: WriteCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const session = sessionId === null ? null : await sessionStore(documents).find(sessionId);
  if (sessionId === null || session?.personId !== personId)
    throw new AppError('Forbidden', { reason: 'noSession' });
  if (session.endedAt !== null) throw new AppError('Unauthenticated');
  const expiresAt = expiryOf(now);
  await sessionStore(documents).put({ ...session, expiresAt });
  return { token: await signToken({ kind: 'person', personId, sessionId }, now), expiresAt };
};
