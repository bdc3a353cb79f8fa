import type { Device } from '@shared/contract/accounts';
import type { IdentityDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { identityStore } from '../_runtime/roster/identity-store';
import type { Call } from '../_runtime/route';
import { keyedHash } from '../_runtime/token';
import { aNewSession, sessionStore, type SessionDocument } from './session-store';

/** A device with what is stored of it. */
export type StoredDevice =
  | { readonly shown: Device; readonly identity: IdentityDocument; readonly session: null }
  | { readonly shown: Device; readonly identity: null; readonly session: SessionDocument };

type Asking = Pick<Call<unknown>, 'actor' | 'source' | 'now'>;

/** An openid is nobody's business, its owner's neither. */
const showIdentity = (identity: IdentityDocument, { source, now }: Asking): Device => ({
  deviceId: `wx-${keyedHash('device', identity._id).slice(0, 32)}`,
  kind: 'wechat',
  label: identity.label ?? '',
  // Bindings from before devices were listed have no day of their own.
  boundAt: identity.boundAt ?? now,
  expiresAt: null,
  isThis: identity._id === source.openId,
});

const showSession = (session: SessionDocument, { source }: Asking): Device => ({
  deviceId: session._id,
  kind: 'browser',
  label: session.label,
  boundAt: session.startedAt,
  expiresAt: session.expiresAt,
  isThis: session._id === source.sessionId,
});

/** The session that asks, when nothing is stored of it: the local runtime signs people in without. */
const unstoredSession = (
  stored: readonly SessionDocument[],
  { actor, source: { sessionId }, now }: Asking,
): readonly SessionDocument[] =>
  sessionId === null || stored.some(({ _id }) => _id === sessionId)
    ? []
    : [aNewSession({ _id: sessionId, personId: actor.personId, label: '', startedAt: now })];

/** Everything that is signed in as the caller, the one asking first; and the sessions that a token could still name. */
export const findDevices = async (call: Asking & { readonly documents: Documents }) => {
  const { documents, actor, now } = call;
  const [identities, unexpired] = await Promise.all([
    identityStore(documents).listOf(actor.personId),
    sessionStore(documents).listUnexpired(actor.personId, now),
  ]);
  const sessions = [...unstoredSession(unexpired, call), ...unexpired];
  const devices: readonly StoredDevice[] = [
    ...identities.map((identity) => ({ shown: showIdentity(identity, call), identity, session: null })),
    ...sessions
      .filter(({ endedAt }) => endedAt === null)
      .map((session) => ({ shown: showSession(session, call), identity: null, session })),
  ];
  return {
    devices: devices.toSorted((one, other) => Number(other.shown.isThis) - Number(one.shown.isThis)),
    sessionIds: sessions.map(({ _id }) => _id),
  };
};
