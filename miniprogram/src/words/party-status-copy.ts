import type { PartyStatus } from '@shared/domain/person-record';

/** What somebody is to the party, wherever a person is named. */
export const partyStatusWords: Readonly<Record<PartyStatus, string>> = {
  full: '正式党员',
  probationary: '预备党员',
  applicant: '入党积极分子',
  masses: '群众',
};
