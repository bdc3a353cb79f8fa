import { applicants } from '@shared/contract/applicants';
import { listPeople } from '@shared/contract/people';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

export const useListApplicants = () => usePages(applicants.list, { limit: 50 });

/** A file; one's own when nobody is named. */
export const useGetApplicant = (personId: string | null) =>
  useAnswer(applicants.get, personId === null ? {} : { personId });

/** Whom the roster has as applicants. */
export const useListCandidates = () => usePages(listPeople, { partyStatus: 'applicant', limit: 50 });

const changes = [applicants.list, applicants.get];

export const useOpenApplicant = () => useWrite(applicants.open, { changes });

export const useReviewApplicant = (personId: string) =>
  useWrite(applicants.review, { name: `applicant:${personId}`, changes });
