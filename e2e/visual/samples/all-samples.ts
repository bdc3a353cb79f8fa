import { accountsAnswers, accountsAtLength, noAccounts } from './accounts-samples';
import { announcementsAnswers, announcementsAtLength, noAnnouncements } from './announcements-samples';
import { answersOf } from './answer';
import { claimsAnswers, claimsAtLength, noClaims } from './claims-samples';
import { checkInsAnswers, checkInsAtLength, noCheckIns } from './check-ins-samples';
import { findingsAnswers, findingsAtLength, noFindings } from './findings-samples';
import { homeAnswers, homeAtLength, nothingAtHome } from './home-samples';
import { noObjections, objectionsAnswers, objectionsAtLength } from './objections-samples';
import { noOrganisation, organisationAnswers, organisationAtLength } from './organisation-samples';
import { noPeople, peopleAnswers, peopleAtLength } from './people-samples';
import { noPoints, pointsAnswers, pointsAtLength } from './points-samples';
import { noReports, reportsAnswers, reportsAtLength } from './reports-samples';
import { noRules, rulesAnswers, rulesAtLength } from './rules-samples';
import { noSeals, sealsAnswers, sealsAtLength } from './seals-samples';
import { noSheets, sheetsAnswers, sheetsAtLength } from './sheets-samples';
import { noSnapshots, snapshotsAnswers, snapshotsAtLength } from './snapshots-samples';

/** A village in the middle of its month. */
const full = [
  ...[...accountsAnswers, ...announcementsAnswers, ...checkInsAnswers, ...homeAnswers],
  ...claimsAnswers,
  ...findingsAnswers,
  ...reportsAnswers,
  ...rulesAnswers,
  ...sealsAnswers,
  ...[
    ...objectionsAnswers,
    ...organisationAnswers,
    ...peopleAnswers,
    ...pointsAnswers,
    ...sheetsAnswers,
    ...snapshotsAnswers,
  ],
];

/** What a whole village answers, by how much there is in it. */
export const villages = {
  full: answersOf(full),
  /** The first day: nothing in any list. */
  empty: answersOf(
    full,
    [...noAccounts, ...noAnnouncements, ...noCheckIns, ...nothingAtHome, ...noObjections, ...noOrganisation],
    noReports,
    noRules,
    noSeals,
    [...noPeople, ...noPoints, ...noSheets, ...noSnapshots],
    noClaims,
    noFindings,
  ),
  /** The longest names and texts that fit, and more rows than one page holds. */
  long: answersOf(
    full,
    [...accountsAtLength, ...announcementsAtLength, ...checkInsAtLength, ...homeAtLength],
    reportsAtLength,
    rulesAtLength,
    sealsAtLength,
    [
      ...objectionsAtLength,
      ...organisationAtLength,
      ...peopleAtLength,
      ...pointsAtLength,
      ...sheetsAtLength,
      ...snapshotsAtLength,
    ],
    claimsAtLength,
    findingsAtLength,
  ),
} as const;

export type VillageName = keyof typeof villages;
