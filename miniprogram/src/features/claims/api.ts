import { decide, list, withdraw } from '@shared/contract/claims';
import { get as getHome, getWorkbench } from '@shared/contract/home';
import type { InputOf } from '@shared/contract/method';
import { getEntry, getRanking, listEntries } from '@shared/contract/points';
import { usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

export type ClaimScope = NonNullable<InputOf<typeof list>['scope']>;

export const useListClaims = (scope: ClaimScope) => usePages(list, { scope });

/** What is confirmed counts at once: every sum and every count is outdated. */
const changes = [list, listEntries, getEntry, getRanking, getHome, getWorkbench];

/** Now or not at all: another may have confirmed what is looked at. */
export const useDecideClaims = () => useWrite(decide, { changes });

export const useWithdrawClaim = (claimId: string) =>
  useWrite(withdraw, { name: `claim:${claimId}`, changes: [list, getWorkbench] });
