import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listEntries as contract } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import type { Subject } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { entryObjectionStore } from './entry-objection-store';
import { entryStore } from './ledger/entry-store';
import { namesShownTo } from './names-shown';
import { scoreStore } from './ledger/score-store';
import { showEntrySummary } from './show-entry';
import { subjectStore } from './ledger/subject-store';
import { mayReadEntriesOf, readableKinds, readableSubjects } from './visibility';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** The name of a subject whose entries the caller may see; whoever may not, finds nobody. */
const findSubjectName = async (call: Call, subject: Subject): Promise<string> => {
  const [name, mayRead] = await Promise.all([
    subjectStore(call.documents, call.villageCode).findName(subject),
    mayReadEntriesOf(call, subject),
  ]);
  if (name === null || !mayRead) throw new AppError('NotFound');
  return name;
};

/**
 * Entries of one subject or of the whole village. The ledger is open to everybody of the village as far as its boards are: where
 * those do not name people, a villager finds the own entries and the household's.
 */
export const listEntries = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const { scope, month, cursor, limit } = input;
  const subject =
    scope === 'village' ? null : (input.subject ?? ({ kind: 'person', id: actor.personId } as const));
  const subjectName = subject === null ? null : await findSubjectName(call, subject);
  const among = subject === null ? await readableSubjects(call) : null;
  const kinds = subject === null && among === null ? readableKinds(call) : null;

  const entries = entryStore(documents, villageCode);
  const { items, nextCursor } = await entries.listPage({ subject, among, kinds, month }, { cursor, limit });
  const ids = items.map(({ _id }) => _id);
  const [reversals, objections, score] = await Promise.all([
    entries.findReversals(ids),
    entryObjectionStore(documents, villageCode).newestOf(ids),
    subject === null ? null : scoreStore(documents, villageCode).findMonth(subject, month ?? monthOf(now)),
  ]);
  const shown = items.map((entry) =>
    showEntrySummary(entry, reversals.get(entry._id) ?? null, objections.get(entry._id) ?? null),
  );
  const asked = subject === null || subjectName === null ? [] : [{ subject, subjectName }];
  const showName = await namesShownTo(call, [...shown, ...asked]);
  return {
    items: shown.map(showName),
    nextCursor,
    scoreTenths: score?.scoreTenths ?? null,
    subjectName: asked.map(showName)[0]?.subjectName ?? null,
  };
};
