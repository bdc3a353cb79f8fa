import { isOwnSubject, readsAllNames } from '@shared/domain/board-view';
import type { Subject, SubjectKind } from '@shared/domain/points-words';
import type { BoardVisibility } from '@shared/domain/switches';
import type { Documents } from '../_runtime/documents';
import type { ReadCall } from '../_runtime/route';
import { settingsStore, switchesBy, type SettingsDocument } from '../_runtime/roster/settings-store';

/** Whose points stand on boards. */
const kindsOnBoards = ['person', 'household', 'grid'] as const satisfies readonly SubjectKind[];

type Call = Pick<ReadCall<unknown>, 'actor' | 'villageCode'> & { readonly documents: Documents };

/** How the village shows people to the caller; whoever reads its roster sees names, and nothing is asked for that. */
export const visibilityFor = async ({ actor, documents, villageCode }: Call): Promise<BoardVisibility> =>
  readsAllNames(actor.memberships, villageCode)
    ? 'named'
    : (await settingsStore(documents).switchesOf(villageCode)).boardVisibility;

/** The same for a board, by the settings that were brought; for a wall, what anybody sees who passes it. */
export const boardVisibility = (
  { actor, villageCode }: Pick<Call, 'actor' | 'villageCode'>,
  isForEverybody: boolean,
  settings: readonly SettingsDocument[],
): BoardVisibility =>
  !isForEverybody && readsAllNames(actor.memberships, villageCode)
    ? 'named'
    : switchesBy(villageCode, settings).boardVisibility;

/**
 * Whether the caller may look at the entries of a subject: the own and the household's always, and those of grids, which are nobody's
 * name. An applicant's file is for the applicant and for those who read the roster.
 */
export const mayReadEntriesOf = async (call: Call, subject: Subject): Promise<boolean> => {
  if (subject.kind === 'grid' || isOwnSubject(call.actor, subject)) return true;
  if (subject.kind === 'applicant') return readsAllNames(call.actor.memberships, call.villageCode);
  return (await visibilityFor(call)) === 'named';
};

/** Whose entries the caller finds when asking for the whole village's; null is everybody's. */
export const readableSubjects = async (call: Call): Promise<readonly Subject[] | null> => {
  if ((await visibilityFor(call)) === 'named') return null;
  const { personId, householdId } = call.actor;
  return [
    { kind: 'person', id: personId },
    ...(householdId === null ? [] : [{ kind: 'household', id: householdId } as const]),
  ];
};

/** Of which kinds of subjects, when that is everybody's; null is all. */
export const readableKinds = ({ actor, villageCode }: Call): readonly SubjectKind[] | null =>
  readsAllNames(actor.memberships, villageCode) ? null : kindsOnBoards;
