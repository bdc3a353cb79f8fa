import { addMonths } from '@shared/domain/calendar';
import type { SealableEntry } from '@shared/domain/seal';
import { gatherVillages } from '../../_runtime/gather';
import { ofCall, part } from '../../_runtime/parts';
import type { UnitDocument } from '../../_runtime/roster/unit-store';
import type { EntryDocument } from '../ledger/entry-store';
import type { EarlierRows } from '../boards/make-board';
import { villageBoards, type BoardSources, type VillageBoard } from '../boards/month-boards';
import { rankingParts, type RankingDocument } from '../boards/ranking-store';
import { householdsOnBoards, rosterParts } from '../boards/roster-store';
import type { SealDocument } from '../seals/seal-store';

/** What of an entry boards and seals are made of, and whether a decision brought it. */
export type CountedEntry = SealableEntry & Pick<EntryDocument, '_id' | 'objectionId'>;

/** The newest board published, and when it came out. */
export type NewestBoard = Pick<RankingDocument, '_id' | 'month' | 'months' | 'publishedAt'>;

/** All that the boards and the seal of one village's month follow from. */
export interface VillageMonth extends Omit<BoardSources, 'scores'> {
  readonly villageCode: string;
  readonly villageName: string;
  readonly entries: readonly CountedEntry[];
  /** The rows of the month before, by board; none where it has no board. */
  readonly before: ReadonlyMap<VillageBoard, EarlierRows>;
  /** The newest board of persons as its close published it, with the notice's time; null when there is none. */
  readonly newest: NewestBoard | null;
  /** The newest of the village's chain. */
  readonly newestSeal: Pick<SealDocument, 'sequence' | 'seal'> | null;
}

const entryFields = [
  'subjectKind',
  'subjectId',
  'ruleId',
  'ruleVersion',
  'ruleTitle',
  'category',
  'quantity',
  'askedTenths',
  'deltaTenths',
  'effectiveOn',
  'month',
  'recordedAt',
  'source',
  'reverses',
  'objectionId',
] as const satisfies readonly (keyof EntryDocument)[];

const newestFields = ['month', 'months', 'publishedAt'] as const satisfies readonly (keyof RankingDocument)[];

const partsOf = (month: string) => ({
  units: rosterParts.unit('villageCode'),
  members: rosterParts.members(),
  households: rosterParts.households(),
  declining: rosterParts.declining(),
  grids: rosterParts.grids(),
  entries: part<CountedEntry>('ledgerEntries', {
    where: { villageCode: ofCall.villageCode, month },
    fields: entryFields,
  }),
  newest: rankingParts.newest('person', { fields: newestFields, stage: 'close' }),
  person: rankingParts.rowsOf('person', addMonths(month, -1)),
  household: rankingParts.rowsOf('household', addMonths(month, -1)),
  grid: rankingParts.rowsOf('grid', addMonths(month, -1)),
  seals: part<Pick<SealDocument, '_id' | 'sequence' | 'seal'>>('seals', {
    where: { villageCode: ofCall.villageCode },
    order: [['sequence', 'desc']],
    limit: 1,
    fields: ['sequence', 'seal'],
  }),
});

const byId = (one: { readonly _id: string }, other: { readonly _id: string }): number =>
  one._id < other._id ? -1 : one._id > other._id ? 1 : 0;

/**
 * The month of several villages in one request. Everything stands in the order of its ids: what is made of it must not hang on the
 * order in which the database found it.
 */
export const readVillageMonths = async (
  villageCodes: readonly string[],
  month: string,
): Promise<readonly VillageMonth[]> => {
  const gathered = await gatherVillages(villageCodes, partsOf(month));
  return gathered.map(({ villageCode, brought }) => {
    const [unit] = brought.units as readonly Partial<UnitDocument>[];
    return {
      villageCode,
      villageName: unit?.name ?? '',
      members: [...brought.members].sort(byId),
      households: householdsOnBoards(brought.households, brought.declining).toSorted(byId),
      grids: [...brought.grids].sort(byId),
      entries: [...brought.entries].sort(byId),
      before: new Map(villageBoards.map((board) => [board, brought[board][0]?.rows ?? []])),
      newest: brought.newest[0] ?? null,
      newestSeal: brought.seals[0] ?? null,
    };
  });
};
