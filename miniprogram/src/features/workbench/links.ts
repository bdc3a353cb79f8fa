import {
  claimsWaitingFor,
  findingsWaitingFor,
  objectionsWaitingFor,
  type Workbench,
  type WorkbenchRights,
} from './state';

/* Everything about points that is not a list of snapshots or people. */

export const pointsKeys = [
  'claims',
  'batch',
  'objections',
  'findings',
  'ruleBook',
  'applicants',
  'closing',
] as const;
export type PointsKey = (typeof pointsKeys)[number];

export interface PointsLink {
  readonly key: PointsKey;
  /** What waits there for this person. */
  readonly count: number;
}

/** The pages about points that this person may open: the book and the objections everybody with an office may. */
export const pointsLinksFor = (workbench: Workbench, rights: WorkbenchRights): readonly PointsLink[] => {
  const waiting: Partial<Record<PointsKey, number>> = {
    claims: claimsWaitingFor(workbench, rights),
    objections: objectionsWaitingFor(workbench, rights),
    findings: findingsWaitingFor(workbench, rights),
  };
  const isFor: Partial<Record<PointsKey, boolean>> = {
    batch: rights.canRun,
    findings: rights.canReadAll,
    applicants: rights.canReadAll,
    closing: rights.canCompare,
  };
  return pointsKeys.filter((key) => isFor[key] ?? true).map((key) => ({ key, count: waiting[key] ?? 0 }));
};

/* The organisation: who holds what, the tree, its settings, and what was done. */

export const organisationKeys = ['requests', 'offices', 'units', 'settings', 'audits'] as const;
export type OrganisationKey = (typeof organisationKeys)[number];

export interface OrganisationRights {
  /** Reads the roster, and with it who asks and who holds which office. */
  readonly canReadAll: boolean;
  /** Looks after those who run the village. */
  readonly canOversee: boolean;
}

/** The parts of the organisation that this person may look at; the tree everybody with an office may. */
export const organisationFor = ({ canReadAll, canOversee }: OrganisationRights): readonly OrganisationKey[] =>
  organisationKeys.filter((key) => {
    if (key === 'units') return true;
    return key === 'audits' ? canOversee : canReadAll;
  });
