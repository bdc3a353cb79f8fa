import type { PersonDocument, ProxyDocument, StoredMembership } from '../../functions/_runtime/actor';
import { aNewHousehold, type HouseholdDocument } from '../../functions/_runtime/roster/household-store';
import { aNewPerson } from '../../functions/_runtime/roster/person-store';
import type { UnitDocument } from '../../functions/_runtime/roster/unit-store';
import { eldersOf, elderCountOf } from './demo-elders';
import { anOffice, everSince, liaisonPlaceOf, officesOf } from './demo-offices';
import { gridsOf, residentsOf, type Resident, type VillageSize } from './demo-residents';
import { inventNames } from './names';
import { townshipOfficer } from './officers';
import { randomFrom } from './random';

export interface DemoVillage {
  readonly villageCode: string;
  readonly grids: readonly UnitDocument[];
  readonly people: readonly PersonDocument[];
  readonly households: readonly HouseholdDocument[];
  /** Who acts for the elders without a phone. */
  readonly proxies: readonly ProxyDocument[];
}

const probationaryShare = 0.06;

const padded = (prefix: string, number: number): string => `${prefix}-${number.toString().padStart(4, '0')}`;

/** Numbers that no operator gives out. */
const phoneOf = (number: number): string => `13800${number.toString().padStart(6, '0')}`;

/** What becomes of the residents, place by place. */
interface Roster {
  readonly size: VillageSize;
  readonly residents: readonly Resident[];
  readonly names: readonly string[];
}

const idOf = ({ firstPerson }: VillageSize, place: number): string => padded('p', firstPerson + place);

/** The township appoints the secretary and whoever looks after them; the secretary delegates the rest. */
const membershipsOf = ({ size, residents, names }: Roster, place: number): readonly StoredMembership[] => {
  const { villageCode, liaisonCount } = size;
  const secretary = { _id: idOf(size, 0), name: names[0] ?? '' };
  return officesOf(residents, place, liaisonCount).map(({ role, level, ...term }) =>
    anOffice(idOf(size, place), role, level === 'grid' ? (residents[place]?.gridCode ?? '') : villageCode, {
      ...term,
      by: role === 'secretary' || role === 'supervisor' ? townshipOfficer : secretary,
    }),
  );
};

/** One household for each head; the liaison of the grid looks after it, but not after the own one. */
const householdsOf = ({ size, residents, names }: Roster): readonly HouseholdDocument[] =>
  residents
    .flatMap(({ gridCode, isHead }, place) => (isHead ? [{ gridCode, place }] : []))
    .map(({ gridCode, place }, index) => {
      const liaison = liaisonPlaceOf(residents, gridCode, size.liaisonCount);
      const isCovered = liaison !== -1 && liaison !== place;
      return aNewHousehold({
        _id: padded('h', size.firstHousehold + index),
        ...{ villageCode: size.villageCode, gridCode, number: index + 1, name: `${names[place] ?? ''}户` },
        ...(isCovered ? { liaisonId: idOf(size, liaison), liaisonName: names[liaison] ?? '' } : {}),
      });
    });

/** A village of people who do not exist; the same every time. `chief` is the name of its secretary. */
export const inventVillage = (size: VillageSize, chief?: string): DemoVillage => {
  const { villageCode } = size;
  const grids = gridsOf(size);
  const residents = residentsOf(size, grids);
  const random = randomFrom(`village ${villageCode}`);
  const invented = inventNames(villageCode, residents.length + elderCountOf(size) + 1).filter(
    (name) => name !== chief,
  );
  const names = chief === undefined ? invented : [chief, ...invented];
  const roster = { size, residents, names };
  const households = householdsOf(roster);
  let heads = 0;
  const people = residents.map(({ gridCode, isPartyMember, isHead }, place): PersonDocument => {
    if (isHead) heads += 1;
    const status = random.chance(probationaryShare) && place > 10 ? 'probationary' : 'full';
    const partyStatus = isPartyMember ? status : random.chance(0.04) ? 'applicant' : 'masses';
    return aNewPerson(
      {
        ...{ _id: idOf(size, place), villageCode, gridCode, partyStatus, isBound: true },
        name: names[place] ?? '',
        householdId: households[heads - 1]?._id ?? null,
        phone: phoneOf(size.firstPerson + place),
        rosterNumber: (place + 1).toString().padStart(4, '0'),
        memberships: membershipsOf(roster, place),
      },
      { now: everSince },
    );
  });
  const elders = eldersOf({ size, grids, people, names: names.slice(people.length) });
  return {
    ...{ villageCode, grids, households, proxies: elders.proxies },
    people: [...people, ...elders.people],
  };
};

export const secretaryOf = ({ people, villageCode }: DemoVillage): PersonDocument => {
  const secretary = people.find(({ memberships }) => memberships.some(({ role }) => role === 'secretary'));
  if (secretary === undefined) throw new Error(`${villageCode} has no secretary`);
  return secretary;
};
