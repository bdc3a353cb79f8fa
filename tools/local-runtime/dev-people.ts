import { dateOf } from '@shared/domain/calendar';
import { isActive, type Membership } from '@shared/domain/roles';
import type { Engine } from '../../emulator/src/index';

/** A person one can sign in as on this machine. */
export interface DevPerson {
  readonly personId: string;
  readonly name: string;
  /** What the person holds today. */
  readonly roles: readonly Pick<Membership, 'role' | 'unitCode'>[];
}

/** The most the database answers at once. */
const pageLength = 1000;

/** The roster of a runtime, read beside the functions: they have no method that tells everybody to a stranger. */
export const devPeople = (engine: Engine, now: () => string = () => new Date().toISOString()) => {
  const find = async (filter: Record<string, unknown>): Promise<DevPerson[]> => {
    const today = dateOf(now());
    const found = await engine.find('people', { filter, sort: [['_id', 1]], limit: pageLength });
    return found.map(({ _id, name, memberships }) => ({
      personId: _id,
      name: String(name),
      roles: (memberships as readonly Membership[])
        .filter((held) => isActive(held, today))
        .map(({ role, unitCode }) => ({ role, unitCode })),
    }));
  };
  return {
    /** Everybody, by id. */
    async list(): Promise<DevPerson[]> {
      const people: DevPerson[] = [];
      let page: DevPerson[];
      do {
        page = await find({ _id: { $gt: people.at(-1)?.personId ?? '' } });
        people.push(...page);
      } while (page.length === pageLength);
      return people;
    },

    async find(personId: string): Promise<DevPerson | null> {
      return (await find({ _id: personId }))[0] ?? null;
    },
  };
};

export type DevPeople = ReturnType<typeof devPeople>;
