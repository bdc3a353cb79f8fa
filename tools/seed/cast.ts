import type { Role } from '@shared/domain/roles';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { inventVillage, type DemoVillage } from './demo-village';
import { countyOfficer, townshipCode, townshipOfficer } from './officers';

/** 伍桥村 of 刘店镇 in 确山县. */
export const demoVillageCode = `${townshipCode}211`;

export const demoVillage = inventVillage(
  {
    villageCode: demoVillageCode,
    ...{ gridCount: 18, memberCount: 90, householdCount: 320, firstPerson: 1, firstHousehold: 1 },
    liaisonCount: 12,
  },
  '柳长河',
);

const neighbour = (villageCode: string, first: number): DemoVillage =>
  inventVillage({
    villageCode,
    ...{ gridCount: 2, memberCount: 12, householdCount: 16, firstPerson: first, firstHousehold: first },
    liaisonCount: 0,
  });

/** The demo village with two neighbours of the same township. */
export const villages: readonly DemoVillage[] = [
  demoVillage,
  neighbour('411725105202', 1001),
  neighbour('411725105210', 1101),
];

export const everybody: readonly PersonDocument[] = [
  ...villages.flatMap(({ people }) => people),
  townshipOfficer,
  countyOfficer,
];

/** Somebody to sign in as. */
export interface CastMember {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** What this person does in the story, in their own language. */
  readonly words: string;
}

const words: readonly (readonly [Role, string])[] = [
  ['villager', '村民，发随手拍、看公告和积分榜'],
  ['member', '党员，参加活动打卡、挣积分'],
  ['householdLiaison', '联户党员，走访联系的十几户，替没有手机的老人办事'],
  ['gridWorker', '网格员，接单、上门、传办结照片'],
  ['committeeMember', '村「两委」干部，替书记管花名册、开活动、记积分'],
  ['secretary', '村党支部书记，发公告、派单、记积分、管花名册、任网格员'],
  ['supervisor', '村监委，看每一笔积分和每一次冲正'],
  ['townshipOfficer', '镇干部，看全镇各村、任命村书记'],
  ['countyOfficer', '县干部，管行政区划和全县设置'],
];

/** Of each role the one of the demo village who holds the least besides. */
export const cast: readonly CastMember[] = words.flatMap(([role, what]) => {
  const [person] = [...demoVillage.people, townshipOfficer, countyOfficer]
    .filter(({ memberships }) => memberships.some((membership) => membership.role === role))
    .toSorted((one, other) => one.memberships.length - other.memberships.length);
  return person === undefined ? [] : [{ personId: person._id, name: person.name, role, words: what }];
});
