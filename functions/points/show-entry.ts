import type { Entry, EntrySummary } from '@shared/contract/points';
import type { Photo } from '@shared/contract/schema';
import { holdsRole, runningRoles, type Membership } from '@shared/domain/roles';
import type { EntryDocument } from './entry-store';
import type { RuleDocument } from './rule-store';

/** A line of a list; `reversal` is the entry that takes this one back. */
export const showEntrySummary = (entry: EntryDocument, reversal: EntryDocument | null): EntrySummary => ({
  entryId: entry._id,
  subject: { kind: entry.subjectKind, id: entry.subjectId },
  subjectName: entry.subjectName,
  ruleId: entry.ruleId,
  ruleTitle: entry.ruleTitle,
  category: entry.category,
  deltaTenths: entry.deltaTenths,
  askedTenths: entry.askedTenths,
  effectiveOn: entry.effectiveOn,
  month: entry.month,
  recordedAt: entry.recordedAt,
  source: entry.source,
  note: entry.note,
  reversedBy: reversal?._id ?? null,
  reverses: entry.reverses,
  cutBy: entry.cutBy ?? null,
  correctedBy: reversal?.correctedBy ?? null,
  corrects: entry.corrects ?? null,
  isFrozen: false,
});

export interface EntryContext {
  readonly rule: RuleDocument;
  readonly reversal: EntryDocument | null;
  readonly photos: Photo[];
  readonly memberships: readonly Membership[];
}

/** An entry with all that answers "why". */
export const showEntry = (
  entry: EntryDocument,
  { rule, reversal, photos, memberships }: EntryContext,
): Entry => ({
  ...showEntrySummary(entry, reversal),
  rule,
  quantity: entry.quantity,
  recorderName: entry.recorderName,
  confirmerName: entry.confirmerName ?? null,
  confirmedAt: entry.confirmedAt ?? null,
  photos,
  sourceTitle: entry.sourceTitle,
  reversalReason: entry.reversalReason ?? reversal?.reversalReason ?? null,
  objection: null,
  canObject: false,
  canReverse:
    reversal === null && entry.reverses === null && holdsRole(memberships, runningRoles, entry.villageCode),
});
