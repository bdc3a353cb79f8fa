import { dateOf } from '@shared/domain/calendar';
import type { OutputOf } from '@shared/contract/method';
import type { advancePeople as contract } from '@shared/contract/people';
import { stateAfter } from '@shared/domain/residency';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { findByIds } from '../_runtime/find-by-ids';
import { personStore } from '../_runtime/roster/person-store';
import { judgeDestination, type AdvanceCall, type Destination } from './judge-destination';
import { refuseHigherOffice } from '../_runtime/roster/judge-offices';
import { planResidency } from './plan-residency';
import { endedOffices } from '../_runtime/roster/revoke-offices';
import { entryChanges } from '../_runtime/roster/entry-changes';
import { releaseHouseholds, revokeBrokenProxies } from '../_runtime/roster/settle-ties';
import { showRosterPeople } from './show-person';

const earliestOn = '2000-01-01';

const effectiveOn = ({ input, now }: AdvanceCall): string => {
  const today = dateOf(now);
  const on = input.effectiveOn ?? today;
  if (on < earliestOn || on > today) throw new AppError('InvalidInput', { fields: ['effectiveOn'] });
  return on;
};

/** All of them in the order asked for, of this village and in a state from which the action leads on. */
const findPeople = async ({
  documents,
  villageCode,
  input,
}: AdvanceCall): Promise<readonly PersonDocument[]> => {
  const found = await findByIds<PersonDocument>(documents, 'people', input.personIds);
  const people = input.personIds.map((personId) => {
    const person = found.get(personId);
    const isKnown =
      person !== undefined &&
      person.state !== 'erased' &&
      (person.villageCode ?? person.formerVillageCode) === villageCode;
    if (!isKnown) throw new AppError('NotFound', { personId });
    return person;
  });
  const stuck = people.find(({ state }) => stateAfter(state, input.action) === null);
  if (stuck === undefined) return people;
  throw new AppError('StateConflict', { personId: stuck._id, state: stuck.state });
};

/** A roster number that somebody else has been given meanwhile is not given back. */
const isNumberTaken = async (
  { documents, villageCode, input }: AdvanceCall,
  { _id, rosterNumber }: PersonDocument,
): Promise<boolean> => {
  if (input.action !== 'return' || rosterNumber === '') return false;
  const holder = await personStore(documents).findByRosterNumber(villageCode, rosterNumber);
  return holder !== null && holder._id !== _id;
};

const advance = async (
  call: AdvanceCall,
  person: PersonDocument,
  destination: Destination,
): Promise<PersonDocument> => {
  const { documents, input, now } = call;
  const { action, note } = input;
  const change = planResidency(
    person,
    {
      ...{ action, destination, effectiveOn: effectiveOn(call) },
      isNumberTaken: await isNumberTaken(call, person),
    },
    call,
  );
  const changes = [
    ...(await entryChanges(documents, person, { ...person, ...change })),
    ...endedOffices(person.memberships, change.memberships ?? person.memberships, now),
    ...(change.stateSinceOn === undefined
      ? []
      : [{ field: 'effectiveOn', before: '', after: effectiveOn(call) }]),
    ...(destination.village === null
      ? []
      : [{ field: 'villageCode', before: person.villageCode ?? '', after: destination.village._id }]),
  ];
  return personStore(documents).change(person, change, { kind: action, note, changes }, call);
};

/** What happened to people's residence, all of them or none: 调整, 迁出, 去世, 迁回, 转村. */
export const advancePeople = async (call: AdvanceCall): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input, now } = call;
  effectiveOn(call);
  const people = await findPeople(call);
  const destination = await judgeDestination(call, people);
  const goAway = input.action === 'leave' || input.action === 'die' || input.action === 'transfer';
  if (goAway) for (const person of people) refuseHigherOffice(call, person);

  const advanced: PersonDocument[] = [];
  for (const person of people) advanced.push(await advance(call, person, destination));
  const gone = advanced.filter((person) => person.villageCode !== villageCode).map(({ _id }) => _id);
  await releaseHouseholds(documents, villageCode, gone);
  await revokeBrokenProxies(documents, input.personIds, call);
  return { items: await showRosterPeople(documents, advanced, now) };
};
