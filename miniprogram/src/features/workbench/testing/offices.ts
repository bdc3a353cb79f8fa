import type { Workbench, WorkbenchRights } from '../state';

/** What waits in a village. */
export const workbench: Workbench = {
  villageCode: '411725105211',
  villageName: 'Village',
  snapshotsToAccept: 4,
  snapshotsToDispatch: 2,
  snapshotsInWork: 7,
  snapshotsOfMyGrid: 1,
  openActivities: 1,
  joinRequestsPending: 2,
  correctionsPending: 1,
  claimsWaiting: 5,
  objectionsWaiting: 3,
  findingsOpen: 2,
  scoreDifferences: 1,
  entriesThisMonth: 300,
  memberCount: 90,
};
/** What three offices do at the workbench. */
export const secretary: WorkbenchRights = {
  canRun: true,
  canMend: false,
  canReadAll: true,
  canVisit: false,
  canOversee: false,
  canCompare: false,
};
export const gridWorker: WorkbenchRights = {
  canRun: false,
  canMend: true,
  canReadAll: false,
  canVisit: true,
  canOversee: false,
  canCompare: false,
};
export const supervisor: WorkbenchRights = {
  canRun: false,
  canMend: false,
  canReadAll: true,
  canVisit: false,
  canOversee: true,
  canCompare: false,
};
