import type { CutReason, EntrySource, RuleCategory, Subject, SubjectKind } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import type { Documents, Stored } from '../../_runtime/documents';
import { findPage, type PageRequest } from '../../_runtime/find-page';
import { isIn, type Where } from '../../_runtime/matchers';

/** 积分流水: one line of the ledger. Written once; nothing here ever updates or removes one. */
export interface EntryDocument extends Stored {
  readonly villageCode: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly ruleTitle: string;
  readonly category: RuleCategory;
  readonly quantity: number;
  /** How many times of the rule that is; left out when it is the quantity. */
  readonly times?: number;
  readonly deltaTenths: number;
  readonly askedTenths: number;
  readonly effectiveOn: string;
  readonly month: string;
  readonly recordedAt: string;
  readonly recorderId: string;
  readonly recorderName: string;
  readonly source: EntrySource;
  /** The activity or snapshot it came from. */
  readonly sourceId: string | null;
  readonly sourceTitle: string | null;
  readonly note: string;
  readonly photoIds: readonly string[];
  /** The entry this one takes back, and why. */
  readonly reverses: string | null;
  readonly reversalReason: string | null;
  /** What cut it; left out when nothing did. */
  readonly cutBy?: CutReason;
  /** The second person, where the rule wants one. */
  readonly confirmerId?: string;
  readonly confirmerName?: string;
  readonly confirmedAt?: string;
  /** Of a reversal: the entry in place of the reversed one. Of that entry: the reversed one. */
  readonly correctedBy?: string;
  readonly corrects?: string;
  /** The objection whose decision it comes from: it counts in a month in publicity. */
  readonly objectionId?: string;
}

export interface EntryFilter {
  readonly subject: Subject | null;
  /** Null: everybody. */
  readonly among: readonly Subject[] | null;
  /** Null: subjects of every kind. */
  readonly kinds: readonly SubjectKind[] | null;
  readonly month: string | undefined;
}

export const entryStore = (documents: Documents, villageCode: string) => ({
  insertMany: (entries: readonly EntryDocument[]): Promise<void> =>
    documents.insertMany('ledgerEntries', entries),

  async find(entryId: string): Promise<EntryDocument> {
    const entry = await documents.get<EntryDocument>('ledgerEntries', entryId);
    if (entry?.villageCode !== villageCode) throw new AppError('NotFound');
    return entry;
  },

  /** Newest first; of one subject, of those few whom somebody may look at, or of everybody. */
  listPage: (filter: EntryFilter, page: PageRequest) => {
    const { subject, among, kinds, month } = filter;
    const where: Where = {
      villageCode,
      ...(kinds === null ? {} : { subjectKind: isIn(kinds) }),
      ...(among === null ? {} : { subjectId: isIn(among.map(({ id }) => id)) }),
      ...(subject === null ? {} : { subjectId: subject.id, subjectKind: subject.kind }),
      ...(month === undefined ? {} : { month }),
    };
    return findPage<EntryDocument>(documents, 'ledgerEntries', where, page);
  },

  /** The reversals of these entries, by the id of the entry they take back. */
  async findReversals(entryIds: readonly string[]): Promise<ReadonlyMap<string, EntryDocument>> {
    if (entryIds.length === 0) return new Map();
    const where = { villageCode, reverses: isIn(entryIds) };
    const reversals = await documents.find<EntryDocument>('ledgerEntries', { where, limit: entryIds.length });
    return new Map(
      reversals.flatMap((reversal) => (reversal.reverses === null ? [] : [[reversal.reverses, reversal]])),
    );
  },
});
