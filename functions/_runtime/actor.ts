import { dateOf } from '@shared/domain/calendar';
import type { ConsentPurpose } from '@shared/domain/consent';
import type { PartyStatus } from '@shared/domain/person-record';
import type { PersonState } from '@shared/domain/residency';
import { isActive, type Membership } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Stored } from './documents';
import { documents } from './documents';
import { gather, type Around } from './gather';
import type { Brought, Parts } from './parts';
import { verifyToken } from './token';

/** Somebody who acts for the actor (代办). */
export interface ActingProxy {
  readonly personId: string;
  readonly name: string;
}

/** Who is calling, with what they hold today. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  /** Home village; null for an officer who lives elsewhere. */
  readonly villageCode: string | null;
  readonly gridCode: string | null;
  readonly householdId: string | null;
  /** Those that count today. */
  readonly memberships: readonly Membership[];
  /** Who makes this call for the actor; null when the actor does. */
  readonly proxy: ActingProxy | null;
}

/** What a membership keeps beside what the rules ask: how it came and how it went. */
export interface StoredMembership extends Membership {
  /** Of an office; villager and member follow from residence and party status and have none. */
  readonly officeId?: string;
  readonly grantedById?: string;
  readonly grantedByName?: string;
  readonly grantedAt?: string;
  readonly revokedByName?: string;
  readonly reason?: string;
}

export interface ConsentGiven {
  readonly version: string;
  readonly isGiven: boolean;
  readonly at: string;
}

/** A person as stored. Memberships that ended stay, as the person's history in office. */
export interface PersonDocument extends Stored {
  /** Null for officers who live elsewhere, and for those who left: then `formerVillageCode` says from where. */
  readonly villageCode: string | null;
  readonly formerVillageCode: string | null;
  readonly gridCode: string | null;
  readonly householdId: string | null;
  readonly name: string;
  /** Eleven digits; empty for none. Families share one. */
  readonly phone: string;
  /** The village's own number for the person, one in the village; empty for none. */
  readonly rosterNumber: string;
  readonly partyStatus: PartyStatus;
  /** Serves the members' board. */
  readonly isPartyMember: boolean;
  /** Orders a roster by grid, then name, and ends in the id: pages run over it, so no two may be the same. */
  readonly sortKey: string;
  readonly memberships: readonly StoredMembership[];
  /** Units in which the person holds or held an office, each once. */
  readonly officeUnitCodes: readonly string[];
  readonly state: PersonState;
  /** The day of the last change of state; null for those who were always here. */
  readonly stateSinceOn: string | null;
  /** Of somebody who asked to be erased: whether the own phone brings them back while the days of grace last. */
  readonly mayComeBack?: boolean;
  /** When nothing was left of somebody `erased`; missing while the erasing is under way. */
  readonly erasedAt?: string;
  /** Whether some WeChat user is bound to the person. */
  readonly isBound: boolean;
  /** Grows with every change of the record. */
  readonly version: number;
  /** Newest decision on each purpose. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, ConsentGiven>>>;
  /** Sessions signed out before their token expired. */
  readonly revokedSessionIds: readonly string[];
  /** Tokens made before this instant open nothing; null when all do. */
  readonly tokensValidFrom: string | null;
}

/** A WeChat identity bound to a person; `_id` is the openid. */
export interface IdentityDocument extends Stored {
  readonly personId: string;
  /** What the phone calls itself. */
  readonly label?: string;
  readonly boundAt?: string;
}

/** Who may act for whom; `_id` is `<personId>:<proxyId>`. */
export interface ProxyDocument extends Stored {
  readonly villageCode: string;
  readonly personId: string;
  readonly personName: string;
  readonly proxyId: string;
  readonly proxyName: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly revokedAt: string | null;
  readonly grantedById: string;
}

/** How a call proves who makes it. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'wechat'; readonly openId: string };

/** Who calls: perhaps a person, perhaps only a WeChat user, perhaps nobody known. */
export interface Caller {
  readonly actor: Actor | null;
  /** Why there is no actor. */
  readonly refusal: AppError | null;
  /** The WeChat user behind the call; null over HTTP, but for the local runtime's own tokens. */
  readonly openId: string | null;
  /** The session of the token; null in WeChat. */
  readonly sessionId: string | null;
  /** What was to be brought in the same request; for nobody's eyes until the call has been judged. */
  readonly brought: Brought<Parts> | null;
}

/** What to bring in the request that finds the caller. */
export interface Needed {
  /** The village the call names; null for the caller's own. */
  readonly villageCode: string | null;
  readonly parts: Parts;
}

const nobody = (refusal: AppError, openId: string | null = null): Caller => ({
  actor: null,
  refusal,
  openId,
  sessionId: null,
  brought: null,
});

export const actorOf = (person: PersonDocument, now: string, proxy: ActingProxy | null = null): Actor => {
  const { _id, name, villageCode, gridCode, householdId, memberships } = person;
  const today = dateOf(now);
  return {
    ...{ personId: _id, name, villageCode, gridCode, householdId, proxy },
    memberships: memberships.filter((held) => isActive(held, today)),
  };
};

/** A person who is gone from the roster is nobody. */
export const findActive = async (personId: string): Promise<PersonDocument | null> => {
  const person = await documents.get<PersonDocument>('people', personId);
  return person?.state === 'active' ? person : null;
};

const isRevoked = (
  { revokedSessionIds, tokensValidFrom }: PersonDocument,
  { sessionId, issuedAt }: { readonly sessionId: string; readonly issuedAt: string },
): boolean =>
  revokedSessionIds.includes(sessionId) || (tokensValidFrom !== null && issuedAt < tokensValidFrom);

const gatherAround = async (person: Around['person'], needed: Needed | null) => {
  const { villageCode, parts } = needed ?? { villageCode: null, parts: {} };
  const found = await gather<PersonDocument, Parts>({ person, villageCode }, parts);
  return found === null ? null : { person: found.person, brought: needed === null ? null : found.brought };
};

const findByWechat = async (openId: string, now: string, needed: Needed | null): Promise<Caller> => {
  const found = await gatherAround({ openId }, needed);
  if (found === null) return nobody(new AppError('Unauthenticated', { isUnbound: true }), openId);
  const { person, brought } = found;
  return { actor: actorOf(person, now), refusal: null, openId, sessionId: null, brought };
};

const findByToken = async (token: string, now: string, needed: Needed | null): Promise<Caller> => {
  const verified = await verifyToken(token, now);
  if (verified.kind === 'wechat') return findByWechat(verified.openId, now, needed);
  const { personId, sessionId } = verified;
  const found = await gatherAround({ personId }, needed);
  if (found === null || isRevoked(found.person, verified)) return nobody(new AppError('Unauthenticated'));
  const { person, brought } = found;
  return { actor: actorOf(person, now), refusal: null, openId: null, sessionId, brought };
};

/**
 * Finds who calls, and brings what is needed beside, in one request. Never refuses: a visitor's method takes whoever comes, and
 * the doorway refuses for all others.
 */
export const findCaller = async (
  credential: Credential,
  now: string,
  needed: Needed | null = null,
): Promise<Caller> => {
  if (credential.kind === 'none') return nobody(new AppError('Unauthenticated'));
  try {
    return credential.kind === 'wechat'
      ? await findByWechat(credential.openId, now, needed)
      : await findByToken(credential.token, now, needed);
  } catch (error) {
    if (error instanceof AppError) return nobody(error);
    throw error;
  }
};
