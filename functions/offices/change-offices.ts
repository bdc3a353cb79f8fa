import type { OfficeRole } from '@shared/domain/roles';
import type { Documents } from '../_runtime/documents';
import type { Actor, PersonDocument } from '../_runtime/actor';
import type { NewPersonEvent } from '../_runtime/roster/person-event';
import { personStore } from '../_runtime/roster/person-store';
import type { HeldOffice } from './held-office';

/** What giving and taking offices needs of a call. */
export interface ChangeCall {
  readonly actor: Actor;
  readonly documents: Documents;
  readonly now: string;
  readonly newId: () => string;
}

export interface Grant {
  readonly role: OfficeRole;
  readonly unitCode: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

export interface Changed {
  readonly person: PersonDocument;
  readonly office: HeldOffice;
}

type Changes = NonNullable<NewPersonEvent['changes']>;

/** An office in a person's history: which, where, and what became of its days. */
const changesOf = (before: Partial<HeldOffice>, after: Partial<HeldOffice>): Changes =>
  (
    [
      ['office', 'role'],
      ['unitCode', 'unitCode'],
      ['fromOn', 'fromOn'],
      ['toOn', 'toOn'],
    ] as const
  )
    .map(([field, key]) => ({ field, before: before[key] ?? '', after: after[key] ?? '' }))
    .filter((change) => change.before !== change.after);

export const grantOffice = async (
  call: ChangeCall,
  person: PersonDocument,
  grant: Grant,
): Promise<Changed> => {
  const { actor, documents, now, newId } = call;
  const by = { grantedById: actor.personId, grantedByName: actor.name, grantedAt: now };
  const office: HeldOffice = { officeId: newId(), ...grant, revokedAt: null, ...by };
  const event = { kind: 'officeGranted', changes: changesOf({}, office) } as const;
  const memberships = [...person.memberships, office];
  return { person: await personStore(documents).change(person, { memberships }, event, call), office };
};

/** Ends an office on its last day, or takes it back at once when there is none. That it was held stays on record. */
export const endOffice = async (
  call: ChangeCall,
  { person, office }: Changed,
  { lastOn, reason }: { readonly lastOn: string | null; readonly reason: string },
): Promise<Changed> => {
  const by = { revokedByName: call.actor.name, reason };
  const ended = { ...office, ...(lastOn === null ? { revokedAt: call.now } : { toOn: lastOn }), ...by };
  const changes = changesOf(office, lastOn === null ? {} : ended);
  const event = { kind: 'officeRevoked', note: reason, changes } as const;
  const memberships = person.memberships.map((held) => (held.officeId === office.officeId ? ended : held));
  const changed = await personStore(call.documents).change(person, { memberships }, event, call);
  return { person: changed, office: ended };
};
