import { AppError } from '@shared/errors';
import type { IdentityDocument } from '../_runtime/actor';
import { identityStore } from '../_runtime/roster/identity-store';
import type { JoinRequestDocument } from '../_runtime/roster/join-request';
import { personStore } from '../_runtime/roster/person-store';
import type { WriteCall } from '../_runtime/route';

type AnyCall = WriteCall<unknown>;

/**
 * Frees a WeChat user from somebody who is on no roster any more: who moved away keeps the binding for the day of coming back,
 * and gives it up by being taken up elsewhere.
 */
const freeIdentity = async (call: AnyCall, identity: IdentityDocument, personId: string): Promise<void> => {
  const { documents } = call;
  const holder = await personStore(documents).find(identity.personId);
  if (holder === null || holder._id === personId) return;
  if (holder.state === 'active') throw new AppError('AlreadyBound');
  const others = await identityStore(documents).listOf(holder._id);
  await personStore(documents).change(holder, { isBound: others.length > 1 }, { kind: 'unbound' }, call);
};

/** Binds the WeChat user who asked to the person; `AlreadyBound` when somebody at home in a village has that phone meanwhile. */
export const bindPhone = async (
  call: AnyCall,
  { openId, label }: JoinRequestDocument,
  personId: string,
): Promise<void> => {
  const { documents, now } = call;
  const identities = identityStore(documents);
  const earlier = await identities.find(openId);
  if (earlier !== null) await freeIdentity(call, earlier, personId);
  const identity: IdentityDocument = { _id: openId, personId, label, boundAt: now };
  await (earlier === null ? identities.insert(identity) : identities.put(identity));
};
