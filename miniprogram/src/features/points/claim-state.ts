import type { InputOf } from '@shared/contract/method';
import type { submit } from '@shared/contract/claims';
import type { Rule } from '@shared/contract/rules';
import type { PartyStatus } from '@shared/domain/person-record';
import type { RecorderKind, SubjectKind } from '@shared/domain/points-words';
import type { Role } from '@shared/domain/roles';
import { blankRecord, type RecordDraft } from './post-state';

/** For whom points are claimed: oneself, the own household, the own file as an applicant, a household one looks after. */
export const claimedFor = ['self', 'household', 'file', 'visited'] as const;
export type ClaimedFor = (typeof claimedFor)[number];

export const kindOfClaim = {
  self: 'person',
  household: 'household',
  file: 'applicant',
  visited: 'household',
} as const satisfies Record<ClaimedFor, SubjectKind>;

export interface ClaimDraft extends RecordDraft {
  readonly whom: ClaimedFor;
  /** The household one looks after; null until picked. */
  readonly visited: { readonly id: string; readonly name: string } | null;
}

export const blankClaim = (today: string): ClaimDraft => ({
  ...blankRecord(today),
  ...{ whom: 'self', visited: null },
});

export interface Claimant {
  readonly personId: string;
  readonly partyStatus: PartyStatus;
  readonly household: { readonly householdId: string } | null;
  readonly roles: readonly { readonly role: Role }[];
}

/** Offices whose people record for the households they look after. */
const visitingRoles = ['gridWorker', 'householdLiaison'] as const satisfies readonly (Role & RecorderKind)[];

export const visitingKindsOf = ({ roles }: Pick<Claimant, 'roles'>): readonly RecorderKind[] =>
  visitingRoles.filter((kind) => roles.some(({ role }) => role === kind));

const recordersOf = (claimant: Claimant, whom: ClaimedFor): readonly RecorderKind[] =>
  whom === 'visited' ? visitingKindsOf(claimant) : ['claim'];

/** The rules by which somebody may claim for whom. */
export const claimableRules = (
  rules: readonly Rule[],
  claimant: Claimant,
  whom: ClaimedFor,
): readonly Rule[] => {
  const recorders = recordersOf(claimant, whom);
  return rules.filter(
    (rule) =>
      rule.appliesTo.includes(kindOfClaim[whom]) && rule.recorders.some((kind) => recorders.includes(kind)),
  );
};

const canBe = ({ household, partyStatus }: Claimant, whom: ClaimedFor): boolean => {
  if (whom === 'household') return household !== null;
  return whom !== 'file' || partyStatus === 'applicant';
};

/** For whom there is something to claim. */
export const choicesOf = (rules: readonly Rule[], claimant: Claimant): readonly ClaimedFor[] =>
  claimedFor.filter((whom) => canBe(claimant, whom) && claimableRules(rules, claimant, whom).length > 0);

/** The subject as the contract takes it; left out for oneself, undefined while nobody is picked. */
export const subjectOfClaim = (
  { whom, visited }: Pick<ClaimDraft, 'whom' | 'visited'>,
  { personId, household }: Claimant,
): InputOf<typeof submit>['subject'] => {
  if (whom === 'file') return { kind: 'applicant', id: personId };
  const householdId = whom === 'household' ? household?.householdId : visited?.id;
  return whom === 'self' || householdId === undefined ? undefined : { kind: 'household', id: householdId };
};
