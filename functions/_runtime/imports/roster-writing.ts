import { dateOf } from '@shared/domain/calendar';
import { maskPhone } from '@shared/domain/masking';
import type { RosterGrant } from '@shared/domain/roster-change';
import type { RosterValues } from '@shared/domain/roster-row';
import type { Actor, PersonDocument, StoredMembership } from '../actor';
import type { RosterEntry } from '../roster/entry-changes';
import type { HouseholdDocument } from '../roster/household-store';
import type { NewPersonEvent } from '../roster/person-event';

export interface GrantSource {
  readonly actor: Pick<Actor, 'personId' | 'name'>;
  readonly now: string;
  readonly newId: () => string;
}

/** The offices of a row as the person will hold them, from today on. */
export const grantedMemberships = (
  grants: readonly RosterGrant[],
  { actor, now, newId }: GrantSource,
): readonly StoredMembership[] =>
  grants.map(({ role, unitCode }) => ({
    ...{ role, unitCode, fromOn: dateOf(now), toOn: null, revokedAt: null, officeId: newId() },
    ...{ grantedById: actor.personId, grantedByName: actor.name, grantedAt: now },
  }));

/** A line of the history for each office given, as offices tell it that are given one by one. */
export const grantEvents = (granted: readonly StoredMembership[]): readonly NewPersonEvent[] =>
  granted.map(({ role, unitCode, fromOn = '' }) => ({
    kind: 'officeGranted',
    changes: [
      { field: 'office', before: '', after: role },
      { field: 'unitCode', before: '', after: unitCode },
      { field: 'fromOn', before: '', after: fromOn },
    ],
  }));

/** What the roster says of a person after a row; where the row says nothing it says what it said. */
export const entryOf = (
  values: RosterValues,
  before: PersonDocument,
  household: HouseholdDocument | null,
): RosterEntry => ({
  name: values.name,
  phone: values.phone ?? before.phone,
  rosterNumber: values.rosterNumber ?? before.rosterNumber,
  householdId: household?._id ?? before.householdId,
  gridCode: values.gridCode ?? before.gridCode,
  partyStatus: values.partyStatus ?? before.partyStatus,
});

export interface EntryWords {
  readonly householdNumber: (householdId: string | null) => string;
  readonly gridName: (gridCode: string | null) => string;
}

/** In which fields an entry differs from the person, as histories tell it: party status by its code, phones masked. */
export const entryWords = (
  before: RosterEntry,
  after: RosterEntry,
  { householdNumber, gridName }: EntryWords,
): NonNullable<NewPersonEvent['changes']> =>
  [
    { field: 'name', before: before.name, after: after.name },
    { field: 'phone', before: before.phone, after: after.phone },
    { field: 'rosterNumber', before: before.rosterNumber, after: after.rosterNumber },
    {
      field: 'householdNumber',
      before: householdNumber(before.householdId),
      after: householdNumber(after.householdId),
    },
    { field: 'gridCode', before: gridName(before.gridCode), after: gridName(after.gridCode) },
    { field: 'partyStatus', before: before.partyStatus, after: after.partyStatus },
  ]
    .filter((change) => change.before !== change.after)
    .map((change) =>
      change.field === 'phone'
        ? { ...change, before: maskPhone(change.before), after: maskPhone(change.after) }
        : change,
    );
