import type { Role } from '@shared/domain/roles';
import { cast, demoVillage, villages, type CastMember } from '../../tools/seed/cast';
import type { Person } from './person';

/** Throws when the demo villages lack somebody whom a journey needs. */
const theOne = <Found>(found: Found | undefined, who: string): Found => {
  if (found === undefined) throw new Error(`the demo villages have no ${who}`);
  return found;
};

const holderOf = (role: Role): CastMember =>
  theOne(
    cast.find((member) => member.role === role),
    role,
  );

/** Who plays in the journeys: of each role the one of the demo village who holds the least besides. */
export const people = {
  villager: holderOf('villager'),
  member: holderOf('member'),
  householdLiaison: holderOf('householdLiaison'),
  gridWorker: holderOf('gridWorker'),
  committeeMember: holderOf('committeeMember'),
  secretary: holderOf('secretary'),
  supervisor: holderOf('supervisor'),
  townshipOfficer: holderOf('townshipOfficer'),
  countyOfficer: holderOf('countyOfficer'),
} as const;

/** The demo village, and how one finds it from the county down. */
export const villageName = '伍桥村';
export const places: readonly string[] = ['确山县', '刘店镇', villageName];

type Resident = (typeof villages)[number]['people'][number];

const asPerson = ({ _id, name }: Resident): Person => ({ personId: _id, name });

const holds = ({ memberships }: Resident, wanted: Role): boolean =>
  memberships.some(({ role }) => role === wanted);

/** Who is a villager, or a villager and a member, and nothing besides. */
const holdsNoOffice = ({ memberships }: Resident): boolean =>
  memberships.every(({ role }) => role === 'villager' || role === 'member');

/** No other name is part of this one or has it as a part: who looks for it finds this person or nothing. */
const isUnlikeOthers = ({ name }: Resident): boolean =>
  demoVillage.people.filter((other) => other.name.includes(name) || name.includes(other.name)).length === 1;

/** Members without an office, each for one journey alone because it changes them for good; nobody of the cast. */
const [leaver, clerk] = demoVillage.people.filter(
  (person) =>
    person.isPartyMember &&
    holdsNoOffice(person) &&
    isUnlikeOthers(person) &&
    person._id !== people.member.personId,
);
/** Who leaves for good. */
export const leavingMember: Person = asPerson(theOne(leaver, 'member to leave'));
/** Who is given an office until a day. */
export const dayClerk: Person = asPerson(theOne(clerk, 'member to be given an office'));

/** An elder without a phone for whom the villager of the cast acts. */
export const elderOfVillager: Person = (() => {
  const proxy = demoVillage.proxies.find(({ proxyId }) => proxyId === people.villager.personId);
  const { personId, personName } = theOne(proxy, 'elder of whom the villager takes care');
  return { personId, name: personName };
})();

/** Another elder, whose family has bought a phone. */
export const elderWithPhone: Person = asPerson(
  theOne(
    demoVillage.people.find(
      (person) => !person.isBound && person._id !== elderOfVillager.personId && isUnlikeOthers(person),
    ),
    'other elder',
  ),
);

const neighbour = theOne(villages[1], 'neighbour');

/** A villager of a neighbouring village who has never sent anything in and has no points. */
export const newcomer: Person = asPerson(
  theOne(
    neighbour.people.find((person) => !person.isPartyMember && holdsNoOffice(person)),
    'newcomer',
  ),
);

/** The neighbouring village, for what would change the demo village for all other journeys. */
export const neighbourVillage = {
  villageName: '大孙庄村',
  villageCode: neighbour.villageCode,
  member: asPerson(
    theOne(
      neighbour.people.find((person) => person.isPartyMember && holdsNoOffice(person)),
      'member of the neighbour',
    ),
  ),
  secretary: asPerson(
    theOne(
      neighbour.people.find((person) => holds(person, 'secretary')),
      'secretary of the neighbour',
    ),
  ),
} as const;
