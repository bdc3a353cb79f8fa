import { isBoardOfPeople, readsAllNames } from '@shared/domain/board-view';
import { maskName } from '@shared/domain/masking';
import type { SealedBoardName } from '@shared/domain/points-words';
import type { BoardVisibility } from '@shared/domain/switches';
import { settingsStore } from '../../_runtime/roster/settings-store';
import type { ReadCall } from '../../_runtime/route';
import type { PublishedBoards } from './published-boards';
import { pseudonymsBy, type SealDocument } from './seal-store';

type Call = Pick<ReadCall<unknown>, 'documents' | 'villageCode'>;

/** Who looks: somebody, or whoever comes by. */
export type Viewer = ReadCall<unknown>['actor'] | null;

export interface SealedNames {
  /** Whether the viewer may know whose entries are whose. */
  readonly isNamed: boolean;
  /** By pseudonym; whom the viewer may not know is left out. */
  readonly names: Readonly<Record<string, string>>;
  /** The viewer's own pseudonyms. */
  readonly mine: readonly string[];
}

const visibilityFor = async (call: Call, viewer: Viewer): Promise<BoardVisibility> =>
  viewer !== null && readsAllNames(viewer.memberships, call.villageCode)
    ? 'named'
    : (await settingsStore(call.documents).switchesOf(call.villageCode)).boardVisibility;

const ownSubject: Readonly<Record<SealedBoardName, (viewer: NonNullable<Viewer>) => string | null>> = {
  person: ({ personId }) => personId,
  household: ({ householdId }) => householdId,
  grid: ({ gridCode }) => gridCode,
};

/** The name behind a row as the village shows it; null where it shows none. */
const shownName = (name: string, board: SealedBoardName, isOwn: boolean, visibility: BoardVisibility) => {
  if (isOwn || visibility === 'named' || !isBoardOfPeople(board)) return name;
  return visibility === 'masked' ? maskName(name) : null;
};

/** Names of those on the boards of a sealed month, as those know them today: who is forgotten stays so. */
export const sealedNames = async (
  call: Call,
  { seal, published }: { readonly seal: SealDocument; readonly published: PublishedBoards },
  viewer: Viewer,
): Promise<SealedNames> => {
  const visibility = await visibilityFor(call, viewer);
  const pseudonym = pseudonymsBy(seal.salt);
  const rows = [...published].flatMap(([board, ranking]) => {
    const own = viewer === null ? null : ownSubject[board](viewer);
    return ranking.rows.map(({ subjectId, name }) => {
      const isOwn = subjectId === own;
      return { subject: pseudonym(board, subjectId), isOwn, name: shownName(name, board, isOwn, visibility) };
    });
  });
  return {
    isNamed: visibility === 'named',
    names: Object.fromEntries(rows.flatMap(({ subject, name }) => (name === null ? [] : [[subject, name]]))),
    mine: rows.filter(({ isOwn }) => isOwn).map(({ subject }) => subject),
  };
};
