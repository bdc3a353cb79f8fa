import { applicants, type Applicant, type ApplicantFile } from '@shared/contract/applicants';
import { claims, type Claim } from '@shared/contract/claims';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { longName, longTitle, longWords, names, photo, someone } from './village-samples';

const claim = (index: number, more: Partial<Claim> = {}): Claim => ({
  ...{ claimId: `claim-${index}`, state: 'waiting', subject: { kind: 'person', id: `person-${index + 1}` } },
  ...{ subjectName: names[index]!, ruleId: 'self-study', ruleTitle: '个人自学有笔记' },
  ...{ category: 'organisationLife', quantity: 1, askedTenths: 10, effectiveOn: '2026-11-18' },
  ...{ note: '学习农业技术，记了三页笔记', photos: [photo('yard-tidy', index)] },
  ...{ claimantId: `person-${index + 1}`, claimantName: names[index]! },
  ...{ claimedAt: '2026-11-18T11:05:00.000Z', deciderName: null, decidedAt: null, reason: '' },
  ...{ entryId: null, deltaTenths: null, cutBy: null, canDecide: false, canWithdraw: false },
  ...more,
});

const decided = { deciderName: names[10], decidedAt: '2026-11-19T01:20:00.000Z' } as const;

const mine = [
  claim(0, { canWithdraw: true }),
  claim(0, {
    ...{ claimId: 'claim-10', state: 'confirmed', ruleTitle: '参加抢险救灾', note: '', ...decided },
    ...{ askedTenths: 100, deltaTenths: 60, cutBy: 'year', entryId: 'entry-1' },
    photos: [photo('sweeping', 1), photo('sweeping', 2)],
  }),
  claim(0, {
    ...{ claimId: 'claim-11', state: 'refused', ...decided, photos: [] },
    reason: '照片看不出做了什么，请补一张',
  }),
  claim(0, { claimId: 'claim-12', state: 'withdrawn', photos: [] }),
];

const todo = [
  claim(1, { canDecide: true, photos: [photo('sweeping', 1), photo('yard-tidy', 1)] }),
  claim(3, {
    ...{ subject: { kind: 'household', id: 'household-4' }, subjectName: `${names[3]}家` },
    ...{ ruleTitle: '庭院整洁', askedTenths: 20, note: '' },
    ...{ claimantId: 'person-3', claimantName: names[2], canDecide: true },
  }),
  claim(4, { photos: [], note: '义务修好了文化广场的灯', canDecide: true }),
];

const applicant = (index: number, more: Partial<Applicant> = {}): Applicant => ({
  ...{ personId: `person-${index + 1}`, name: names[index]!, gridName: someone(index).gridName },
  ...{ state: 'inTraining', openedOn: '2026-03-02', scoreTenths: 640, failedReviews: 0, endedOn: null },
  ...more,
});

const all = [
  applicant(7, { state: 'target', scoreTenths: 865 }),
  applicant(1, { failedReviews: 1 }),
  applicant(11, { scoreTenths: 210, state: 'ended', failedReviews: 3, endedOn: '2026-09-30' }),
];

const file: ApplicantFile = {
  ...all[1]!,
  parts: [
    { category: 'applicantTasks', scoreTenths: 240, fullTenths: 300 },
    { category: 'applicantActivities', scoreTenths: 180, fullTenths: 300 },
    { category: 'keyMoments', scoreTenths: 100, fullTenths: 200 },
    { category: 'massAppraisal', scoreTenths: 120, fullTenths: 200 },
  ],
  reviews: [
    {
      ...{ on: '2026-06-30', at: '2026-06-30T02:00:00.000Z', isPassed: false, reviewerName: names[10] },
      words: '外出务工，有三次活动没有参加。',
    },
    {
      ...{ on: '2026-09-30', at: '2026-09-30T02:00:00.000Z', isPassed: true, reviewerName: names[10] },
      words: '按时参加活动，主动承担防汛值守。',
    },
  ],
  canReview: true,
};

export const claimsAnswers = [
  answer(claims.list, ({ scope }) => onePage(scope === 'todo' ? todo : mine)),
  answer(applicants.list, onePage(all)),
  answer(applicants.get, file),
];

export const noClaims = [
  answer(claims.list, nothing),
  answer(applicants.list, nothing),
  answer(applicants.get, {
    ...{ ...file, scoreTenths: 0, failedReviews: 0, reviews: [] },
    parts: file.parts.map((part) => ({ ...part, scoreTenths: 0 })),
  }),
];

const atLength = (one: Claim): Claim => ({
  ...one,
  ...{ subjectName: longName, claimantName: longName, ruleTitle: longTitle.slice(0, 40) },
  note: longWords.slice(0, 200),
});

export const claimsAtLength = [
  answer(claims.list, ({ scope }) => firstPageOf((scope === 'todo' ? todo : mine).map(atLength))),
  answer(applicants.list, firstPageOf(all.map((one) => ({ ...one, name: longName })))),
  answer(applicants.get, {
    ...{ ...file, name: longName },
    reviews: file.reviews.map((one) => ({ ...one, reviewerName: longName, words: longWords.slice(0, 300) })),
  }),
];
