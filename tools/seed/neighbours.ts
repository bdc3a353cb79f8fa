import type { PersonDocument } from '../../functions/_runtime/actor';
import type { DemoVillage } from './demo-village';

type Five = readonly [PersonDocument, PersonDocument, PersonDocument, PersonDocument, PersonDocument];

/** The first five members, or villagers with a phone, of a grid (counted from 1), in the order of the roster. */
export const neighboursOf = (
  { people, grids }: DemoVillage,
  gridNumber: number,
  who: 'members' | 'villagers',
): Five => {
  const gridCode = grids[gridNumber - 1]?._id;
  const [first, second, third, fourth, fifth] = people.filter(
    (person) =>
      person.gridCode === gridCode && person.isPartyMember === (who === 'members') && person.isBound,
  );
  if (!first || !second || !third || !fourth || !fifth) {
    throw new Error(`grid ${gridNumber.toString()} has fewer than five ${who}`);
  }
  return [first, second, third, fourth, fifth];
};
