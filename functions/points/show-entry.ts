import type { Entry, EntrySummary } from '@shared/contract/points';
import type { Photo } from '@shared/contract/schema';
import { objectingRoles } from '@shared/domain/objection-workflow';
import { isOwnPoints } from '@shared/domain/own-points';
import { holdsRole, runningRoles } from '@shared/domain/roles';
import type { Actor } from '../_runtime/actor';
import { isWaiting, type EntryObjection } from './entry-objection-store';
import type { EntryDocument } from './ledger/entry-store';
import type { RuleDocument } from './rules/rule-store';

/** A line of a list; `reversal` is the entry that takes this one back, `objection` the newest against it. */
export const showEntrySummary = (
  entry: EntryDocument,
  reversal: EntryDocument | null,
  objection: EntryObjection | null = null,
): EntrySummary => ({
  entryId: entry._id,
  subject: { kind: entry.subjectKind, id: entry.subjectId },
  subjectName: entry.subjectName,
  ruleId: entry.ruleId,
  ruleTitle: entry.ruleTitle,
  category: entry.category,
  deltaTenths: entry.deltaTenths,
  askedTenths: entry.askedTenths,
  cutBy: entry.cutBy ?? null,
  effectiveOn: entry.effectiveOn,
  month: entry.month,
  recordedAt: entry.recordedAt,
  source: entry.source,
  note: entry.note,
  reversedBy: reversal?._id ?? null,
  reverses: entry.reverses,
  correctedBy: reversal?.correctedBy ?? entry.correctedBy ?? null,
  corrects: entry.corrects ?? null,
  isFrozen: isWaiting(objection),
});

export interface EntryContext {
  readonly rule: RuleDocument;
  readonly reversal: EntryDocument | null;
  readonly objection: EntryObjection | null;
  readonly photos: Photo[];
  readonly isInPublicity: boolean;
  readonly viewer: Pick<Actor, 'personId' | 'householdId' | 'memberships'>;
}

/** An entry with all that answers "why". */
export const showEntry = (
  entry: EntryDocument,
  { rule, reversal, objection, photos, isInPublicity, viewer }: EntryContext,
): Entry => {
  const { memberships } = viewer;
  const subject = { kind: entry.subjectKind, id: entry.subjectId };
  const isOwnLoss = entry.deltaTenths < 0 && isOwnPoints(viewer, subject, null);
  const stands = reversal === null && entry.reverses === null && !isWaiting(objection);
  return {
    ...showEntrySummary(entry, reversal, objection),
    rule,
    quantity: entry.quantity,
    recorderName: entry.recorderName,
    confirmerName: entry.confirmerName ?? null,
    confirmedAt: entry.confirmedAt ?? null,
    photos,
    sourceTitle: entry.sourceTitle,
    reversalReason: entry.reversalReason ?? reversal?.reversalReason ?? null,
    objection: objection === null ? null : { objectionId: objection._id, state: objection.state },
    isInPublicity,
    canReverse:
      stands && !isInPublicity && !isOwnLoss && holdsRole(memberships, runningRoles, entry.villageCode),
    canObject: stands && holdsRole(memberships, objectingRoles, entry.villageCode),
  };
};
