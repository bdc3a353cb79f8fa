import { readsAllNames, isOwnSubject } from '@shared/domain/board-view';
import { nameOnBoards } from '@shared/domain/consent';
import { maskName } from '@shared/domain/masking';
import type { Subject } from '@shared/domain/points-words';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { findByIds } from '../_runtime/find-by-ids';
import { isIn } from '../_runtime/matchers';
import type { ReadCall } from '../_runtime/route';
import { householdNameOnBoards } from './boards/roster-store';
import { subjectKey } from './ledger/subject-store';

type Call = Pick<ReadCall<unknown>, 'actor' | 'villageCode'> & { readonly documents: Documents };

interface Named {
  readonly subject: Subject;
  readonly subjectName: string;
}

/** What names somebody, as the caller may see it. */
export type ShowName = <N extends Named>(named: N) => N;

const idsOf = (all: readonly Named[], kinds: readonly Subject['kind'][]): readonly string[] => [
  ...new Set(all.flatMap(({ subject: { kind, id } }) => (kinds.includes(kind) ? [id] : []))),
];

/** Whether boards do not show the name of a person, or of the household of these people. */
const hiddenAmong = async ({ documents, villageCode }: Call, all: readonly Named[]) => {
  const householdIds = idsOf(all, ['household']);
  const [people, residents] = await Promise.all([
    findByIds<PersonDocument>(documents, 'people', idsOf(all, ['person', 'applicant'])),
    householdIds.length === 0
      ? []
      : findAll<PersonDocument>(documents, 'people', {
          where: { villageCode, householdId: isIn(householdIds) },
          order: [['sortKey', 'asc']],
        }),
  ]);
  const declining = residents.filter((resident) => nameOnBoards(resident) !== resident.name);
  return ({ subject: { kind, id }, subjectName }: Named): boolean => {
    if (kind === 'household')
      return householdNameOnBoards({ _id: id, name: subjectName }, declining) !== subjectName;
    const person = people.get(id);
    return person !== undefined && nameOnBoards(person) !== person.name;
  };
};

/**
 * What shows entries to the caller with the names that boards show: of whoever has taken back the consent to that, no entry tells
 * the name either, but to whoever reads the roster and to the person. Two requests at most, however many there are.
 */
export const namesShownTo = async (call: Call, all: readonly Named[]): Promise<ShowName> => {
  if (readsAllNames(call.actor.memberships, call.villageCode)) return (named) => named;
  const others = all.filter(({ subject }) => subject.kind !== 'grid' && !isOwnSubject(call.actor, subject));
  if (others.length === 0) return (named) => named;
  const isHidden = await hiddenAmong(call, others);
  const hidden = new Set(others.filter(isHidden).map(({ subject }) => subjectKey(subject)));
  return (named) =>
    hidden.has(subjectKey(named.subject)) ? { ...named, subjectName: maskName(named.subjectName) } : named;
};
