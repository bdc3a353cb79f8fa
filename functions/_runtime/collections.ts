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
    ],
  },
  { name: 'households', indexes: [index('byVillage', 'villageCode', '_id')] },
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
  { name: 'media', indexes: [index('byOwner', 'ownerId', '-_id')] },
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
    name: 'pointsRules',
    indexes: [index('byVillage', 'villageCode', 'order'), index('byRule', 'villageCode', 'ruleId')],
  },
  {
    name: 'ledgerEntries',
    indexes: [
      index('byVillage', 'villageCode', '-_id'),
      index('byMonth', 'villageCode', 'month', '-_id'),
      index('bySubject', 'subjectId', '-_id'),
      index('bySubjectMonth', 'subjectId', 'month', '-_id'),
      index('byReverses', 'villageCode', 'reverses'),
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
  { name: 'monthCloses', indexes: [] },
  { name: 'rankings', indexes: [index('byUnit', 'unitCode', 'board', '-month')] },
  { name: 'requestKeys', indexes: [index('byTime', 'at')] },
] as const satisfies readonly CollectionSpec[];

export type CollectionName = (typeof collections)[number]['name'];
