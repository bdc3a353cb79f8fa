import type { PartyStatus } from '@shared/domain/person-record';
import type { PersonState } from '@shared/domain/residency';
import type { TagTone } from '@/components/content/tag';

export const partyTones: Readonly<Record<PartyStatus, TagTone>> = {
  full: 'red',
  probationary: 'gold',
  applicant: 'blue',
  masses: 'plain',
};

export const stateTones: Readonly<Record<PersonState, TagTone>> = {
  active: 'green',
  leaving: 'gold',
  leavingOnPaper: 'gold',
  left: 'gold',
  dead: 'plain',
  erased: 'plain',
};
