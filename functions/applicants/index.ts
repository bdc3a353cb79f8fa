import { applicants } from '@shared/contract/applicants';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getApplicant } from './get-applicant';
import { listApplicants } from './list-applicants';
import { openApplicant } from './open-applicant';
import { reviewApplicant } from './review-applicant';

export const routes = [
  write(applicants.open, openApplicant),
  read(applicants.list, listApplicants),
  read(applicants.get, getApplicant),
  write(applicants.review, reviewApplicant),
];

export const main = serve(routes);
