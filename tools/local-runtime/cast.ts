import { holdsRole, roles, type Role } from '@shared/domain/roles';
import type { DevPerson } from './dev-people';

/** One person per role, to sign in as. */
export interface CastMember {
  readonly role: Role;
  readonly person: DevPerson;
  /** One line: what the role lets them do. */
  readonly can: string;
}

const whatRolesCan: Readonly<Record<Role, string>> = {
  villager: 'sends snapshots, confirms solutions, reads notices and boards',
  member: 'checks in to activities, earns points, is on the board',
  gridWorker: 'takes snapshots dispatched to the grid and resolves them',
  secretary: 'publishes notices, dispatches snapshots, opens activities, records points',
  supervisor: 'sees every ledger entry and every correction',
  townshipOfficer: 'compares the villages of the township',
};

/** The plainest holder of each role in the village of the first secretary, so that every role shows by itself. */
export function castOf(people: readonly DevPerson[]): readonly CastMember[] {
  const secretary = people.find((person) => person.roles.some(({ role }) => role === 'secretary'));
  const villageCode = secretary?.roles.find(({ role }) => role === 'secretary')?.unitCode;
  if (villageCode === undefined) return [];
  return roles.flatMap((role) => {
    const [person] = people
      .filter((candidate) => holdsRole(candidate.roles, [role], villageCode))
      .toSorted((one, other) => one.roles.length - other.roles.length);
    return person === undefined ? [] : [{ role, person, can: whatRolesCan[role] }];
  });
}

/** Columns on a terminal: Chinese characters are two wide. */
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\uffef]/g)?.length ?? 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The cast as lines of a table. */
export function castLines(cast: readonly CastMember[]): readonly string[] {
  const rows = cast.map(({ role, person, can }) => [person.name, role, person.personId, can] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')), 0));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
