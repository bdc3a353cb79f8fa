import type { reverseDevice as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import { identityStore } from '../_runtime/roster/identity-store';
import { personStore } from '../_runtime/roster/person-store';
import type { WriteCall } from '../_runtime/route';
import { findDevices, type StoredDevice } from './devices';
import { sessionStore } from './session-store';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

interface SignOut {
  readonly gone: readonly StoredDevice[];
  readonly staying: readonly StoredDevice[];
  /** Sessions that a token could still name. */
  readonly sessionIds: readonly string[];
}

/** Writes on the person what opens nothing any more: the doorway reads it there with every call. */
const signOut = async (call: Call, { gone, staying, sessionIds }: SignOut): Promise<void> => {
  const { documents, actor } = call;
  const people = personStore(documents);
  const person = await people.find(actor.personId);
  if (person === null) throw new AppError('Unauthenticated');
  const ended = gone.flatMap(({ session }) => (session === null ? [] : [session._id]));
  // A session whose tokens have expired need not be remembered.
  const earlier = person.revokedSessionIds.filter((sessionId) => sessionIds.includes(sessionId));
  const revokedSessionIds = [...new Set([...earlier, ...ended])];
  if (gone.some(({ identity }) => identity !== null)) {
    const isBound = staying.some(({ identity }) => identity !== null);
    await people.change(person, { isBound, revokedSessionIds }, { kind: 'unbound' }, call);
  } else if (ended.length > 0) await people.revokeSessions(person, revokedSessionIds);
};

/** Signs out one phone or browser, or all but the one asking; the next call from there is refused. */
export const reverseDevice = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, now, input } = call;
  const { devices, sessionIds } = await findDevices(call);
  const isMeant = ({ deviceId, isThis }: StoredDevice['shown']): boolean =>
    input.deviceId === undefined ? !isThis : deviceId === input.deviceId;
  const gone = devices.filter(({ shown }) => isMeant(shown));
  if (input.deviceId !== undefined && gone.length === 0) throw new AppError('NotFound');
  const staying = devices.filter(({ shown }) => !isMeant(shown));
  await signOut(call, { gone, staying, sessionIds });
  for (const { identity, session } of gone) {
    if (identity !== null) await identityStore(documents).remove(identity._id);
    else await sessionStore(documents).put({ ...session, endedAt: now });
  }
  return { items: staying.map(({ shown }) => shown) };
};
