import {
  aPerson,
  insertPeople,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { documents } from '../_runtime/documents';
import { aNewHousehold, householdIdOf } from '../_runtime/roster/household-store';
import { findNamedHouseholds } from './named-households';

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  const idOf = (number: number) => householdIdOf(villageCode, number);
  await insertPeople([
    aPerson('wang', [], { name: '王德福', householdId: idOf(1) }),
    aPerson('namesake', [], { name: '王德福', householdId: idOf(2) }),
    aPerson('longer', [], { name: '王德福贵', householdId: idOf(3) }),
    aPerson('short', [], { name: '户', householdId: idOf(5) }),
  ]);
  const names = ['王德福户', '王德福户', '王德福贵户', '村西王德福老宅', '李四户'];
  for (const [index, name] of names.entries()) {
    await documents.insert('households', aNewHousehold({ villageCode, number: index + 1, name }));
  }
});
afterAll(() => backend.stop());

const namedAfter = async (personId: string) => {
  const person = (await documents.get<ReturnType<typeof aPerson>>('people', personId))!;
  const pseudonym = 'somebody';
  const found = await findNamedHouseholds(documents, { person, villageCodes: [villageCode], pseudonym });
  return found.map(({ household, name }) => [household.number, name]);
};

test('the own household and the house left behind lose the name; those of namesakes and longer names keep theirs', async () => {
  expect(await namedAfter('wang')).toEqual([
    [1, 'somebody户'],
    [4, '村西somebody老宅'],
  ]);
  expect(await namedAfter('longer')).toEqual([[3, 'somebody户']]);
});

test('a name of one character names no household', async () => {
  expect(await namedAfter('short')).toEqual([]);
});
