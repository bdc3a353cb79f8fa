import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getEntry as contract } from '@shared/contract/points';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { photosOf } from '../media/photos-of';
import { entryObjectionStore } from './entry-objection-store';
import { entryStore } from './ledger/entry-store';
import { monthCloseStore } from './ledger/month-close-store';
import { namesShownTo } from './names-shown';
import { ruleStore } from './rules/rule-store';
import { showEntry } from './show-entry';
import { mayReadEntriesOf } from './visibility';

/** Why: the rule as it was then, the evidence, who recorded it and what became of it. */
export const getEntry = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input } = call;
  const entries = entryStore(documents, villageCode);
  const entry = await entries.find(input.entryId);
  const subject = { kind: entry.subjectKind, id: entry.subjectId };
  if (!(await mayReadEntriesOf(call, subject))) throw new AppError('NotFound');
  const [rule, reversals, objections, photos, isInPublicity] = await Promise.all([
    ruleStore(documents).findVersion(entry.ruleId, entry.ruleVersion),
    entries.findReversals([entry._id]),
    entryObjectionStore(documents, villageCode).newestOf([entry._id]),
    photosOf(documents, entry.photoIds),
    monthCloseStore(documents, villageCode).isInPublicity(entry.month),
  ]);
  const reversal = reversals.get(entry._id) ?? null;
  const objection = objections.get(entry._id) ?? null;
  const shown = showEntry(entry, { rule, reversal, objection, photos, isInPublicity, viewer: actor });
  const named = (await namesShownTo(call, [shown]))(shown);
  // What somebody claimed was recorded by themselves.
  const isByThemselves = entry.subjectKind === 'person' && entry.recorderId === entry.subjectId;
  const isUnnamed = named.subjectName !== shown.subjectName;
  return isByThemselves && isUnnamed ? { ...named, recorderName: named.subjectName } : named;
};
