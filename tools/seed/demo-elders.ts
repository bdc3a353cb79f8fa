import type { PersonDocument, ProxyDocument } from '../../functions/_runtime/actor';
import { aNewPerson } from '../../functions/_runtime/roster/person-store';
import type { UnitDocument } from '../../functions/_runtime/roster/unit-store';
import { everSince } from './demo-offices';
import type { VillageSize } from './demo-residents';

/** Of these grids a second elder is looked after by the liaison, for want of a family that could. */
const gridsOfLoners = 4;

/** How many elders a village has. */
export const elderCountOf = ({ liaisonCount }: VillageSize): number =>
  liaisonCount + Math.min(liaisonCount, gridsOfLoners);

interface ElderSources {
  readonly size: VillageSize;
  readonly grids: readonly UnitDocument[];
  /** Everybody else of the village. */
  readonly people: readonly PersonDocument[];
  /** One for each elder. */
  readonly names: readonly string[];
}

interface Place {
  /** In whose household the elder lives. */
  readonly host: PersonDocument;
  readonly proxy: PersonDocument;
}

/** In each grid one elder with the family of the first villager, in some another one in the third villager's house. */
const placesOf = ({ size, grids, people }: ElderSources): readonly Place[] =>
  grids.slice(0, size.liaisonCount).flatMap(({ _id: gridCode }, index) => {
    const ofGrid = people.filter((person) => person.gridCode === gridCode);
    const [family, , neighbour] = ofGrid.filter(({ isPartyMember }) => !isPartyMember);
    const liaison = ofGrid.find(({ memberships }) =>
      memberships.some(({ role }) => role === 'householdLiaison'),
    );
    if (family === undefined || neighbour === undefined || liaison === undefined)
      throw new Error(`${gridCode} is too small for elders`);
    const withFamily = { host: family, proxy: family };
    return index < gridsOfLoners ? [withFamily, { host: neighbour, proxy: liaison }] : [withFamily];
  });

const aProxy = (elder: PersonDocument, proxy: PersonDocument, villageCode: string): ProxyDocument => ({
  _id: `${elder._id}:${proxy._id}`,
  ...{ villageCode, personId: elder._id, personName: elder.name, proxyId: proxy._id, proxyName: proxy.name },
  ...{ fromOn: everSince.slice(0, 10), toOn: null, revokedAt: null, grantedById: '' },
});

/** Elders without a phone, and who acts for each of them. Their ids come after those of everybody else. */
export const eldersOf = (
  sources: ElderSources,
): { readonly people: readonly PersonDocument[]; readonly proxies: readonly ProxyDocument[] } => {
  const { size, people, names } = sources;
  const { villageCode, firstPerson } = size;
  const places = placesOf(sources);
  const elders = places.map(({ host }, index) => {
    const place = people.length + index;
    return aNewPerson(
      {
        _id: `p-${(firstPerson + place).toString().padStart(4, '0')}`,
        ...{ name: names[index] ?? '', villageCode, gridCode: host.gridCode, householdId: host.householdId },
        rosterNumber: (place + 1).toString().padStart(4, '0'),
      },
      { now: everSince },
    );
  });
  const proxies = elders.flatMap((elder, index) => {
    const place = places[index];
    return place === undefined ? [] : [aProxy(elder, place.proxy, villageCode)];
  });
  return { people: elders, proxies };
};
