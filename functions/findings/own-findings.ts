import { isOwnPoints } from '@shared/domain/own-points';
import type { Subject } from '@shared/domain/points-words';
import type { Actor, PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';
import type { FindingDocument } from '../_runtime/findings/finding-store';
import type { EntryDocument } from '../points/ledger/entry-store';

type Somebody = Pick<Actor, 'personId' | 'householdId'>;
type IsOwn = (finding: FindingDocument) => boolean;

/** Whose points a finding is about: one subject's, or of a photo those of the entries that carry it. */
const subjectsOf = (
  { kind, subjectKind, subjectId, entryIds }: FindingDocument,
  entries: ReadonlyMap<string, EntryDocument>,
): readonly Subject[] => {
  if (subjectKind !== null && subjectId !== null) return [{ kind: subjectKind, id: subjectId }];
  if (kind !== 'samePhoto') return [];
  return entryIds.flatMap((entryId) => {
    const entry = entries.get(entryId);
    return entry === undefined ? [] : [{ kind: entry.subjectKind, id: entry.subjectId }];
  });
};

/** Who gave what a finding is about. */
const giversOf = (
  { kind, recorderId, entryIds }: FindingDocument,
  entries: ReadonlyMap<string, EntryDocument>,
): readonly (string | null | undefined)[] =>
  kind === 'samePhoto'
    ? entryIds.flatMap((entryId) => [entries.get(entryId)?.recorderId, entries.get(entryId)?.confirmerId])
    : [recorderId];

/**
 * Which findings are somebody's own matter: about what they gave themselves, about their points, their household's, or a member's
 * of it. One request for all.
 */
export const ownFindings = async (
  documents: Documents,
  somebody: Somebody,
  findings: readonly FindingDocument[],
  entries: ReadonlyMap<string, EntryDocument>,
): Promise<IsOwn> => {
  const subjects = findings.flatMap((finding) => subjectsOf(finding, entries));
  const personIds = subjects.filter(({ kind }) => kind === 'person' || kind === 'applicant');
  const people = await findByIds<PersonDocument>(
    documents,
    'people',
    personIds.map(({ id }) => id),
  );
  return (finding) =>
    giversOf(finding, entries).includes(somebody.personId) ||
    subjectsOf(finding, entries).some((subject) =>
      isOwnPoints(somebody, subject, people.get(subject.id)?.householdId ?? null),
    );
};
