import { isOffice, isStanding } from '@shared/domain/roles';
import { dateOf } from '@shared/domain/calendar';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { peopleLimits, type submitProxy as contract } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import type { PersonDocument, ProxyDocument } from '../_runtime/actor';
import { findByIds } from '../_runtime/find-by-ids';
import { householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import { personEventOf, personEventStore } from '../_runtime/roster/person-event';
import { personStore } from '../_runtime/roster/person-store';
import { proxyStore } from '../_runtime/roster/proxy-store';
import type { WriteCall } from '../_runtime/route';
import { mayActFor } from '../_runtime/roster/settle-ties';
import { showProxies } from './show-proxies';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

interface Pair {
  readonly person: PersonDocument;
  readonly proxy: PersonDocument;
  readonly household: HouseholdDocument | null;
}

const conflict = (reason: string): AppError => new AppError('StateConflict', { reason });

const findResident = async ({ documents, villageCode }: Call, personId: string): Promise<PersonDocument> => {
  const person = await personStore(documents).findOf(villageCode, personId);
  if (person?.state !== 'active') throw new AppError('NotFound', { personId });
  return person;
};

/** Who is to act for whom; refuses what no village would allow. */
const findPair = async (call: Call): Promise<Pair> => {
  const { documents, villageCode, input, now } = call;
  if (input.personId === input.proxyId) throw conflict('self');
  const person = await findResident(call, input.personId);
  const proxy = await findResident(call, input.proxyId);
  // An office is held in person: nobody rules a village through a neighbour's phone.
  const holdsOffice = person.memberships.some((held) => isOffice(held) && isStanding(held, dateOf(now)));
  if (holdsOffice) throw conflict('office');
  const household =
    person.householdId === null
      ? null
      : await householdStore(documents).find(villageCode, person.householdId);
  if (!mayActFor(person, proxy, household ?? undefined)) throw conflict('household');
  return { person, proxy, household };
};

const judgeCaps = async ({ documents, now }: Call, { person, proxy, household }: Pair): Promise<void> => {
  const proxies = proxyStore(documents);
  const { proxiesOfPersonMax, peopleOfProxyMax } = peopleLimits;
  const ofPerson = await proxies.listFor([person._id], dateOf(now));
  if (ofPerson.some(({ proxyId }) => proxyId === proxy._id)) throw new AppError('AlreadyExists');
  if (ofPerson.length >= proxiesOfPersonMax) throw new AppError('CapReached', { proxiesOfPersonMax });
  if (household?.liaisonId === proxy._id) return;
  const ofProxy = await proxies.listBy([proxy._id], dateOf(now));
  const personIds = ofProxy.map(({ personId }) => personId);
  const people = await findByIds<PersonDocument>(documents, 'people', personIds);
  // Those of the households looked after come with the office of the liaison.
  const ofHousehold = [...people.values()].filter(({ householdId }) => householdId === proxy.householdId);
  if (ofHousehold.length >= peopleOfProxyMax) throw new AppError('CapReached', { peopleOfProxyMax });
};

/** 代办: somebody of the household, or its liaison, may act for a person without a phone. */
export const submitProxy = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const today = dateOf(now);
  if (input.toOn !== null && input.toOn < today) throw new AppError('InvalidInput', { fields: ['toOn'] });
  const pair = await findPair(call);
  await judgeCaps(call, pair);
  const { person, proxy } = pair;
  const granted: ProxyDocument = {
    _id: `${person._id}:${proxy._id}`,
    villageCode,
    ...{ personId: person._id, personName: person.name, proxyId: proxy._id, proxyName: proxy.name },
    ...{ fromOn: today, toOn: input.toOn, revokedAt: null, grantedById: actor.personId },
  };
  await proxyStore(documents).put(granted);
  const changes = [{ field: 'proxy', before: '', after: proxy.name }];
  const event = personEventOf(person, { kind: 'proxySet', changes }, call);
  await personEventStore(documents).insert(event);
  return { proxies: showProxies(await proxyStore(documents).listFor([person._id], today)) };
};
