import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { reverse as contract } from '@shared/contract/points';
import { isOwnPoints } from '@shared/domain/own-points';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { correctEntry } from './ledger/correct-entry';
import { monthCloseStore } from './ledger/month-close-store';
import { entryObjectionStore, isWaiting } from './entry-objection-store';
import { entryStore, type EntryDocument } from './ledger/entry-store';
import { subjectKey, subjectStore } from './ledger/subject-store';
import { ruleStore } from './rules/rule-store';
import { showEntry } from './show-entry';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** Whether an entry took points from the caller, from the own household, or from anybody of it: to give them back is for others. */
const isOwnLoss = async (
  { documents, villageCode, actor }: Call,
  { subjectKind: kind, subjectId: id, deltaTenths }: EntryDocument,
): Promise<boolean> => {
  if (deltaTenths >= 0) return false;
  const subject = { kind, id };
  const found = (await subjectStore(documents, villageCode).findAll([subject])).get(subjectKey(subject));
  return isOwnPoints(actor, subject, found?.householdId ?? null);
};

/**
 * 冲正: takes an entry back, perhaps with another one in its place. Both stay in the ledger. While the month is in publicity or an
 * objection waits, an objection's decision is the way: that counts in the month on whose board the entry stands, and another person
 * makes it.
 */
export const reverseEntry = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input, actor } = call;
  const { entryId, reason, replacement } = input;
  const entry = await entryStore(documents, villageCode).find(entryId);
  if (await isOwnLoss(call, entry)) throw new AppError('OwnMatter');
  if (await monthCloseStore(documents, villageCode).isInPublicity(entry.month))
    throw new AppError('StateConflict', { reason: 'publicity' });
  const objections = await entryObjectionStore(documents, villageCode).newestOf([entryId]);
  if (isWaiting(objections.get(entryId))) throw new AppError('StateConflict', { reason: 'objection' });
  const { reversal } = await correctEntry(call, { entry, reason, replacement });
  const rule = await ruleStore(documents).findVersion(reversal.ruleId, reversal.ruleVersion);
  return showEntry(reversal, {
    ...{ rule, reversal: null, objection: null, photos: [], isInPublicity: false, viewer: actor },
  });
};
