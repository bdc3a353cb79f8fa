import { chunksOf } from '@shared/domain/chunks-of';
import type { IdentityDocument, PersonDocument } from '../../functions/_runtime/actor';
import type { CollectionName } from '../../functions/_runtime/collections';
import { documents, type Stored } from '../../functions/_runtime/documents';
import { personEventOf, type PersonEventDocument } from '../../functions/_runtime/roster/person-event';
import { presetCapsOf } from '../../functions/points/rules/category-cap-store';
import { presetRulesOf } from '../../functions/points/rules/rule-store';
import { derivedId } from '../../functions/points/close/derived-id';
import { demoVillage, everybody, villages } from './cast';
import { everSince } from './demo-offices';
import { microGridsOf } from './demo-residents';
import { inParallel } from './in-parallel';
import { randomFrom } from './random';

const documentsPerWrite = 100;
const writesAtOnce = 4;

const insertAll = (collection: CollectionName, items: readonly Stored[]): Promise<void> =>
  inParallel(chunksOf(items, documentsPerWrite), writesAtOnce, (chunk) =>
    documents.insertMany(collection, chunk),
  );

/** What phones call themselves. */
const phoneNames = [
  'HUAWEI nova 12',
  'Redmi Note 13',
  'vivo Y100',
  'OPPO A3',
  'HONOR X50',
  'iPhone 13',
] as const;

/** The WeChat identity with which a person of the demo village signs in on this machine. */
const identityOf = ({ _id: personId }: Stored): IdentityDocument => ({
  _id: `demo-openid-${personId}`,
  ...{ personId, label: randomFrom(`phone of ${personId}`).pick(phoneNames), boundAt: everSince },
});

/** The first lines of somebody's history: how the person came onto the roster, and each office. */
const eventsOf = (person: PersonDocument): readonly PersonEventDocument[] => {
  const source = (at: string, by: { readonly _id: string; readonly name: string } | null, name: string) => ({
    actor: by === null ? null : { personId: by._id, name: by.name },
    ...{ now: at, newId: () => derivedId(at, `${name} of ${person._id}`) },
  });
  const offices = person.memberships.filter(({ officeId }) => officeId !== undefined);
  return [
    personEventOf(person, { kind: 'imported' }, source(everSince, null, 'import')),
    ...offices.map(
      ({ role, unitCode, grantedById, grantedByName = '', grantedAt = everSince, officeId = '' }) => {
        const by = grantedById === undefined ? null : { _id: grantedById, name: grantedByName };
        const changes = Object.entries({ role, unitCode }).map(([field, after]) => ({
          field,
          before: '',
          after,
        }));
        return personEventOf(person, { kind: 'officeGranted', changes }, source(grantedAt, by, officeId));
      },
    ),
  ];
};

export const insertUnits = (units: readonly Stored[]): Promise<void> => insertAll('orgUnits', units);

/** Who is there: units, people with their histories, identities and proxies, households, and each village's rule book. */
export const seedRoster = async (units: readonly Stored[], rulesValidFrom: string): Promise<void> => {
  const grids = villages.flatMap((village) => village.grids);
  await insertUnits([...units, ...grids, ...demoVillage.grids.slice(0, 1).flatMap(microGridsOf)]);
  await insertAll('people', everybody);
  await insertAll('personEvents', everybody.flatMap(eventsOf));
  await insertAll('identities', everybody.filter(({ isBound }) => isBound).map(identityOf));
  await insertAll(
    'proxies',
    villages.flatMap(({ proxies }) => proxies),
  );
  await insertAll(
    'households',
    villages.flatMap(({ households }) => households),
  );
  await insertAll(
    'pointsRules',
    villages.flatMap(({ villageCode }) => presetRulesOf(villageCode, rulesValidFrom)),
  );
  await insertAll(
    'categoryCaps',
    villages.flatMap(({ villageCode }) => presetCapsOf(villageCode, rulesValidFrom)),
  );
};
