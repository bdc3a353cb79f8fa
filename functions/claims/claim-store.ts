import type { ClaimState, CutReason, RuleCategory, SubjectKind } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';
import { findPage, type PageRequest } from '../_runtime/find-page';

/** 申报: points that wait for a second person. Nothing of it counts before. */
export interface ClaimDocument extends Stored {
  readonly villageCode: string;
  readonly state: ClaimState;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectName: string;
  /** The household the points belong to, when they were claimed; nobody of it confirms. */
  readonly subjectHouseholdId: string | null;
  readonly ruleId: string;
  readonly ruleTitle: string;
  readonly category: RuleCategory;
  readonly quantity: number;
  readonly askedTenths: number;
  readonly effectiveOn: string;
  readonly note: string;
  readonly photoIds: readonly string[];
  readonly claimantId: string;
  readonly claimantName: string;
  /** Who claimed for the claimant (代办), and so confirms as little; null when nobody did. */
  readonly proxyId: string | null;
  readonly proxyName: string | null;
  readonly claimedAt: string;
  readonly deciderId: string | null;
  readonly deciderName: string | null;
  readonly decidedAt: string | null;
  readonly reason: string;
  readonly entryId: string | null;
  readonly deltaTenths: number | null;
  readonly cutBy: CutReason | null;
}

export const claimStore = (documents: Documents, villageCode: string) => {
  const page = (where: Readonly<Record<string, string>>, request: PageRequest) =>
    findPage<ClaimDocument>(documents, 'claims', { villageCode, ...where }, request);

  return {
    async find(claimId: string): Promise<ClaimDocument | null> {
      const claim = await documents.get<ClaimDocument>('claims', claimId);
      return claim?.villageCode === villageCode ? claim : null;
    },

    /** Those of the village, in the order asked for; what it does not have is left out. */
    async findMany(claimIds: readonly string[]): Promise<readonly ClaimDocument[]> {
      const found = await findByIds<ClaimDocument>(documents, 'claims', claimIds);
      return [...new Set(claimIds)].flatMap((claimId) => {
        const claim = found.get(claimId);
        return claim?.villageCode === villageCode ? [claim] : [];
      });
    },

    /** How many of somebody's claims wait, counted up to `limit`. */
    async countWaitingOf(claimantId: string, limit: number): Promise<number> {
      const where = { claimantId, villageCode, state: 'waiting' };
      return (await documents.find<Stored>('claims', { where, limit, fields: ['state'] })).length;
    },

    listOfClaimant: (claimantId: string, request: PageRequest) => page({ claimantId }, request),
    listWaiting: (request: PageRequest) => page({ state: 'waiting' }, request),
    listOfVillage: (request: PageRequest) => page({}, request),

    insert: (claim: ClaimDocument): Promise<void> => documents.insert('claims', claim),
    put: (claim: ClaimDocument): Promise<void> => documents.put('claims', claim),
  };
};
