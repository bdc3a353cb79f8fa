import { dateOf } from '@shared/domain/calendar';
import { leavingStates } from '@shared/domain/residency';
import { AppError } from '@shared/errors';
import type { IdentityDocument, PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { identityStore } from '../_runtime/roster/identity-store';
import type { EventSource } from '../_runtime/roster/person-event';
import { personStore } from '../_runtime/roster/person-store';

interface Binding extends EventSource {
  readonly documents: Documents;
}

/** Takes a WeChat user off the person they were bound to, who is no resident any more. */
const release = async ({ _id: openId, personId }: IdentityDocument, binding: Binding): Promise<void> => {
  const { documents } = binding;
  const identities = identityStore(documents);
  const [person, all] = await Promise.all([
    personStore(documents).find(personId),
    identities.listOf(personId),
  ]);
  if (person?.state === 'active') throw new AppError('AlreadyBound');
  await identities.remove(openId);
  if (person === null) return;
  const isBound = all.some(({ _id }) => _id !== openId);
  await personStore(documents).change(person, { isBound }, { kind: 'unbound' }, binding);
};

/** Signing in again takes back that one asked to be forgotten, alone or on paper; offices that ended with the residence stay ended. */
const comeBack = ({ state, formerVillageCode }: PersonDocument, now: string) =>
  leavingStates.includes(state)
    ? ({
        state: 'active',
        villageCode: formerVillageCode,
        formerVillageCode: null,
        stateSinceOn: dateOf(now),
      } as const)
    : {};

/** Binds a WeChat user to a person, with a line in the person's history. */
export const bindPerson = async (
  person: PersonDocument,
  { openId, label }: { readonly openId: string; readonly label: string },
  binding: Binding,
): Promise<void> => {
  const { documents, now } = binding;
  const identities = identityStore(documents);
  const earlier = await identities.find(openId);
  if (earlier !== null) await release(earlier, binding);
  // Released from the very person, when it is the same one who comes back: the change below goes on from there.
  const fresh = (await personStore(documents).find(person._id)) ?? person;
  await identities.insert({ _id: openId, personId: person._id, label, boundAt: now });
  const back = comeBack(fresh, now);
  const changes =
    back.state === undefined ? [] : [{ field: 'state', before: fresh.state, after: back.state }];
  await personStore(documents).change(fresh, { ...back, isBound: true }, { kind: 'bound', changes }, binding);
};
