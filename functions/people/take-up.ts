import type { ParsedInputOf } from '@shared/contract/method';
import type { decideJoinRequest as contract } from '@shared/contract/people';
import { dateOf } from '@shared/domain/calendar';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { JoinRequestDocument } from '../_runtime/roster/join-request';
import { personEventOf, personEventStore } from '../_runtime/roster/person-event';
import { aNewPerson, personStore } from '../_runtime/roster/person-store';
import { unitStore } from '../_runtime/roster/unit-store';
import type { WriteCall } from '../_runtime/route';
import { findGrid } from '../_runtime/roster/find-grid';
import { refuseHigherOffice } from '../_runtime/roster/judge-offices';
import { entryChanges } from '../_runtime/roster/entry-changes';
import { takeHousehold } from './take-household';

export type DecideCall = WriteCall<ParsedInputOf<typeof contract>>;

const bound = { kind: 'bound' } as const;

/** The same name with the same number stands on the roster already: it is that person, and must be said to be. */
const refuseKnown = async ({ documents, villageCode }: DecideCall, request: JoinRequestDocument) => {
  const sharing = await personStore(documents).listByPhone(request.phone);
  const known = sharing.find(({ villageCode: home, name }) => home === villageCode && name === request.name);
  if (known !== undefined) throw new AppError('StateConflict', { reason: 'known', personId: known._id });
};

/** Somebody new, of the household named in the request, which begins with its first person. */
const addPerson = async (call: DecideCall, request: JoinRequestDocument): Promise<string> => {
  const { documents, villageCode, input, newId, now } = call;
  await refuseKnown(call, request);
  const { name, phone, householdNumber: number } = request;
  const gridCode = input.gridCode ?? null;
  const household =
    number === null
      ? null
      : await takeHousehold(documents, { villageCode, number, personName: name, gridCode });
  const person = aNewPerson(
    {
      ...{ _id: newId(), villageCode, name, phone, isBound: true },
      ...{ householdId: household?._id ?? null, gridCode: gridCode ?? household?.gridCode ?? null },
    },
    { now },
  );
  await personStore(documents).add(person, { kind: 'joined', note: request.words }, call);
  await personEventStore(documents).insert(personEventOf(person, bound, call));
  return person._id;
};

/**
 * Somebody of the roster whom nobody's phone is bound to, or who left with this very number and is back. Whoever has a phone
 * already has a second one bound by the number on the roster: else who decides could hand the person to another's phone.
 */
const findKnown = async ({ documents, villageCode }: DecideCall, personId: string, phone: string) => {
  const person = await personStore(documents).findOf(villageCode, personId);
  const isBack = person?.state === 'left' && person.phone === phone;
  if (person === null || !(person.state === 'active' || isBack)) throw new AppError('NotFound', { personId });
  if (person.isBound && !isBack) throw new AppError('AlreadyBound');
  return person;
};

/** What brings somebody home who left: a grid that is no more is left out, and so is a number that somebody else has. */
const homecoming = async (
  { documents, villageCode, now }: DecideCall,
  { state, gridCode, rosterNumber }: PersonDocument,
): Promise<Partial<PersonDocument>> => {
  if (state === 'active') return {};
  const grid = gridCode === null ? null : await unitStore(documents).find(gridCode);
  const holder =
    rosterNumber === '' ? null : await personStore(documents).findByRosterNumber(villageCode, rosterNumber);
  return {
    ...{ state: 'active', villageCode, formerVillageCode: null, stateSinceOn: dateOf(now) },
    ...(grid?.state === 'active' ? {} : { gridCode: null }),
    ...(holder === null ? {} : { rosterNumber: '' }),
  };
};

const bindPerson = async (call: DecideCall, personId: string, { phone }: JoinRequestDocument) => {
  const { documents, input } = call;
  const person = await findKnown(call, personId, phone);
  refuseHigherOffice(call, person);
  const change = {
    ...(await homecoming(call, person)),
    ...{ phone, isBound: true },
    ...(input.gridCode === undefined ? {} : { gridCode: input.gridCode }),
  };
  const changes = await entryChanges(documents, person, { ...person, ...change });
  const store = personStore(documents);
  if (person.state === 'active') {
    await store.change(person, change, { ...bound, changes }, call);
  } else {
    const back = await store.change(person, change, { kind: 'return', changes }, call);
    await personEventStore(documents).insert(personEventOf(back, bound, call));
  }
  return person._id;
};

/** The person of the roster who asked: somebody it has, or somebody new. */
export const takeUp = async (call: DecideCall, request: JoinRequestDocument): Promise<string> => {
  const { documents, villageCode, input } = call;
  if (input.gridCode !== undefined) await findGrid(documents, villageCode, input.gridCode);
  return input.personId === undefined ? addPerson(call, request) : bindPerson(call, input.personId, request);
};
