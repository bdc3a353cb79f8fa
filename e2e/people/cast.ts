import type { Role } from '@shared/domain/roles';
import { cast, villages, type CastMember } from '../../tools/seed/cast';
import type { Person } from './person';

const holderOf = (role: Role): CastMember => {
  const found = cast.find((member) => member.role === role);
  if (found === undefined) throw new Error(`the cast has no ${role}`);
  return found;
};

/** Who plays in the journeys: of each role the one of the demo village who holds the least besides. */
export const people = {
  villager: holderOf('villager'),
  member: holderOf('member'),
  gridWorker: holderOf('gridWorker'),
  secretary: holderOf('secretary'),
  supervisor: holderOf('supervisor'),
  townshipOfficer: holderOf('townshipOfficer'),
} as const;

/** A villager of a neighbouring village who has never sent anything in and has no points. */
export const newcomer: Person = (() => {
  const [, neighbour] = villages;
  const found = neighbour?.people.find(
    ({ isPartyMember, memberships }) => !isPartyMember && memberships.length === 1,
  );
  if (found === undefined) throw new Error('every neighbour holds an office');
  return { personId: found._id, name: found.name };
})();
