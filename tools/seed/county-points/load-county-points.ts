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
import type { Progress } from './loading-progress';
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
  /** Told the entries of each village that is loaded now; for whoever keeps a sum of its own. */
  readonly onEntries?: (entries: readonly EntryDocument[]) => void;
  readonly report?: (progress: Progress) => void;
}

/** Documents of one load, by collection. */
type Documents = Readonly<Record<string, readonly unknown[]>>;

/** What is asked for within one turn is committed together: all of this is there afterwards, or none of it. */
const insertTogether = async (engine: Engine, documents: Documents): Promise<void> => {
  const wanted = Object.entries(documents as Readonly<Record<string, readonly Loadable[]>>);
  await Promise.all(
    wanted.flatMap(([collection, all]) => (all.length === 0 ? [] : [engine.insert(collection, all)])),
  );
};

const has = async (engine: Engine, filter: Loadable): Promise<boolean> =>
  (await engine.find('orgUnits', { filter, limit: 1 })).length > 0;

/** The units of the county and its rules, if they are not there yet. */
const loadUnits = async (engine: Engine, villagesMax: number): Promise<readonly string[]> => {
  const units = countyUnits(villagesMax);
  if (!(await has(engine, { _id: pointsCountyCode }))) {
    await insertTogether(engine, {
      orgUnits: units,
      pointsRules: presetRulesOf(pointsCountyCode, '2025-01-01'),
    });
  }
  return units.filter(({ level }) => level === 'village').map(({ _id }) => _id);
};

/** Villages that a load before this one has brought in; one that has its grids has everything. */
const villagesThere = async (engine: Engine, villageCodes: readonly string[]) => {
  const there = new Set<string>();
  for (const parentCode of villageCodes) if (await has(engine, { parentCode })) there.add(parentCode);
  return there;
};

/**
 * Loads a county of points straight into the emulator's engine: one commit a village, whole documents with all their indexes, scores in
 * step with the entries. Two requests a second through the functions would take weeks for the six million of a year. Called again after
 * it was ended, it goes on with the villages that are missing.
 */
export const loadCountyPoints = async (
  engine: Engine,
  size: CountySize,
  { onEntries, report }: Loading = {},
): Promise<LoadedCounty> => {
  const villageCodes = await loadUnits(engine, size.villages);
  const there = await villagesThere(engine, villageCodes);
  const names = inventNames('county points', namesInStock);
  const rules = rulesOf(pointsCountyCode);
  const villagesMax = villageCodes.length;
  const entriesPerVillage = size.membersPerVillage * size.entriesPerMember * size.months.length;
  let villages = there.size;
  for (const villageCode of villageCodes.filter((code) => !there.has(code))) {
    const entries = size.months.flatMap((month) => entriesOfMonth(villageCode, month, rules, size));
    const scores = scoresOf(villageCode, entries);
    await insertTogether(engine, {
      ...{ ...rosterOf(villageCode, names, size), ...scores },
      ledgerEntries: entries,
    });
    onEntries?.(entries);
    villages += 1;
    report?.({ villages, villagesMax, entries: villages * entriesPerVillage });
  }
  return { villages, entries: villages * entriesPerVillage };
};
