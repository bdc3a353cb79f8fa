import type { PersonDocument } from '../_runtime/actor';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import type { OwnDataStore } from './own-data-store';
import { eventRow, momentOf, pointsOf } from './own-data-words';
import type { ownSheets } from './own-data.copy';
import {
  claimWords,
  correctableWords,
  declined,
  deviceWords,
  eventWords,
  given,
  householdNote,
  no,
  none,
  objectionWords,
  proxyWords,
  purposeWords,
  recordLabels,
  requestWords,
  reviewWords,
  roleWords,
  snapshotKindWords,
  snapshotStateWords,
  sourceWords,
  stateWords,
  wayWords,
  yes,
} from './own-data.copy';
import { partyStatusWords } from '@shared/domain/roster-copy';

/** What the sheets are made of. */
export interface OwnData {
  readonly person: PersonDocument;
  readonly household: HouseholdDocument | null;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly store: OwnDataStore;
  readonly now: string;
}

type Rows = readonly (readonly string[])[];
type SheetName = keyof typeof ownSheets;

const yesOrNo = (is: boolean): string => (is ? yes : no);

const recordRows = ({ person, unitNames, now }: OwnData): Rows => {
  const unit = (code: string | null): string => (code === null ? none : (unitNames.get(code) ?? code));
  const { consents, villageCode, formerVillageCode } = person;
  return [
    [recordLabels.name, person.name],
    [recordLabels.phone, person.phone],
    [recordLabels.rosterNumber, person.rosterNumber],
    [recordLabels.partyStatus, partyStatusWords[person.partyStatus]],
    [recordLabels.village, unit(villageCode)],
    ...(formerVillageCode === null ? [] : [[recordLabels.formerVillage, unit(formerVillageCode)]]),
    [recordLabels.grid, unit(person.gridCode)],
    [recordLabels.state, stateWords[person.state]],
    ...(person.stateSinceOn === null ? [] : [[recordLabels.stateSinceOn, person.stateSinceOn]]),
    [recordLabels.isBound, yesOrNo(person.isBound)],
    [recordLabels.boardConsent, consents.board?.isGiven === false ? declined : given],
    [recordLabels.madeAt, momentOf(now)],
  ];
};

const householdRows = ({ household, unitNames }: OwnData): Rows =>
  household === null
    ? []
    : [
        [recordLabels.number, household.number.toString()],
        [recordLabels.householdName, household.name],
        [recordLabels.grid, unitNames.get(household.gridCode ?? '') ?? none],
        [recordLabels.liaison, household.liaisonName === '' ? none : household.liaisonName],
        [recordLabels.lastVisitOn, household.lastVisitOn ?? none],
      ];

const officeRows = ({ person, unitNames }: OwnData): Rows =>
  person.memberships.map(({ role, unitCode, fromOn, toOn, grantedByName, revokedAt, ...held }) => [
    ...[roleWords[role], unitNames.get(unitCode) ?? unitCode, fromOn ?? '', toOn ?? ''],
    ...[grantedByName ?? '', momentOf(revokedAt), held.revokedByName ?? '', held.reason ?? ''],
  ]);

const checkInRows = async ({ store }: OwnData): Promise<Rows> => {
  const checkIns = await store.listCheckIns();
  const titles = await store.titles(
    'activities',
    checkIns.map(({ activityId }) => activityId),
  );
  return checkIns.map(({ at, activityId, way, deltaTenths }) => [
    ...[momentOf(at), titles.get(activityId) ?? '', wayWords[way] ?? way, pointsOf(deltaTenths)],
  ]);
};

const snapshotRows = async ({ store }: OwnData): Promise<Rows> =>
  (await store.listSnapshots()).map(({ submittedAt, kind, text, place, state, isAnonymous, steps }) => [
    ...[momentOf(submittedAt), snapshotKindWords[kind], text, place.words, snapshotStateWords[state]],
    yesOrNo(isAnonymous === true),
    steps.map(({ at, to, note }) => `${momentOf(at)} ${snapshotStateWords[to]} ${note}`.trim()).join('\n'),
  ]);

const visitRows = async ({ store, household }: OwnData): Promise<Rows> => {
  const made = await store.listVisitsMade();
  const received = household === null ? [] : await store.listVisitsOf(household._id);
  const ownIds = new Set(made.map(({ _id }) => _id));
  return [
    ...made.map((visit) => [visit.visitedOn, visit.householdName, visit.visitorName, visit.note]),
    ...received
      .filter(({ _id }) => !ownIds.has(_id))
      .map((visit) => [visit.visitedOn, visit.householdName, visit.visitorName, householdNote]),
  ];
};

const deviceRows = async ({ store }: OwnData): Promise<Rows> => [
  ...(await store.listIdentities()).map(({ label, boundAt }) => [
    ...[deviceWords.wechat, label ?? '', momentOf(boundAt), '', ''],
  ]),
  ...(await store.listSessions()).map(({ label, startedAt, expiresAt, endedAt }) => [
    ...[deviceWords.browser, label, momentOf(startedAt), momentOf(expiresAt), momentOf(endedAt)],
  ]),
];

const proxyRows = async ({ store }: OwnData): Promise<Rows> => [
  ...(await store.listProxies()).map(({ proxyName, fromOn, toOn, revokedAt }) => [
    ...[proxyWords.by, proxyName, fromOn, toOn ?? '', momentOf(revokedAt)],
  ]),
  ...(await store.listRepresented()).map(({ personName, fromOn, toOn, revokedAt }) => [
    ...[proxyWords.of, personName, fromOn, toOn ?? '', momentOf(revokedAt)],
  ]),
];

const readRows = async ({ store }: OwnData): Promise<Rows> => {
  const reads = await store.listReads();
  const titles = await store.titles(
    'announcements',
    reads.map(({ announcementId }) => announcementId),
  );
  return reads.map(({ readAt, announcementId }) => [momentOf(readAt), titles.get(announcementId) ?? '']);
};

const objectionRows = async ({ store }: OwnData): Promise<Rows> => {
  const objections = await store.listObjections();
  const titles = await store.ruleTitles(objections.map(({ entryId }) => entryId));
  return objections.map(({ entryId, words, state, raisedAt, answer, deciderName, decidedAt }) => [
    ...[momentOf(raisedAt), titles.get(entryId) ?? '', words, objectionWords[state]],
    ...[answer, deciderName ?? '', momentOf(decidedAt)],
  ]);
};

/** The rows of every sheet, by its name in the copy. */
export const ownRows: Readonly<Record<SheetName, (data: OwnData) => Rows | Promise<Rows>>> = {
  record: recordRows,
  household: householdRows,
  offices: officeRows,
  entries: async ({ store }) =>
    (await store.listEntries()).map((entry) => [
      ...[entry.effectiveOn, entry.ruleTitle, pointsOf(entry.deltaTenths), sourceWords[entry.source]],
      ...[entry.note, entry.recorderName, momentOf(entry.recordedAt), entry.reversalReason ?? ''],
    ]),
  checkIns: checkInRows,
  snapshots: snapshotRows,
  visits: visitRows,
  consents: async ({ store }) =>
    (await store.listConsents()).map(({ at, purpose, isGiven, version }) => [
      ...[momentOf(at), purposeWords[purpose], isGiven ? given : declined, version],
    ]),
  devices: deviceRows,
  proxies: proxyRows,
  reads: readRows,
  reviews: async ({ store }) =>
    (await store.listApplicantFiles()).flatMap(({ openedOn, endedOn, reviews }) => [
      [openedOn, reviewWords.opened, '', ''],
      ...reviews.map(({ on, isPassed, words, reviewerName }) => [
        ...[on, isPassed ? reviewWords.passed : reviewWords.failed, words, reviewerName],
      ]),
      ...(endedOn === null ? [] : [[endedOn, reviewWords.ended, '', '']]),
    ]),
  claims: async ({ store }) =>
    (await store.listClaims()).map((claim) => [
      ...[momentOf(claim.claimedAt), claim.subjectName, claim.ruleTitle, String(claim.quantity)],
      ...[claim.effectiveOn, claim.note, claimWords[claim.state], claim.deciderName ?? '', claim.reason],
    ]),
  objections: objectionRows,
  corrections: async ({ store }) =>
    (await store.listCorrections()).map((asked) => [
      ...[momentOf(asked.askedAt), correctableWords[asked.field], asked.wanted, asked.words],
      ...[requestWords[asked.state], asked.decidedByName, asked.reason],
    ]),
  events: async ({ store, unitNames }) =>
    (await store.listEvents()).map((event) => eventRow(event, eventWords[event.kind], unitNames)),
};
