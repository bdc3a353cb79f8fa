import { tokenDays } from '../_runtime/token';
import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { isAbove } from '../_runtime/matchers';

/** A browser that is signed in as a person; `_id` is the session its tokens name. */
export interface SessionDocument extends Stored {
  readonly personId: string;
  /** What the browser calls itself. */
  readonly label: string;
  readonly startedAt: string;
  /** When the newest token of the session expires. */
  readonly expiresAt: string;
  /** The instant at which it was signed out; null while it was not. */
  readonly endedAt: string | null;
}

/** When a token signed at this instant expires, and its session with it. */
export const expiryOf = (signedAt: string): string =>
  new Date(Date.parse(signedAt) + tokenDays * 24 * 3600 * 1000).toISOString();

export const aNewSession = (
  session: Pick<SessionDocument, '_id' | 'personId' | 'label' | 'startedAt'>,
): SessionDocument => ({ ...session, expiresAt: expiryOf(session.startedAt), endedAt: null });

export const sessionStore = (documents: Documents) => ({
  find: (sessionId: string): Promise<SessionDocument | null> =>
    documents.get<SessionDocument>('sessions', sessionId),

  /** Those of a person that some token could still name, signed out or not; newest first. */
  listUnexpired: (personId: string, now: string): Promise<readonly SessionDocument[]> =>
    findAll<SessionDocument>(documents, 'sessions', {
      where: { personId, expiresAt: isAbove(now) },
      order: [['_id', 'desc']],
    }),

  put: (session: SessionDocument): Promise<void> => documents.put('sessions', session),
});
