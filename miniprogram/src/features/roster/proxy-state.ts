export interface ProxyCandidate {
  readonly personId: string;
  readonly name: string;
  readonly isLiaison: boolean;
}

interface Someone {
  readonly personId: string;
  readonly name: string;
}

/** Who could act for somebody and does not yet: those of the household, then its liaison. */
export function proxyCandidates(
  person: { readonly personId: string; readonly proxies: readonly Someone[] },
  household: { readonly people: readonly Someone[]; readonly liaison: Someone | null },
): readonly ProxyCandidate[] {
  const isFree = ({ personId }: Someone): boolean =>
    personId !== person.personId && !person.proxies.some((proxy) => proxy.personId === personId);
  const ofHousehold = household.people
    .filter(isFree)
    .map(({ personId, name }) => ({ personId, name, isLiaison: false }));
  const { liaison } = household;
  const isKnown = liaison !== null && household.people.some(({ personId }) => personId === liaison.personId);
  return liaison === null || isKnown || !isFree(liaison)
    ? ofHousehold
    : [...ofHousehold, { personId: liaison.personId, name: liaison.name, isLiaison: true }];
}
