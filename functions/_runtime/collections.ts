/** One collection: the indexes its queries name and the keys that must stay unique. */
export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly {
    readonly name: string;
    readonly fields: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[];
    readonly isUnique?: boolean;
  }[];
}

/** `index('byVillage', 'villageCode', '-submittedAt')`: a leading minus descends. */
const index = (name: string, ...fields: readonly string[]): CollectionSpec['indexes'][number] => ({
  name,
  fields: fields.map((field) =>
    field.startsWith('-') ? { field: field.slice(1), direction: 'desc' } : { field, direction: 'asc' },
  ),
});

/**
 * Every collection there is. Deploy and the local runtime create them from this one list; a query without an index is
 * refused. Ids made by `newId` sort by time, so lists run over `_id` and their cursors are exact.
 */
export const collections = [
  {
    name: 'orgUnits',
    indexes: [index('byParent', 'parentCode', '_id'), index('byJoined', 'level', 'isJoined', '_id')],
  },
  {
    name: 'people',
    indexes: [
      index('byVillage', 'villageCode', 'sortKey'),
      index('byPartyMember', 'villageCode', 'isPartyMember', 'sortKey'),
      index('byMembershipUnit', 'memberships.unitCode'),
      index('byOfficeUnit', 'officeUnitCodes', 'sortKey'),
      index('byGrid', 'villageCode', 'gridCode', 'sortKey'),
      index('byHousehold', 'villageCode', 'householdId', 'sortKey'),
      index('byFormerVillage', 'formerVillageCode', 'sortKey'),
      index('byPhone', 'phone'),
      index('byRosterNumber', 'villageCode', 'rosterNumber'),
      index('byState', 'state', 'stateSinceOn'),
    ],
  },
  {
    name: 'personEvents',
    indexes: [index('byPerson', 'personId', '-_id'), index('byActor', 'byId', '-_id')],
  },
  {
    name: 'households',
    indexes: [
      index('byVillage', 'villageCode', 'number'),
      index('byLiaison', 'villageCode', 'liaisonId', 'number'),
      index('byGrid', 'villageCode', 'gridCode', 'number'),
    ],
  },
  {
    name: 'visits',
    indexes: [
      index('byHousehold', 'householdId', '-_id'),
      index('byVisitor', 'visitorId', '-_id'),
      index('byVillage', 'villageCode', '-_id'),
    ],
  },
  {
    name: 'proxies',
    indexes: [index('byPerson', 'personId'), index('byProxy', 'proxyId')],
  },
  {
    name: 'joinRequests',
    indexes: [
      index('byVillage', 'villageCode', 'state', '-_id'),
      index('byOpenId', 'openId', '-_id'),
      index('byPerson', 'personId'),
      index('byDecision', 'state', 'decidedAt'),
    ],
  },
  {
    name: 'corrections',
    indexes: [
      index('byVillage', 'villageCode', 'state', '-_id'),
      index('byPerson', 'personId', '-_id'),
      index('byDecision', 'state', 'decidedAt'),
    ],
  },
  { name: 'consents', indexes: [index('byPerson', 'personId', '-_id')] },
  {
    name: 'sessions',
    indexes: [
      index('byPerson', 'personId', '-_id'),
      index('byExpiry', 'expiresAt'),
      index('byEnd', 'endedAt'),
    ],
  },
  { name: 'signIns', indexes: [index('byCode', 'codeHash'), index('byExpiry', 'expiresAt')] },
  { name: 'attempts', indexes: [index('byTime', 'at')] },
  { name: 'settings', indexes: [] },
  {
    name: 'auditRecords',
    indexes: [
      index('byCounty', 'countyCode', '-_id'),
      index('byTownship', 'townshipCode', '-_id'),
      index('byVillage', 'villageCode', '-_id'),
      index('byActor', 'actorId', '-_id'),
      index('byDocument', 'documentIds'),
    ],
  },
  {
    name: 'imports',
    indexes: [
      index('byUnit', 'unitCode', '-_id'),
      index('byKind', 'unitCode', 'kind', '-_id'),
      index('byState', 'state', '_id'),
    ],
  },
  {
    name: 'importRows',
    indexes: [
      index('byImport', 'importId', '_id'),
      index('byPlan', 'importId', 'plans', '_id'),
      index('byWork', 'importId', 'isApplied', '_id'),
      index('byPerson', 'importId', 'personIds'),
    ],
  },
  { name: 'uploads', indexes: [index('byOwner', 'ownerId', '-_id'), index('byTime', 'at')] },
  { name: 'unitMerges', indexes: [index('byState', 'state', '_id')] },
  { name: 'identities', indexes: [index('byPerson', 'personId')] },
  {
    name: 'announcements',
    indexes: [
      index('byVillage', 'villageCode', 'isPinned', '-_id'),
      index('byColumn', 'villageCode', 'column', 'isPinned', '-_id'),
    ],
  },
  {
    name: 'announcementReads',
    indexes: [
      index('byAnnouncement', 'announcementId', '-sequence'),
      index('byPerson', 'personId', 'announcementId'),
    ],
  },
  {
    name: 'media',
    indexes: [index('byOwner', 'ownerId', '-_id'), index('byLooks', 'villageCode', 'looksBands')],
  },
  {
    name: 'snapshots',
    indexes: [
      index('byVillage', 'villageCode', '-_id'),
      index('byReporter', 'reporterId', '-_id'),
      index('byReporterState', 'reporterId', 'state', '-_id'),
      index('byState', 'villageCode', 'state', '-_id'),
      index('byGrid', 'gridCode', 'state', '-_id'),
      index('byStateChange', 'state', 'changedAt', '_id'),
    ],
  },
  {
    name: 'activities',
    indexes: [index('byVillage', 'villageCode', '-_id'), index('byEnd', 'villageCode', 'endsAt')],
  },
  {
    name: 'checkIns',
    indexes: [index('byActivity', 'activityId', '-sequence'), index('byPerson', 'personId', '-sequence')],
  },
  {
    name: 'claims',
    indexes: [
      index('byVillage', 'villageCode', '-_id'),
      index('byState', 'villageCode', 'state', '-_id'),
      index('byClaimant', 'claimantId', '-_id'),
    ],
  },
  {
    name: 'pointsRules',
    indexes: [index('byUnit', 'unitCode', 'order'), index('byRule', 'unitCode', 'ruleId')],
  },
  { name: 'categoryCaps', indexes: [index('byUnit', 'unitCode')] },
  {
    name: 'ledgerEntries',
    indexes: [
      index('byVillage', 'villageCode', '-_id'),
      index('byMonth', 'villageCode', 'month', '-_id'),
      index('byKind', 'villageCode', 'subjectKind', 'month'),
      index('bySubject', 'subjectId', '-_id'),
      index('bySubjectMonth', 'subjectId', 'month', '-_id'),
      index('byReverses', 'villageCode', 'reverses'),
      index('bySource', 'villageCode', 'sourceId'),
      index('byPhoto', 'villageCode', 'photoIds'),
    ],
  },
  {
    name: 'monthScores',
    indexes: [
      index('byVillage', 'villageCode', 'month', 'subjectKind', '-scoreTenths', 'subjectId'),
      index('bySubject', 'subjectId', '-month'),
    ],
  },
  {
    name: 'yearScores',
    indexes: [index('byVillage', 'villageCode', 'year', 'subjectKind', '-scoreTenths', 'subjectId')],
  },
  {
    name: 'applicants',
    indexes: [index('byVillage', 'villageCode', '_id'), index('byPerson', 'personId')],
  },
  { name: 'monthCloses', indexes: [index('byPublicity', 'finalAt', 'publicityUntil', '_id')] },
  {
    name: 'rankings',
    indexes: [
      index('byUnit', 'unitCode', 'board', '-month'),
      index('byPeriod', 'unitCode', 'board', 'periodKind', '-period', '-stage'),
    ],
  },
  { name: 'rankingRuns', indexes: [index('byCounty', 'countyCode', '-month')] },
  { name: 'reminders', indexes: [index('byPerson', 'personId', '-month')] },
  {
    name: 'objections',
    indexes: [
      index('byVillage', 'villageCode', '-_id'),
      index('byEntry', 'villageCode', 'entryId'),
      index('byMonth', 'villageCode', 'countsInMonth', 'state'),
      index('byState', 'villageCode', 'state', '-_id'),
      index('byAnswerBy', 'state', 'answerBy'),
      index('byObjector', 'objectorId', '-_id'),
      // The entry while it waits, its own id afterwards: of two objections to an entry at once the database takes one.
      { ...index('byWaiting', 'waitingKey'), isUnique: true },
    ],
  },
  {
    name: 'findings',
    indexes: [
      index('byVillage', 'villageCode', '-sequence'),
      index('byOpen', 'villageCode', 'isOpen', '-sequence'),
      index('byKind', 'villageCode', 'kind', 'isSettled', '-sequence'),
    ],
  },
  { name: 'scoreChecks', indexes: [] },
  {
    name: 'seals',
    indexes: [
      // Two seals of one place in the chain would be two chains.
      { ...index('byVillage', 'villageCode', '-sequence'), isUnique: true },
      index('byMonth', 'villageCode', 'month', '-sequence'),
    ],
  },
  { name: 'sealLeaves', indexes: [] },
  { name: 'requestKeys', indexes: [index('byTime', 'at')] },
] as const satisfies readonly CollectionSpec[];

export type CollectionName = (typeof collections)[number]['name'];
