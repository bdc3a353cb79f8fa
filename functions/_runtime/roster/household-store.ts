import type { Documents, Stored } from '../documents';
import { findAll } from '../find-all';
import { findByIds } from '../find-by-ids';
import { isIn } from '../matchers';

/** 户: a household of a village, found by the number the village gave it. */
export interface HouseholdDocument extends Stored {
  readonly villageCode: string;
  readonly number: number;
  readonly gridCode: string | null;
  readonly name: string;
  /** 联户党员; null while nobody looks after it. */
  readonly liaisonId: string | null;
  readonly liaisonName: string;
  readonly lastVisitOn: string | null;
}

/** The id of a new household; the same number twice in a village meets in it, however the calls race. */
export const householdIdOf = (villageCode: string, number: number): string =>
  `${villageCode}-h${number.toString().padStart(4, '0')}`;

/** A household as it begins: nobody looks after it, nobody has visited. */
export const aNewHousehold = (
  household: Pick<HouseholdDocument, 'villageCode' | 'number' | 'name'> & Partial<HouseholdDocument>,
): HouseholdDocument => ({
  _id: householdIdOf(household.villageCode, household.number),
  gridCode: null,
  liaisonId: null,
  liaisonName: '',
  lastVisitOn: null,
  ...household,
});

export const householdStore = (documents: Documents) => ({
  /** A household of the village; one of another village is none. */
  async find(villageCode: string, householdId: string): Promise<HouseholdDocument | null> {
    const household = await documents.get<HouseholdDocument>('households', householdId);
    return household?.villageCode === villageCode ? household : null;
  },

  async findByNumber(villageCode: string, number: number): Promise<HouseholdDocument | null> {
    const [household] = await documents.find<HouseholdDocument>('households', {
      where: { villageCode, number },
      limit: 1,
    });
    return household ?? null;
  },

  findMany: (householdIds: readonly string[]): Promise<ReadonlyMap<string, HouseholdDocument>> =>
    findByIds<HouseholdDocument>(documents, 'households', householdIds),

  /** Those that these people of the village look after. */
  async listByLiaisons(
    villageCode: string,
    liaisonIds: readonly string[],
  ): Promise<readonly HouseholdDocument[]> {
    if (liaisonIds.length === 0) return [];
    const where = { villageCode, liaisonId: isIn(liaisonIds) };
    return findAll<HouseholdDocument>(documents, 'households', { where, order: [['number', 'asc']] });
  },

  put: (household: HouseholdDocument): Promise<void> => documents.put('households', household),
  insert: (household: HouseholdDocument): Promise<void> => documents.insert('households', household),
});
