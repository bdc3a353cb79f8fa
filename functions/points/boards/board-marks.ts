import type { Ranking } from '@shared/contract/points';
import type { ObjectionState, RankingBoard, SealKind, SubjectKind } from '@shared/domain/points-words';
import { waitingStates } from '@shared/domain/objection-workflow';
import { itsOwn, ofCall, part, type Part, type Reference } from '../../_runtime/parts';

/** What a board reads of an objection: of the entry it is against, whose it is and what it gave. */
export interface ObjectionOnBoard {
  readonly state: ObjectionState;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly deltaTenths: number;
}

/** What a board reads of a seal. */
export interface SealOnBoard {
  readonly kind: SealKind;
  readonly seal: string;
  readonly sealedAt: string;
}

/** What lies on a board beside its rows: objections raised against entries of its month, and the newest seal of that. */
export interface Marks {
  readonly objections: readonly ObjectionOnBoard[];
  readonly seals: readonly SealOnBoard[];
}

const objectionsAgainst = (villageCode: Reference, month: Reference | string, unless?: string) =>
  part<ObjectionOnBoard>('objections', {
    where: { villageCode, countsInMonth: month },
    fields: ['state', 'subjectKind', 'subjectId', 'deltaTenths'],
    unless,
  });

/** Of an open month, which has no seal yet. */
export const objectionsOf = (month: string, unless?: string): Part<ObjectionOnBoard> =>
  objectionsAgainst(ofCall.villageCode, month, unless);

/** Those of a published board, as fields of it. */
export const marksOfRanking = {
  objections: objectionsAgainst(itsOwn('unitCode'), itsOwn('month')),
  seals: part<SealOnBoard>('seals', {
    where: { villageCode: itsOwn('unitCode'), month: itsOwn('month') },
    order: [['sequence', 'desc']],
    limit: 1,
    fields: ['kind', 'seal', 'sealedAt'],
  }),
};

/** Tenths under objection by the subjects of a board; of a grid those of its own entries. */
export const frozenTenths = (
  board: RankingBoard,
  objections: readonly ObjectionOnBoard[],
): ReadonlyMap<string, number> => {
  const frozen = new Map<string, number>();
  for (const { state, subjectKind, subjectId, deltaTenths } of objections) {
    if (subjectKind !== board || !(waitingStates as readonly ObjectionState[]).includes(state)) continue;
    frozen.set(subjectId, (frozen.get(subjectId) ?? 0) + deltaTenths);
  }
  return frozen;
};

/** How many wait and what the others came to; one that was taken back is none. */
export const objectionCounts = (objections: readonly ObjectionOnBoard[]): Ranking['objections'] => {
  const count = (states: readonly ObjectionState[]) =>
    objections.filter(({ state }) => states.includes(state)).length;
  return {
    waiting: count(waitingStates),
    upheld: count(['upheld']),
    corrected: count(['corrected']),
  };
};
