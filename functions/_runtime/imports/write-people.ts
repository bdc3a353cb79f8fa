import type { RosterValues } from '@shared/domain/roster-row';
import type { VillageBook } from '@shared/domain/roster-village';
import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { membershipsAfter, settleEntries } from '../roster/change-entry';
import { householdNameOf } from '../roster/household-name.copy';
import { aNewHousehold, type HouseholdDocument } from '../roster/household-store';
import { addPeople, changePeople, type Told } from '../roster/many-people';
import { aNewPerson } from '../roster/person-store';
import { endedOffices } from '../roster/revoke-offices';
import type { ImportPartDocument } from './import-document';
import { idOfAdded, planAgain, type PlannedAgain } from './plan-again';
import type { PlannedPerson } from './roster-file-planner';
import { entryOf, entryWords, grantEvents, grantedMemberships, type EntryWords } from './roster-writing';
import type { Writing, Written } from './writing';

interface PeopleWriting extends Writing {
  readonly villages: VillageBook;
}

/** A row that is written, with the household it names. */
interface Entry {
  readonly rowNumber: number;
  readonly values: RosterValues;
  readonly grants: PlannedPerson['grants'];
  readonly before: PersonDocument | null;
  readonly household: HouseholdDocument | null;
}

type HouseholdKey = Pick<HouseholdDocument, 'villageCode' | 'number'>;
const keyOf = ({ villageCode, number }: HouseholdKey): string => `${villageCode}:${number}`;

/** The households that rows name, by village and number; those that are new begin with the first person who names them. */
const takeHouseholds = async (
  documents: Documents,
  { people, known }: PlannedAgain,
): Promise<ReadonlyMap<string, HouseholdDocument>> => {
  const households = new Map([...known.households.values()].map((each) => [keyOf(each), each]));
  const added: HouseholdDocument[] = [];
  for (const { planned } of people) {
    const { plan, values } = planned;
    if (values === null || values.householdNumber === null || (plan !== 'add' && plan !== 'change')) continue;
    const { villageCode, householdNumber: number, name, gridCode } = values;
    if (households.has(keyOf({ villageCode, number }))) continue;
    const household = aNewHousehold({ villageCode, number, gridCode, name: householdNameOf(name) });
    households.set(keyOf(household), household);
    added.push(household);
  }
  await documents.insertMany('households', added);
  return households;
};

const entriesOf = (
  { people, known }: PlannedAgain,
  households: ReadonlyMap<string, HouseholdDocument>,
): readonly Entry[] =>
  people.flatMap(({ planned: { rowNumber, plan, values, grants, personId } }) => {
    if (values === null || (plan !== 'add' && plan !== 'change')) return [];
    const { villageCode, householdNumber: number } = values;
    const household = number === null ? null : (households.get(keyOf({ villageCode, number })) ?? null);
    return [{ rowNumber, values, grants, household, before: known.people.get(personId ?? '') ?? null }];
  });

const personOf = ({ rowNumber, values, household, grants }: Entry, writing: PeopleWriting): Told => {
  const { villageCode, name } = values;
  const memberships = grantedMemberships(grants, writing);
  const person = aNewPerson(
    {
      ...{ _id: idOfAdded(writing.document._id, rowNumber), villageCode, name, memberships },
      ...{ phone: values.phone ?? '', rosterNumber: values.rosterNumber ?? '' },
      // Whoever names no grid lives in the one of the household.
      ...{ gridCode: values.gridCode ?? household?.gridCode ?? null, householdId: household?._id ?? null },
      partyStatus: values.partyStatus ?? 'masses',
    },
    writing,
  );
  return { person, events: [{ kind: 'imported' }, ...grantEvents(memberships)] };
};

const changeOf = (
  { values, household, grants }: Entry,
  before: PersonDocument,
  { writing, words }: { readonly writing: PeopleWriting; readonly words: EntryWords },
) => {
  const entry = entryOf(values, before, household);
  const kept = membershipsAfter(before, entry, writing);
  const granted = grantedMemberships(grants, writing);
  const changes = [
    ...entryWords(before, entry, words),
    ...endedOffices(before.memberships, kept, writing.now),
  ];
  const told = changes.length === 0 ? [] : [{ kind: 'imported', changes } as const];
  return {
    person: before,
    change: { ...entry, memberships: [...kept, ...granted] },
    events: [...told, ...grantEvents(granted)],
  };
};

const wordsOf = (households: ReadonlyMap<string, HouseholdDocument>, villages: VillageBook): EntryWords => {
  const numbers = new Map([...households.values()].map(({ _id, number }) => [_id, number.toString()]));
  return {
    householdNumber: (householdId) => numbers.get(householdId ?? '') ?? '',
    gridName: (gridCode) =>
      villages.byCode.get(gridCode?.slice(0, 12) ?? '')?.grids.find((grid) => grid.gridCode === gridCode)
        ?.name ??
      gridCode ??
      '',
  };
};

/** Whether anything beside the person follows from a change. */
const hasConsequences = ({ before, after }: { before: PersonDocument; after: PersonDocument }): boolean =>
  before.name !== after.name ||
  before.householdId !== after.householdId ||
  before.isPartyMember !== after.isPartyMember;

/** Writes the people of one part with their households and histories. */
export const writePeople = async (
  documents: Documents,
  part: ImportPartDocument,
  writing: PeopleWriting,
): Promise<Written> => {
  const again = await planAgain(documents, part, writing);
  const households = await takeHouseholds(documents, again);
  const entries = entriesOf(again, households);
  const words = wordsOf(households, writing.villages);

  const added = entries.filter(({ before }) => before === null).map((entry) => personOf(entry, writing));
  await addPeople(documents, added, writing);
  const changes = entries.flatMap((entry) =>
    entry.before === null ? [] : [changeOf(entry, entry.before, { writing, words })],
  );
  const stored = await changePeople(documents, changes, writing);
  const changed = changes.flatMap(({ person: before }, index) => {
    const after = stored[index];
    return after === undefined ? [] : [{ before, after }];
  });
  const villageCodes = new Set(changed.map(({ after }) => after.villageCode ?? ''));
  for (const villageCode of villageCodes) {
    const ofVillage = changed.filter(({ after }) => after.villageCode === villageCode);
    await settleEntries({ ...writing, documents, villageCode }, ofVillage.filter(hasConsequences));
  }
  return {
    rows: again.people.map(({ row }) => row),
    changes: [
      // What somebody new begins with stands in the record of the person; here it is enough who was added.
      ...added.map(({ person: { _id, name, villageCode } }) => ({
        unitCode: villageCode ?? '',
        change: {
          collection: 'people',
          documentId: _id,
          before: null,
          after: Object.assign({ _id }, { name }),
        } as const,
      })),
      ...changed.map(({ before, after }) => ({
        unitCode: after.villageCode ?? '',
        change: { collection: 'people', documentId: after._id, before, after } as const,
      })),
    ],
  };
};
