import type { Role } from '@shared/domain/roles';

/** Somebody this phone can sign in as; only a local runtime lists them. */
export interface DevPerson {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly unitCode: string }[];
}

/** Offices first: whoever tries the system out looks for the secretary before the ninety members. */
const order: readonly Role[] = [
  'secretary',
  'supervisor',
  'countyOfficer',
  'townshipOfficer',
  'committeeMember',
  'gridWorker',
  'householdLiaison',
  'member',
  'villager',
];

const standing = ({ roles }: DevPerson): number =>
  Math.min(order.length, ...roles.map(({ role }) => order.indexOf(role)).filter((place) => place >= 0));

/** Those whose name holds `query`, offices first, otherwise in the order given. */
export const findPeople = (people: readonly DevPerson[], query: string): readonly DevPerson[] =>
  people.filter(({ name }) => name.includes(query.trim())).sort((a, b) => standing(a) - standing(b));

/** Each role once, highest first: somebody may hold the same one in two units. Everybody is a villager, so it is told only of those who are nothing else. */
export function rolesToShow({ roles }: DevPerson): readonly Role[] {
  const held = order.filter((wanted) => roles.some(({ role }) => role === wanted));
  return held.length > 1 ? held.filter((role) => role !== 'villager') : held;
}
