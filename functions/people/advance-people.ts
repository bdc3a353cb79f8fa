import { dateOf } from '@shared/domain/calendar';
import type { OutputOf } from '@shared/contract/method';
import type { advancePeople as contract } from '@shared/contract/people';
import { stateAfter, type ResidencyAction } from '@shared/domain/residency';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { findByIds } from '../_runtime/find-by-ids';
import { cutTies } from '../_runtime/roster/begin-leaving';
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

/**
 * Erasure on paper is for one person, with words on who asked and on which paper. It has no day of its own: the days in which a
 * mistake can be undone begin when it is recorded.
 */
const judgeForgetting = ({ input: { action, personIds, note, effectiveOn: on } }: AdvanceCall): void => {
  if (action !== 'forget') return;
  const fields = [
    ...(note === '' ? ['note'] : []),
    ...(personIds.length > 1 ? ['personIds'] : []),
    ...(on === undefined ? [] : ['effectiveOn']),
  ];
  if (fields.length > 0) throw new AppError('InvalidInput', { fields });
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

/** What tied them to others and to the village, as far as the reason for it is gone; `people` are those from before. */
const settleTies = async (
  call: AdvanceCall,
  people: readonly PersonDocument[],
  advanced: readonly PersonDocument[],
): Promise<void> => {
  const { documents, villageCode, input } = call;
  if (input.action === 'forget') {
    for (const person of people) await cutTies(documents, person, call);
    return;
  }
  const gone = advanced.filter((person) => person.villageCode !== villageCode).map(({ _id }) => _id);
  await releaseHouseholds(documents, villageCode, gone);
  await revokeBrokenProxies(documents, input.personIds, call);
};

/** Actions after which somebody is a resident of this village no more, and holds no office of it. */
const partings: readonly ResidencyAction[] = ['leave', 'die', 'transfer', 'forget'];

/** What happened to people's residence, all of them or none: 调整, 迁出, 去世, 迁回, 转村, 书面注销. */
export const advancePeople = async (call: AdvanceCall): Promise<OutputOf<typeof contract>> => {
  const { documents, input, now } = call;
  effectiveOn(call);
  judgeForgetting(call);
  const people = await findPeople(call);
  const destination = await judgeDestination(call, people);
  if (partings.includes(input.action)) for (const person of people) refuseHigherOffice(call, person);

  const advanced: PersonDocument[] = [];
  for (const person of people) advanced.push(await advance(call, person, destination));
  await settleTies(call, people, advanced);
  return { items: await showRosterPeople(documents, advanced, now) };
};
