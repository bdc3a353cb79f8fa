import { maskName } from './masking';
import type { RankingBoard, Subject } from './points-words';
import { holdsRole, rosterReadingRoles, type Membership } from './roles';
import type { BoardVisibility } from './switches';

/** Who looks at boards and entries of a village. */
export interface BoardViewer {
  readonly personId: string;
  readonly householdId: string | null;
  readonly memberships: readonly Membership[];
}

/** Whoever reads the village's roster reads its names on boards as well. */
export const readsAllNames = (memberships: readonly Membership[], villageCode: string): boolean =>
  holdsRole(memberships, rosterReadingRoles, villageCode);

/** Boards whose rows are people; a household is known by the name of its head. Grids and villages are nobody's name. */
export const isBoardOfPeople = (board: RankingBoard): board is 'person' | 'household' =>
  board === 'person' || board === 'household';

/**
 * The rows of a board of people as a village shows them to those who read no roster: whole, with all names but the own one
 * masked, or without anybody but oneself. What is the caller's own is told beside the rows in every case.
 */
export const visibleRows = <R extends { readonly subjectId: string; readonly name: string }>(
  rows: readonly R[],
  visibility: BoardVisibility,
  ownSubjectId: string | null,
): readonly R[] => {
  const isOwn = ({ subjectId }: R): boolean => subjectId === ownSubjectId;
  if (visibility === 'named') return rows;
  if (visibility === 'masked') {
    // An id would give the name away to whoever has met it elsewhere, as that of a grid worker or a liaison.
    return rows.map((row, place) =>
      isOwn(row) ? row : { ...row, subjectId: `hidden-${place.toString()}`, name: maskName(row.name) },
    );
  }
  return visibility === 'self' ? rows.filter(isOwn) : [];
};

/** Whether a subject is the person who looks, the own file as an applicant, or the own household. */
export const isOwnSubject = (
  { personId, householdId }: Pick<BoardViewer, 'personId' | 'householdId'>,
  { kind, id }: Subject,
): boolean => (kind === 'person' || kind === 'applicant' ? id === personId : id === householdId);

/** Entries tell more than a rank: where boards do not name people, others' entries are for those who read the roster. */
export const seesEntriesOf = (
  viewer: BoardViewer,
  subject: Subject,
  { villageCode, visibility }: { readonly villageCode: string; readonly visibility: BoardVisibility },
): boolean =>
  visibility === 'named' || isOwnSubject(viewer, subject) || readsAllNames(viewer.memberships, villageCode);
