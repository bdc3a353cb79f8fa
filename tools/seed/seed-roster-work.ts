import { people } from '@shared/contract/people';
import { addDays, dateOf, instantAt } from '@shared/domain/calendar';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { advancePeople } from '../../functions/people/advance-people';
import { getContact } from '../../functions/people/get-contact';
import { submitLiaison } from '../../functions/people/submit-liaison';
import { submitProxy } from '../../functions/people/submit-proxy';
import { secretaryOf, type DemoVillage } from './demo-village';
import { neighboursOf } from './neighbours';
import { rosterWords } from './offices.copy';
import { ask } from './village-clerk';

/** Two households more for the liaison of the twelfth grid, from the one beside it that nobody looks after. */
const coverTwoMore = async (village: DemoVillage, now: string): Promise<void> => {
  const [, , liaison] = neighboursOf(village, 12, 'members');
  const beside = village.households.filter(({ gridCode }) => gridCode === village.grids[12]?._id);
  const householdIds = beside.slice(0, 2).map(({ _id }) => _id);
  const at = instantAt(addDays(dateOf(now), -6), '10:30');
  const doing = { by: secretaryOf(village), at, name: 'households covered', method: people.submitLiaison };
  await ask({ ...doing, input: { personId: liaison._id, householdIds } }, submitLiaison);
};

/** An elder whose family is away in the day: the liaison may act besides. */
const addProxy = async (village: DemoVillage, now: string): Promise<void> => {
  const elder = village.people.find(({ isBound }) => !isBound) as PersonDocument;
  const [, , liaison] = neighboursOf(village, 1, 'members');
  const at = instantAt(addDays(dateOf(now), -5), '14:15');
  const doing = { by: secretaryOf(village), at, name: 'proxy set', method: people.submitProxy };
  const toOn = addDays(dateOf(now), 120);
  await ask({ ...doing, input: { personId: elder._id, proxyId: liaison._id, toOn } }, submitProxy);
};

/** A phone number looked at, with the reason; and somebody who moved to town. */
const keepRoster = async (village: DemoVillage, now: string): Promise<void> => {
  const by = secretaryOf(village);
  const [, , lookedUp, leaving] = neighboursOf(village, 16, 'villagers');
  const today = dateOf(now);
  await ask(
    {
      ...{
        by,
        at: instantAt(addDays(today, -3), '09:50'),
        name: 'number looked up',
        method: people.getContact,
      },
      input: { personId: lookedUp._id, reason: rosterWords.lookedUp },
    },
    getContact,
  );
  await ask(
    {
      ...{
        by,
        at: instantAt(addDays(today, -2), '16:20'),
        name: 'somebody left',
        method: people.advancePeople,
      },
      input: {
        ...{ personIds: [leaving._id], action: 'leave', note: rosterWords.leaving },
        effectiveOn: addDays(today, -4),
      },
    },
    advancePeople,
  );
};

/** What the secretary did with the roster in the week before `now`. */
export const seedRosterWork = async (village: DemoVillage, now: string): Promise<void> => {
  await coverTwoMore(village, now);
  await addProxy(village, now);
  await keepRoster(village, now);
};
