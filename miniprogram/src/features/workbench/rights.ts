import { holdsAny, type Me } from '@/api/use-me';
import { officeRoles, overseeingRoles, rosterReadingRoles, runningRoles } from '@shared/domain/roles';
import { roleWords } from '@/words/role-copy';
import type { OrganisationRights } from './links';
import type { WorkbenchRights } from './state';

/** What this person does at the workbench; the back end decides, this spares buttons that would be refused. */
export const workbenchRightsOf = (me: Me): WorkbenchRights => ({
  canRun: holdsAny(me, runningRoles),
  canMend: holdsAny(me, ['gridWorker']),
  canReadAll: holdsAny(me, rosterReadingRoles),
  canVisit: holdsAny(me, ['householdLiaison', 'gridWorker']),
  canOversee: holdsAny(me, overseeingRoles),
  canCompare: holdsAny(me, ['townshipOfficer', 'countyOfficer']),
});

/** What of the organisation this person may look at. */
export const organisationRightsOf = (me: Me): OrganisationRights => ({
  canReadAll: holdsAny(me, rosterReadingRoles),
  canOversee: holdsAny(me, overseeingRoles),
});

/** The offices held, in words. */
export const officeWordsOf = (me: Me): string =>
  officeRoles
    .filter((role) => holdsAny(me, [role]))
    .map((role) => roleWords[role])
    .join('、');
