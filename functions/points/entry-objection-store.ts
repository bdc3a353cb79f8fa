import { waitingStates } from '@shared/domain/objection-workflow';
import type { ObjectionState } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';

/** An objection as far as its entry shows it. */
export interface EntryObjection extends Stored {
  readonly entryId: string;
  readonly state: ObjectionState;
}

/** More objections than a page of entries has ever met. */
const objectionsMax = 1_000;

/** Whether an entry is under an objection that nobody has decided yet. */
export const isWaiting = (objection: EntryObjection | null | undefined): boolean =>
  (waitingStates as readonly string[]).includes(objection?.state ?? '');

/** 异议 against entries, as the ledger shows them; everything else about them is not its business. */
export const entryObjectionStore = (documents: Documents, villageCode: string) => ({
  /** The newest objection against each of these entries, by entry; one request. */
  async newestOf(entryIds: readonly string[]): Promise<ReadonlyMap<string, EntryObjection>> {
    if (entryIds.length === 0) return new Map();
    const found = await documents.find<EntryObjection>('objections', {
      where: { villageCode, entryId: isIn(entryIds) },
      fields: ['entryId', 'state'],
      limit: objectionsMax,
    });
    const oldestFirst = found.toSorted((one, other) => (one._id < other._id ? -1 : 1));
    return new Map(oldestFirst.map((objection) => [objection.entryId, objection]));
  },
});
