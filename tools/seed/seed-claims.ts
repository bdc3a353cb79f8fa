import { applicants } from '@shared/contract/applicants';
import { claims } from '@shared/contract/claims';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { openApplicant } from '../../functions/applicants/open-applicant';
import { reviewApplicant } from '../../functions/applicants/review-applicant';
import { decideClaims } from '../../functions/claims/decide-claims';
import { prepareClaim, submitClaim } from '../../functions/claims/submit-claim';
import { secretaryOf, type DemoVillage } from './demo-village';
import { hoursBefore } from './hours';
import { neighboursOf } from './neighbours';
import { applicantWords, claimWords } from './objections.copy';
import { uploadPhotos } from './seed-photo';
import { ask } from './village-clerk';

interface Claimed {
  readonly by: PersonDocument;
  readonly at: string;
  readonly ruleKey: string;
  readonly note: string;
  readonly quantity?: number;
  readonly files?: readonly string[];
}

const submit = async (
  { villageCode }: DemoVillage,
  { by, at, ruleKey, note, quantity = 1, files = [] }: Claimed,
): Promise<string> => {
  const name = `claim of ${ruleKey} by ${by._id}`;
  const photos = await uploadPhotos({ by, at, name }, files);
  const input = { ruleId: `${villageCode}-${ruleKey}`, quantity, note, photos };
  const claim = await ask({ by, at, name, method: claims.submit, input }, submitClaim, prepareClaim);
  return claim.claimId;
};

/** 申报: three that wait for a second person, one that was confirmed and one that was refused. */
export const seedClaims = async (village: DemoVillage, now: string): Promise<void> => {
  const [, , member, another] = neighboursOf(village, 5, 'members');
  const [, , villager, neighbour] = neighboursOf(village, 7, 'villagers');
  await submit(village, {
    ...{ by: member, at: hoursBefore(now, 7), ruleKey: 'good-deed', note: claimWords.goodDeed },
    files: ['helping-hand'],
  });
  await submit(village, {
    ...{
      by: villager,
      at: hoursBefore(now, 5),
      ruleKey: 'donation',
      note: claimWords.donation,
      quantity: 200,
    },
    files: ['open-board'],
  });
  await submit(village, {
    ...{ by: another, at: hoursBefore(now, 2), ruleKey: 'errand', note: claimWords.errand },
  });
  for (const [decision, by] of [
    ['confirm', another],
    ['refuse', neighbour],
  ] as const) {
    const claimId = await submit(village, {
      ...{ by, at: hoursBefore(now, 50), ruleKey: 'good-deed', note: claimWords.goodDeed },
      files: ['sweeping'],
    });
    const reason = decision === 'refuse' ? claimWords.refused : '';
    await ask(
      {
        ...{ by: secretaryOf(village), at: hoursBefore(now, 44), name: `${decision} ${claimId}` },
        ...{ method: claims.decide, input: { claimIds: [claimId], decision, reason } },
      },
      decideClaims,
    );
  }
};

/** 入党积极分子: their files, one of them with a review. */
export const seedApplicants = async (village: DemoVillage, now: string): Promise<void> => {
  const by = secretaryOf(village);
  const applying = village.people.filter(({ partyStatus }) => partyStatus === 'applicant').slice(0, 4);
  for (const [place, { _id: personId }] of applying.entries()) {
    const opening = { by, at: hoursBefore(now, 300), name: `file of ${personId}`, method: applicants.open };
    await ask({ ...opening, input: { personId } }, openApplicant);
    if (place > 0) continue;
    const reviewing = {
      by,
      at: hoursBefore(now, 100),
      name: `review of ${personId}`,
      method: applicants.review,
    };
    await ask(
      { ...reviewing, input: { personId, isPassed: true, words: applicantWords.passed } },
      reviewApplicant,
    );
  }
};
