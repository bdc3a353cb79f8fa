import { isOffice, isStanding } from '@shared/domain/roles';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getPerson as contract, PersonEvent } from '@shared/contract/people';
import { dateOf } from '@shared/domain/calendar';
import { erasesOn } from '@shared/domain/residency';
import { AppError } from '@shared/errors';
import type { PersonDocument, StoredMembership } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { householdStore } from '../_runtime/roster/household-store';
import { personEventStore, type PersonEventDocument } from '../_runtime/roster/person-event';
import { personStore } from '../_runtime/roster/person-store';
import { proxyStore } from '../_runtime/roster/proxy-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { showHousehold } from './show-household';
import { showMembership, showRosterPerson, unitNamesOf } from './show-person';
import { showProxies } from './show-proxies';

type Call = ReadCall<ParsedInputOf<typeof contract>>;
type Answer = OutputOf<typeof contract>;

const historyMax = 50;

const showEvent = ({ _id, kind, at, byName, note, changes }: PersonEventDocument): PersonEvent => ({
  ...{ eventId: _id, kind, at, byName, note },
  changes: changes.map((change) => ({ ...change })),
});

/** What happened to the person in this village, or in one that was merged into it: what another one wrote down stays there. */
const historyOf = async ({ documents, villageCode, input }: Call): Promise<PersonEvent[]> => {
  const events = await personEventStore(documents).list(input.personId, historyMax);
  const codes = events.flatMap((event) => event.villageCode ?? []).filter((code) => code !== villageCode);
  const villages = await unitStore(documents).findMany(codes);
  const isHere = (code: string | null): boolean =>
    code !== null && (code === villageCode || isHere(villages.get(code)?.mergedIntoCode ?? null));
  return events.filter((event) => isHere(event.villageCode)).map(showEvent);
};

/** The day after which an office that is over counted no more, for the order. */
const endOf = ({ revokedAt, toOn }: StoredMembership): string => revokedAt ?? toOn ?? '';

const formerOfficesOf = async ({ documents, now }: Call, person: PersonDocument) => {
  const names = await unitNamesOf(documents, [person]);
  return person.memberships
    .filter((held) => isOffice(held) && !isStanding(held, dateOf(now)))
    .toSorted((one, other) => (endOf(one) < endOf(other) ? 1 : -1))
    .map((held) => showMembership(held, names));
};

export const getPerson = async (call: Call): Promise<Answer> => {
  const { documents, villageCode, input, now } = call;
  const person = await personStore(documents).findOf(villageCode, input.personId);
  if (person === null) throw new AppError('NotFound');
  const [shown, household, proxies, formerOffices, history] = await Promise.all([
    showRosterPerson(documents, person, now),
    person.householdId === null ? null : householdStore(documents).find(villageCode, person.householdId),
    proxyStore(documents).listFor([person._id], dateOf(now)),
    formerOfficesOf(call, person),
    historyOf(call),
  ]);
  return {
    ...shown,
    erasesOn: erasesOn(person.state, person.stateSinceOn),
    household: household === null ? null : await showHousehold(documents, household),
    proxies: showProxies(proxies),
    formerOffices,
    history,
  };
};
