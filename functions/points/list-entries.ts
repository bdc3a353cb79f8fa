import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listEntries as contract } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { entryStore } from './entry-store';
import { scoreStore } from './score-store';
import { showEntrySummary } from './show-entry';
import { subjectStore } from './subject-store';

/** Entries of one subject or of the whole village: the ledger is open to everybody of the village. */
export const listEntries = async ({
  actor,
  documents,
  villageCode,
  input,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const { scope, month, cursor, limit } = input;
  const subject =
    scope === 'village' ? null : (input.subject ?? ({ kind: 'person', id: actor.personId } as const));
  const subjectName = subject === null ? null : await subjectStore(documents, villageCode).findName(subject);
  if (subject !== null && subjectName === null) throw new AppError('NotFound');

  const entries = entryStore(documents, villageCode);
  const { items, nextCursor } = await entries.listPage({ subject, month }, { cursor, limit });
  const reversals = await entries.findReversals(items.map(({ _id }) => _id));
  const score =
    subject === null
      ? null
      : await scoreStore(documents, villageCode).findMonth(subject, month ?? monthOf(now));
  return {
    items: items.map((entry) => showEntrySummary(entry, reversals.get(entry._id) ?? null)),
    nextCursor,
    scoreTenths: score?.scoreTenths ?? null,
    subjectName,
  };
};
