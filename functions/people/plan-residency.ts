import { codeCharsOf } from '@shared/domain/org-tree';
import { stateAfter, type ResidencyAction } from '@shared/domain/residency';
import type { PersonDocument } from '../_runtime/actor';
import { leavingChange } from '../_runtime/roster/begin-leaving';
import type { Call } from '../_runtime/route';
import type { Destination } from './judge-destination';
import { revokeOffices } from '../_runtime/roster/revoke-offices';

type Change = Partial<PersonDocument>;

export interface Residency {
  readonly action: ResidencyAction;
  readonly destination: Destination;
  /** The day it happened. */
  readonly effectiveOn: string;
  /** Whether somebody else has the roster number by now. */
  readonly isNumberTaken: boolean;
}

type Plan = (person: PersonDocument, residency: Residency, call: Call<unknown>) => Change;

const isOfVillage = ({ unitCode }: { readonly unitCode: string }): boolean =>
  unitCode.length >= codeCharsOf('village');

/** Whoever moves into a household lives in its grid, unless another one is named. */
const placeOf = (person: PersonDocument, { grid, household }: Destination): Change => ({
  gridCode: grid?._id ?? household?.gridCode ?? person.gridCode,
  householdId: household?._id ?? person.householdId,
});

/**
 * Grid and household stay on the record, for the day on which the person comes back. Offices above the village end too, for who is
 * on no roster signs in nowhere: one that stood on would be nobody's.
 */
const goAway: Plan = (person, { effectiveOn }, call) => ({
  ...{ villageCode: null, stateSinceOn: effectiveOn },
  formerVillageCode: person.villageCode ?? person.formerVillageCode,
  memberships: revokeOffices(person.memberships, () => true, call),
});

const plans: Readonly<Record<ResidencyAction, Plan>> = {
  move: (person, { destination }) => placeOf(person, destination),
  leave: goAway,
  die: goAway,
  return: (person, { destination, effectiveOn, isNumberTaken }) => ({
    ...{ villageCode: person.formerVillageCode, formerVillageCode: null, stateSinceOn: effectiveOn },
    ...placeOf(person, destination),
    ...(isNumberTaken ? { rosterNumber: '' } : {}),
  }),
  // Grid, household and roster number are the village's that is left.
  transfer: (person, { destination, effectiveOn }, call) => ({
    ...{ villageCode: destination.village?._id ?? null, stateSinceOn: effectiveOn },
    ...{ gridCode: null, householdId: null, rosterNumber: '' },
    memberships: revokeOffices(person.memberships, isOfVillage, call),
  }),
  forget: (person, _, call) => ({
    ...leavingChange(person, 'leavingOnPaper', call.now),
    memberships: revokeOffices(person.memberships, () => true, call),
  }),
};

/** What of a person changes by an action that the state allows. */
export const planResidency: Plan = (person, residency, call) => ({
  ...plans[residency.action](person, residency, call),
  state: stateAfter(person.state, residency.action) ?? person.state,
});
