import { sheets } from '@shared/contract/sheets';
import { getContact, submitPerson } from '@shared/contract/people';
import { submit as submitOffice } from '@shared/contract/offices';
import { overseeingRoles, runningRoles } from '@shared/domain/roles';
import { holdsAny, type Me } from '@/api/use-me';
import type { RosterRights } from './state';

const officers = ['townshipOfficer', 'countyOfficer'] as const;

/** What this person may do with the roster; the back end decides, this spares buttons that would be refused. */
export const rosterRightsOf = (me: Me | undefined): RosterRights => ({
  canKeep: holdsAny(me, submitPerson.roles),
  canTransfer: holdsAny(me, officers),
  canImport: holdsAny(me, sheets.import.roles),
  canSeePhones: holdsAny(me, getContact.roles),
  canTakePhones: holdsAny(me, runningRoles),
  canGiveOffices: holdsAny(me, submitOffice.roles),
});

/** Whether this person looks and changes nothing. */
export const isOverseer = (me: Me | undefined): boolean =>
  holdsAny(me, overseeingRoles) && !holdsAny(me, runningRoles);
