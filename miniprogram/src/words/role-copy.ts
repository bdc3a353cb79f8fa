import type { Role } from '@shared/domain/roles';

/** What a role is called wherever one is named. */
export const roleWords: Readonly<Record<Role, string>> = {
  villager: '村民',
  member: '党员',
  householdLiaison: '联户党员',
  gridWorker: '网格员',
  committeeMember: '村「两委」干部',
  secretary: '村党支部书记',
  supervisor: '村监委',
  townshipOfficer: '乡镇专班',
  countyOfficer: '县（区）专班',
};
