import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { reverse as contract } from '@shared/contract/points';
import { applyLine, periodsOf } from '@shared/domain/ledger';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { photosOf } from '../media/photos-of';
import { entryStore, type EntryDocument } from './entry-store';
import { monthCloseStore } from './month-close-store';
import { ruleStore } from './rule-store';
import { scoreStore } from './score-store';
import { showEntry } from './show-entry';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** The opposite of an entry, for the same day, so that the room it used under the caps is free again. */
const reversalOf = (
  entry: EntryDocument,
  month: string,
  { now, newId, actor, input }: Call,
): EntryDocument => ({
  ...entry,
  _id: newId(),
  deltaTenths: -entry.deltaTenths,
  askedTenths: -entry.deltaTenths,
  month,
  recordedAt: now,
  recorderId: actor.personId,
  recorderName: actor.name,
  source: 'reversal',
  note: '',
  photoIds: [],
  reverses: entry._id,
  reversalReason: input.reason,
});

/**
 * 冲正: takes an entry back. Both stay in the ledger. Of two reversals at once only one is kept, because both write the
 * scores of the same subject.
 */
export const reverseEntry = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, now, input, actor } = call;
  const entries = entryStore(documents, villageCode);
  const closes = monthCloseStore(documents, villageCode);
  const scores = scoreStore(documents, villageCode);

  const entry = await entries.find(input.entryId);
  if (entry.reverses !== null) throw new AppError('StateConflict');
  if ((await entries.findReversals([entry._id])).size > 0) throw new AppError('AlreadyReversed');
  const month = await closes.openMonthFor(entry.month, now);
  const reversal = reversalOf(entry, month, call);
  const subject = { kind: entry.subjectKind, id: entry.subjectId };
  const loaded = await scores.load({ subject, ...periodsOf(reversal) });
  const rule = await ruleStore(documents).findVersion(entry.ruleId, entry.ruleVersion);

  await closes.noteEntries(month, now, 1);
  await entries.insert(reversal);
  await scores.save([{ subject, loaded, book: applyLine(loaded.book, reversal) }]);
  const photos = await photosOf(documents, reversal.photoIds);
  return showEntry(reversal, { rule, reversal: null, photos, memberships: actor.memberships });
};
