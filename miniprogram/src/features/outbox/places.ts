import type { OutboxEntry } from '@/api/outbox/outbox-item';
import type { RouteName, RouteParams } from '@/routes';

export interface Place {
  readonly name: RouteName;
  readonly params: RouteParams;
}

type Fields = Readonly<Record<string, unknown>>;

const at = (name: RouteName, params: RouteParams = {}): Place => ({ name, params });

const idIn = (fields: Fields, key: string): string => {
  const id = fields[key];
  return typeof id === 'string' ? id : '';
};

/** What the office writes for others may wait for a second person too; its words come back to where they were written. */
const formOfClaim = (_input: Fields, about: string): Place =>
  at(about === 'points' ? 'postPoints' : 'submitClaim');

/** Where each kind of thing is written. */
const forms: Readonly<Partial<Record<string, (input: Fields, about: string) => Place>>> = {
  'claims.submit': formOfClaim,
  'points.postBatch': () => at('batch'),
  'snapshots.submit': () => at('submitSnapshot'),
  'snapshots.advance': (input) => at('snapshot', { snapshotId: idIn(input, 'snapshotId') }),
  'check-ins.submit': () => at('submitCheckIn'),
  'check-ins.submitVisit': (input) => at('visit', { householdId: idIn(input, 'householdId') }),
  'check-ins.submitRoster': (input) => at('roster', { activityId: idIn(input, 'activityId') }),
  'check-ins.openActivity': () => at('openActivity'),
  'points.post': () => at('postPoints'),
  'points.reverse': (input) => at('entry', { entryId: idIn(input, 'entryId') }),
  'objections.raise': (input) => at('raiseObjection', { entryId: idIn(input, 'entryId') }),
  'announcements.publish': () => at('publishAnnouncement'),
  'privacy.submitCorrection': () => at('correct'),
};

export const formOf = ({
  method,
  input,
  about,
}: Pick<OutboxEntry, 'method' | 'input' | 'about'>): Place | null => forms[method]?.(input, about) ?? null;

/** Where what has arrived can be seen, by what the back end answered. */
const results: Readonly<Partial<Record<string, (output: Fields, input: Fields) => Place>>> = {
  'snapshots.submit': (output) => at('snapshot', { snapshotId: idIn(output, 'snapshotId') }),
  'snapshots.advance': (_output, input) => at('snapshot', { snapshotId: idIn(input, 'snapshotId') }),
  'check-ins.submit': () => at('entries'),
  'check-ins.submitVisit': (_output, input) => at('visit', { householdId: idIn(input, 'householdId') }),
  'check-ins.submitRoster': () => at('activities'),
  'check-ins.openActivity': () => at('activities'),
  'claims.submit': () => at('claims', { scope: 'mine' }),
  'points.post': (output) => at('entry', { entryId: idIn(output, 'entryId') }),
  'points.reverse': (_output, input) => at('entry', { entryId: idIn(input, 'entryId') }),
  'objections.raise': (output) => at('objection', { objectionId: idIn(output, 'objectionId') }),
  'announcements.publish': (output) => at('announcement', { announcementId: idIn(output, 'announcementId') }),
};

/** Null while it has not arrived, and for what has no page of its own. */
export const resultOf = ({ method, input, output, state }: OutboxEntry): Place | null =>
  state !== 'delivered' || typeof output !== 'object' || output === null
    ? null
    : (results[method]?.(output as Fields, input) ?? null);
