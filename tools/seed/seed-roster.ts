import type { IdentityDocument } from '../../functions/_runtime/actor';
import type { CollectionName } from '../../functions/_runtime/collections';
import { documents, type Stored } from '../../functions/_runtime/documents';
import { presetRulesOf } from '../../functions/points/rule-store';
import { everybody, villages } from './cast';
import { inParallel } from './in-parallel';

const writesAtOnce = 24;

const insertAll = (collection: CollectionName, items: readonly Stored[]): Promise<void> =>
  inParallel(items, writesAtOnce, (item) => documents.insert(collection, item));

/** The WeChat identity with which a person of the demo village signs in on this machine. */
const identityOf = ({ _id: personId }: Stored): IdentityDocument => ({
  _id: `demo-openid-${personId}`,
  personId,
});

export const insertUnits = (units: readonly Stored[]): Promise<void> => insertAll('orgUnits', units);

/** Who is there: units, people with their identities, households, and each village's rule book. */
export const seedRoster = async (units: readonly Stored[], rulesValidFrom: string): Promise<void> => {
  await insertUnits([...units, ...villages.flatMap(({ grids }) => grids)]);
  await insertAll('people', everybody);
  await insertAll('identities', everybody.map(identityOf));
  await insertAll(
    'households',
    villages.flatMap(({ households }) => households),
  );
  await insertAll(
    'pointsRules',
    villages.flatMap(({ villageCode }) => presetRulesOf(villageCode, rulesValidFrom)),
  );
};
