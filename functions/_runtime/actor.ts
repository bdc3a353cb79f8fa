import type { Membership } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Stored } from './documents';
import { documents } from './documents';
import { verifyToken } from './token';

/** Who is calling, with what they hold. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  /** Home village; null for an officer who lives elsewhere. */
  readonly villageCode: string | null;
  readonly gridCode: string | null;
  readonly householdId: string | null;
  readonly memberships: readonly Membership[];
}

/**
 * A person as stored. `sortKey` orders a roster by grid, then name, and ends in the id: pages run over it, so no two may be
 * the same. `isPartyMember` serves the members' board.
 */
export interface PersonDocument extends Stored {
  readonly villageCode: string | null;
  readonly gridCode: string | null;
  readonly householdId: string | null;
  readonly name: string;
  readonly partyStatus: 'full' | 'probationary' | 'applicant' | 'masses';
  readonly isPartyMember: boolean;
  readonly sortKey: string;
  readonly memberships: readonly Membership[];
}

/** A WeChat identity bound to a person; `_id` is the openid. */
export interface IdentityDocument extends Stored {
  readonly personId: string;
}

/** How a call proves who makes it. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'wechat'; readonly openId: string };

const personIdOf = async (credential: Credential, now: string): Promise<string> => {
  if (credential.kind === 'token') return verifyToken(credential.token, now);
  if (credential.kind === 'none') throw new AppError('Unauthenticated');
  const identity = await documents.get<IdentityDocument>('identities', credential.openId);
  if (identity === null) throw new AppError('Unauthenticated', { isUnbound: true });
  return identity.personId;
};

/** Finds the caller, or refuses. A person who is gone from the roster is nobody. */
export const findActor = async (credential: Credential, now: string): Promise<Actor> => {
  const person = await documents.get<PersonDocument>('people', await personIdOf(credential, now));
  if (person === null) throw new AppError('Unauthenticated');
  const { _id, name, villageCode, gridCode, householdId, memberships } = person;
  return { personId: _id, name, villageCode, gridCode, householdId, memberships };
};
