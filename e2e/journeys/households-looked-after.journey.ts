import { expect } from '@playwright/test';
import { people as peopleContract } from '@shared/contract/index';
import { dateOf } from '@shared/domain/calendar';
import { copy, visitCopy } from '../../miniprogram/src/features/households/copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { wholeList } from '../durability/whole-list';
import { people } from '../people/cast';
import { front } from '../people/person';
import { asLiaison } from '../people/liaison';
import { openRow, see } from '../people/parts';
import { asHouseholdKeeper } from '../people/household-keeper';
import { test } from './running-village';

test('联户党员上门走访，记下看到的事；书记也看得到', async ({ enter, village }) => {
  const note = '屋顶有一处漏雨，答应周末带人来补';
  const today = dateOf(new Date().toISOString());
  const client = await signIn(village.address, people.secretary.personId);
  const households = await wholeList((page) => client.call(peopleContract.listHouseholds, page));
  const waiting = households.find(({ liaison, lastVisitOn }) => liaison !== null && lastVisitOn !== today)!;
  const { number, name, liaison, householdId } = waiting;

  const caller = asLiaison(await enter(liaison!));
  await caller.opensHousehold(number, name);
  await caller.notesVisit(note);

  const page = await enter(people.secretary);
  await asHouseholdKeeper(page).opensHousehold(number, name);
  await see(page, note);
  await see(page, visitCopy.visit(today, liaison!.name));
  const { lastVisitOn } = await client.call(peopleContract.getHousehold, { householdId });
  expect(lastVisitOn).toBe(today);
});

test('哪些户没人联，一看就知道；书记分给一位联户党员，就少一户', async ({ enter, village }) => {
  const client = await signIn(village.address, people.secretary.personId);
  const { items, uncoveredCount } = await client.call(peopleContract.listLiaisons, {});
  const liaison = items.find(({ householdCount }) => householdCount < 19)!;
  const uncovered = await client.call(peopleContract.listHouseholds, { scope: 'uncovered' });
  const { number, name } = uncovered.items[0]!;

  const page = await enter(people.secretary);
  const keeper = asHouseholdKeeper(page);
  await keeper.seesUncovered(uncoveredCount);
  await see(page, copy.household(number, name));
  await keeper.givesHousehold({ number, name, liaisonName: liaison.name });
  await openRow(page, copy.household(number, name));
  await expect(front(page).getByText(visitCopy.liaison(liaison.name))).toBeVisible();
  await keeper.seesUncovered(uncoveredCount - 1);
});
