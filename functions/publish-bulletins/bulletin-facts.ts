import type { ObjectionState, RuleCategory, SealKind } from '@shared/domain/points-words';
import { gatherVillages } from '../_runtime/gather';
import { ofCall, part } from '../_runtime/parts';
import { monthsIn } from '../points/boards/period-scores';

interface EntryInBulletin {
  readonly category: RuleCategory;
  readonly subjectKind: string;
  readonly deltaTenths: number;
}
interface SealInBulletin {
  readonly month: string;
  readonly kind: SealKind;
  readonly seal: string;
}

/** What a half-year's bulletin tells beside the board. */
export interface BulletinFacts {
  /** Tenths by category, the most first. */
  readonly categories: readonly { readonly category: RuleCategory; readonly tenths: number }[];
  readonly objectionCount: number;
  readonly correctionCount: number;
  /** The seal that counts of each month, in the order of the months. */
  readonly seals: readonly SealInBulletin[];
}

const partsOf = (period: string) => {
  const inPeriod = { villageCode: ofCall.villageCode, month: monthsIn(period) };
  return {
    entries: part<EntryInBulletin>('ledgerEntries', {
      where: inPeriod,
      fields: ['category', 'subjectKind', 'deltaTenths'],
    }),
    objections: part<{ readonly state: ObjectionState }>('objections', {
      where: { villageCode: ofCall.villageCode, countsInMonth: monthsIn(period) },
      fields: ['state'],
    }),
    seals: part<SealInBulletin>('seals', {
      where: inPeriod,
      order: [['sequence', 'asc']],
      fields: ['month', 'kind', 'seal'],
    }),
  };
};

const sumCategories = (entries: readonly EntryInBulletin[]): BulletinFacts['categories'] => {
  const sums = new Map<RuleCategory, number>();
  for (const { category, subjectKind, deltaTenths } of entries) {
    // An applicant's file is nobody's business.
    if (subjectKind !== 'applicant') sums.set(category, (sums.get(category) ?? 0) + deltaTenths);
  }
  return [...sums]
    .map(([category, tenths]) => ({ category, tenths }))
    .sort((one, other) => other.tenths - one.tenths || (one.category < other.category ? -1 : 1));
};

/** Villages read at once: each has six months of entries. */
const villagesPerRequest = 3;

/** The facts of several villages, by code. */
export const readBulletinFacts = async (
  villageCodes: readonly string[],
  period: string,
): Promise<ReadonlyMap<string, BulletinFacts>> => {
  const facts = new Map<string, BulletinFacts>();
  for (let start = 0; start < villageCodes.length; start += villagesPerRequest) {
    const some = villageCodes.slice(start, start + villagesPerRequest);
    for (const { villageCode, brought } of await gatherVillages(some, partsOf(period))) {
      const { entries, objections, seals } = brought;
      // Of two seals of a month the later one counts.
      const byMonth = new Map(seals.map((seal) => [seal.month, seal]));
      facts.set(villageCode, {
        categories: sumCategories(entries),
        objectionCount: objections.filter(({ state }) => state !== 'withdrawn').length,
        correctionCount: objections.filter(({ state }) => state === 'corrected').length,
        seals: [...byMonth.values()].sort((one, other) => (one.month < other.month ? -1 : 1)),
      });
    }
  }
  return facts;
};
