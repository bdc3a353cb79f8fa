import { addMonths } from '@shared/domain/calendar';
import type { Engine } from '../../../emulator/src/index';
import { aNewHousehold, householdIdOf } from '../../../functions/_runtime/roster/household-store';
import { aNewPerson } from '../../../functions/_runtime/roster/person-store';
import { aNewUnit } from '../../../functions/_runtime/roster/unit-store';
import type { EntryDocument } from '../../../functions/points/ledger/entry-store';
import { presetRulesOf } from '../../../functions/points/rules/rule-store';
import { villageWithGrids } from '../generated-roster';
import { inventNames } from '../names';
import { countyUnits } from './county-units';
import {
  entriesOfMonth,
  gridCodeOf,
  gridsPerVillage,
  householdsPerVillage,
  memberIdOf,
  rulesOf,
  scoresOf,
  type CountySize,
} from './village-points';

const pointsCountyCode = '410922';

/** The months up to `last`, oldest first. */
export const monthsUpTo = (last: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));

const memberSince = '2020-01-01';
const namesInStock = 2_000;

type Loadable = Readonly<Record<string, unknown>>;

const rosterOf = (
  villageCode: string,
  names: readonly string[],
  { membersPerVillage, months }: CountySize,
) => {
  const now = `${months[0] ?? ''}-01T00:00:00.000Z`;
  const grids = villageWithGrids(villageCode, villageCode, gridsPerVillage).grids.map(({ gridCode, name }) =>
    aNewUnit({ _id: gridCode, name, level: 'grid', parentCode: villageCode }),
  );
  const people = Array.from({ length: membersPerVillage }, (_, place) =>
    aNewPerson(
      {
        ...{ _id: memberIdOf(villageCode, place), name: names[place % names.length] ?? '', villageCode },
        ...{ gridCode: gridCodeOf(villageCode, place), partyStatus: 'full' },
        householdId: householdIdOf(villageCode, (place % householdsPerVillage) + 1),
        memberships: (['villager', 'member'] as const).map((role) => ({
          ...{ role, unitCode: villageCode, fromOn: memberSince },
        })),
      },
      { now },
    ),
  );
  const households = Array.from({ length: householdsPerVillage }, (_, place) =>
    aNewHousehold({
      ...{ villageCode, number: place + 1, name: names[(place + membersPerVillage) % names.length] ?? '' },
      gridCode: gridCodeOf(villageCode, place),
    }),
  );
  return { orgUnits: grids, people, households };
};

export interface LoadedCounty {
  readonly villages: number;
  readonly entries: number;
}

interface Loading {
  /** Told each entry, in the order of writing; for whoever keeps a sum of its own. */
  readonly onEntries?: (entries: readonly EntryDocument[]) => void;
  readonly report?: (villages: number, entries: number) => void;
}

const reportEvery = 32;

/**
 * Loads a county of points straight into the emulator's engine: one transaction a village and collection, whole documents with all their
 * indexes, scores in step with the entries. Two requests a second through the functions would take weeks for the six million of a year.
 */
export const loadCountyPoints = async (
  engine: Engine,
  size: CountySize,
  { onEntries, report }: Loading = {},
): Promise<LoadedCounty> => {
  const insert = async (collection: string, documents: readonly Loadable[]): Promise<void> => {
    if (documents.length > 0) await engine.insert(collection, documents);
  };
  const units = countyUnits(size.villages);
  const names = inventNames('county points', namesInStock);
  const rules = rulesOf(pointsCountyCode);
  await insert('orgUnits', units as readonly unknown[] as readonly Loadable[]);
  await insert(
    'pointsRules',
    presetRulesOf(pointsCountyCode, '2025-01-01') as readonly unknown[] as readonly Loadable[],
  );
  const villages = units.filter(({ level }) => level === 'village');
  let count = 0;
  for (const [place, { _id: villageCode }] of villages.entries()) {
    const roster = rosterOf(villageCode, names, size);
    const entries = size.months.flatMap((month) => entriesOfMonth(villageCode, month, rules, size));
    const { monthScores, yearScores } = scoresOf(villageCode, entries);
    const all = { ...roster, ledgerEntries: entries, monthScores, yearScores };
    await Promise.all(
      Object.entries(all).map(([collection, documents]) =>
        insert(collection, documents as readonly unknown[] as readonly Loadable[]),
      ),
    );
    onEntries?.(entries);
    count += entries.length;
    if ((place + 1) % reportEvery === 0) report?.(place + 1, count);
  }
  return { villages: villages.length, entries: count };
};
