import { people } from '@shared/contract/people';
import { answer, type Answer } from '../samples/answer';
import { longName, me, names, townshipOfficer } from '../samples/village-samples';

/* Who holds the phone: answers that take the place of the village's own, which is its secretary's. */

export const asMember: readonly Answer[] = [answer(people.getMe, me([]))];

export const asGridWorker: readonly Answer[] = [
  answer(people.getMe, me(['gridWorker'], { personId: 'person-5', name: names[4] })),
];

export const asLiaison: readonly Answer[] = [
  answer(
    people.getMe,
    me(['householdLiaison'], { personId: 'person-3', name: names[2], liaisonHouseholdCount: 16 }),
  ),
];

export const asSupervisor: readonly Answer[] = [
  answer(people.getMe, me(['supervisor'], { personId: 'person-6', name: names[5] })),
];

export const asTownshipOfficer: readonly Answer[] = [answer(people.getMe, townshipOfficer)];

/** Nobody's member: lives in the village and holds nothing. */
const villager = me([], { partyStatus: 'masses', name: names[1], maskedPhone: '' });
export const asVillager: readonly Answer[] = [
  answer(people.getMe, { ...villager, roles: villager.roles.filter(({ role }) => role === 'villager') }),
];

/** Somebody in no household and no grid. */
export const asNewcomer: readonly Answer[] = [
  answer(people.getMe, {
    ...{ ...villager, roles: villager.roles.filter(({ role }) => role === 'villager') },
    ...{ householdId: null, household: null, gridCode: null, gridName: null },
  }),
];

export const withProxies: readonly Answer[] = [
  answer(
    people.getMe,
    me([], {
      actsFor: [{ personId: 'person-7', name: names[6], toOn: null }],
      proxies: [{ personId: 'person-8', name: names[7], toOn: '2027-06-30' }],
    }),
  ),
];

export const asMemberOfLongName: readonly Answer[] = [
  answer(people.getMe, me([], { name: longName, gridName: longName.slice(0, 20) })),
];
