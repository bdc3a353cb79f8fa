import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submitHousehold as contract } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import { aNewHousehold, householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import type { WriteCall } from '../_runtime/route';
import { findGrid } from '../_runtime/roster/find-grid';
import { entryChanges } from '../_runtime/roster/entry-changes';
import { showHousehold } from './show-household';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** The people of a household live in its grid: those who did, or lived in none, go with it. */
const movePeople = async (
  call: Call,
  before: HouseholdDocument,
  { _id, gridCode }: HouseholdDocument,
): Promise<void> => {
  const { documents, villageCode } = call;
  const store = personStore(documents);
  const people = await store.listOfHousehold(villageCode, _id);
  for (const person of people.filter((each) => each.gridCode === null || each.gridCode === before.gridCode)) {
    const changes = await entryChanges(documents, person, { ...person, gridCode });
    await store.change(person, { gridCode }, { kind: 'move', changes }, call);
  }
};

const addHousehold = async ({ documents, villageCode, input }: Call, existing: HouseholdDocument | null) => {
  const { number, name, gridCode } = input;
  if (existing !== null) {
    throw new AppError('AlreadyExists', { field: 'number', householdId: existing._id, name: existing.name });
  }
  const household = aNewHousehold({ villageCode, number, name, gridCode });
  await householdStore(documents).insert(household);
  return household;
};

const changeHousehold = async (call: Call, existing: HouseholdDocument | null) => {
  if (existing === null) throw new AppError('NotFound');
  const { name, gridCode } = call.input;
  const household: HouseholdDocument = { ...existing, name, gridCode };
  await householdStore(call.documents).put(household);
  if (gridCode !== null && gridCode !== existing.gridCode) await movePeople(call, existing, household);
  return household;
};

/** Adds a household, or changes its name or grid. */
export const submitHousehold = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input } = call;
  const existing = await householdStore(documents).findByNumber(villageCode, input.number);
  if (input.gridCode !== null && input.gridCode !== existing?.gridCode) {
    await findGrid(documents, villageCode, input.gridCode);
  }
  const household = input.isNew ? await addHousehold(call, existing) : await changeHousehold(call, existing);
  return showHousehold(documents, household);
};
