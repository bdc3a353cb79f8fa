import { decide, leftCodes, type Claim, type LeftCode } from '@shared/contract/claims';
import { rosterReadingRoles, type Role } from '@shared/domain/roles';
import { ApiError } from '@/api/api-error';
import type { ClaimScope } from './api';

interface Viewer {
  readonly villageCode: string | null;
  readonly roles: readonly { readonly role: Role }[];
}

const holds = ({ roles }: Viewer, wanted: readonly Role[]): boolean =>
  roles.some(({ role }) => wanted.includes(role));

/** Whoever confirms sees what waits first, whoever belongs to a village the own, whoever reads the roster all of it. */
export const scopesOf = (viewer: Viewer): readonly ClaimScope[] => [
  ...(holds(viewer, decide.roles) ? (['todo'] as const) : []),
  ...(viewer.villageCode === null ? [] : (['mine'] as const)),
  ...(holds(viewer, rosterReadingRoles) ? (['village'] as const) : []),
];

/** What it is worth: what was posted, or, until then, what the rule would give. */
export const tenthsOf = ({ deltaTenths, askedTenths }: Pick<Claim, 'deltaTenths' | 'askedTenths'>): number =>
  deltaTenths ?? askedTenths;

/** Claims that were left as they are, by id, and why. */
export type Left = Readonly<Record<string, LeftCode>>;

/** The same of a claim that was decided by itself: it is refused with the reason. */
export const leftBy = (failure: unknown, claimIds: readonly string[]): Left => {
  const code = failure instanceof ApiError ? leftCodes.find((known) => known === failure.code) : undefined;
  const [only] = claimIds;
  return code === undefined || only === undefined || claimIds.length > 1 ? {} : { [only]: code };
};

/** Of the chosen ones those that still wait: others may have been decided, on another phone, since they were ticked. */
export const stillOpen = (
  chosen: readonly string[],
  claims: readonly Pick<Claim, 'claimId'>[],
): readonly string[] => chosen.filter((claimId) => claims.some((claim) => claim.claimId === claimId));
