import { yearOf } from '@shared/domain/calendar';
import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { isBetween } from '../_runtime/matchers';
import type { EntryDocument } from '../points/ledger/entry-store';

export interface ReviewRecord {
  readonly on: string;
  readonly at: string;
  readonly isPassed: boolean;
  readonly words: string;
  readonly reviewerId: string;
  readonly reviewerName: string;
}

/** 入党积极分子档案: one in a village and person; `_id` is `<villageCode>:<personId>`. Its points are in the ledger. */
export interface ApplicantDocument extends Stored {
  readonly villageCode: string;
  readonly personId: string;
  readonly openedOn: string;
  readonly state: 'inTraining' | 'ended';
  readonly endedOn: string | null;
  /** Oldest first. */
  readonly reviews: readonly ReviewRecord[];
}

export const applicantIdOf = (villageCode: string, personId: string): string => `${villageCode}:${personId}`;

export const applicantStore = (documents: Documents, villageCode: string) => ({
  find: (personId: string): Promise<ApplicantDocument | null> =>
    documents.get<ApplicantDocument>('applicants', applicantIdOf(villageCode, personId)),

  insert: (applicant: ApplicantDocument): Promise<void> => documents.insert('applicants', applicant),

  save: (applicant: ApplicantDocument): Promise<void> => documents.put('applicants', applicant),

  /** Every file of the village; tens, not thousands. */
  list: (): Promise<readonly ApplicantDocument[]> =>
    findAll<ApplicantDocument>(documents, 'applicants', { where: { villageCode }, order: [['_id', 'asc']] }),

  /** The entries of a person's file that count in the year of a date. */
  async listEntries(personId: string, today: string): Promise<readonly EntryDocument[]> {
    const year = yearOf(today);
    const entries = await findAll<EntryDocument>(documents, 'ledgerEntries', {
      where: { subjectId: personId, month: isBetween(`${year}-01`, `${year}-99`) },
      order: [['month', 'asc']],
    });
    return entries.filter((entry) => entry.villageCode === villageCode && entry.subjectKind === 'applicant');
  },
});
