import type { ParsedInputOf } from '@shared/contract/method';
import type { raise } from '@shared/contract/objections';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import type { Call } from '../_runtime/route';
import { entryStore, type EntryDocument } from '../points/ledger/entry-store';
import { mayReadEntriesOf } from '../points/visibility';
import { objectionStore } from './objection-store';

type RaiseCall = Call<ParsedInputOf<typeof raise>> & { readonly documents: Documents };

/** More than anybody doubts at once: one person should not hold the board of a whole village. */
const waitingMax = 30;

/**
 * The entry to which the caller may object. Refuses with NotFound (not there, or not to be seen), StateConflict (it takes
 * another back, or an objection to it waits: `objectionId`), AlreadyReversed or TooManyRequests (of the caller's own, many wait).
 */
export const judgeRaise = async (call: RaiseCall): Promise<EntryDocument> => {
  const { actor, documents, villageCode, input } = call;
  const entries = entryStore(documents, villageCode);
  const entry = await entries.find(input.entryId);
  const subject = { kind: entry.subjectKind, id: entry.subjectId };
  if (!(await mayReadEntriesOf(call, subject))) throw new AppError('NotFound');
  if (entry.reverses !== null) throw new AppError('StateConflict');
  if ((await entries.findReversals([entry._id])).size > 0) throw new AppError('AlreadyReversed');
  const store = objectionStore(documents, villageCode);
  const waiting = await store.findWaiting(entry._id);
  if (waiting !== null) {
    throw new AppError('StateConflict', { state: waiting.state, objectionId: waiting._id });
  }
  if ((await store.countWaitingOf(actor.personId, waitingMax)) >= waitingMax) {
    throw new AppError('TooManyRequests');
  }
  return entry;
};
