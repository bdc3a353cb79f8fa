import {
  holdsRole,
  isWithin,
  membershipsFor,
  rosterReadingRoles,
  runningRoles,
  type Membership,
  type Role,
} from './roles';
import { publicStates, type SnapshotPart, type SnapshotState } from './snapshot-workflow';

/** Who looks at a snapshot. */
export interface SnapshotViewer {
  readonly personId: string;
  readonly memberships: readonly Membership[];
}

/** What decides who may see a snapshot and act on it. */
export interface SnapshotFacts {
  readonly villageCode: string;
  readonly reporterId: string;
  readonly state: SnapshotState;
  /** The grid it was dispatched to; null before. */
  readonly gridCode: string | null;
  readonly isAnonymous: boolean;
}

/** Offices that read every snapshot of the village, checked or not. */
const readersOfAll: readonly Role[] = rosterReadingRoles;

export const readsAllSnapshots = (memberships: readonly Membership[], villageCode: string): boolean =>
  holdsRole(memberships, readersOfAll, villageCode);

/** The grids of the village in which somebody is grid worker. */
export const gridCodesOf = (memberships: readonly Membership[], villageCode: string): readonly string[] =>
  membershipsFor(memberships, villageCode)
    .filter(({ role, unitCode }) => role === 'gridWorker' && unitCode.length > villageCode.length)
    .map(({ unitCode }) => unitCode);

const worksIn = ({ memberships }: SnapshotViewer, { villageCode, gridCode }: SnapshotFacts): boolean =>
  gridCode !== null && gridCodesOf(memberships, villageCode).some((ownCode) => isWithin(gridCode, ownCode));

/** Every part somebody plays in a snapshot; only the grid worker it was dispatched to is its grid worker. */
export const partsOf = (viewer: SnapshotViewer, snapshot: SnapshotFacts): readonly SnapshotPart[] => {
  const parts: SnapshotPart[] = [];
  if (holdsRole(viewer.memberships, runningRoles, snapshot.villageCode)) parts.push('secretary');
  if (worksIn(viewer, snapshot)) parts.push('gridWorker');
  if (viewer.personId === snapshot.reporterId) parts.push('reporter');
  return parts;
};

/** Nothing is public until a person has checked it; the reporter, the grid worker and the offices see it before. */
export const canSeeSnapshot = (viewer: SnapshotViewer, snapshot: SnapshotFacts): boolean =>
  publicStates.includes(snapshot.state) ||
  partsOf(viewer, snapshot).length > 0 ||
  readsAllSnapshots(viewer.memberships, snapshot.villageCode);

/** Those who act on a snapshot: the reporter, the secretary and the grid worker it was dispatched to. */
const actsOn = (viewer: SnapshotViewer, snapshot: SnapshotFacts): boolean =>
  partsOf(viewer, snapshot).length > 0;

/** An anonymous reporter is known to those who act on the snapshot and to nobody else, other offices included. */
export const canSeeReporter = (viewer: SnapshotViewer, snapshot: SnapshotFacts): boolean =>
  !snapshot.isAnonymous || actsOn(viewer, snapshot);

/** The exact point may be somebody's doorstep: only who has to find the place needs it; the village reads the words. */
export const canSeePoint = actsOn;
