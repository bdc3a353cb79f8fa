import { peopleLimits, type RosterPerson } from '@shared/contract/people';
import type { Correction } from '@shared/contract/privacy';
import type { CorrectableField } from '@shared/domain/consent';
import { isHouseholdNumber } from '@shared/domain/household-number';
import { partyStatuses } from '@shared/domain/person-record';
import { isPhone, plainPhone } from '@shared/domain/phone';
import { partyStatusWords } from '@/words/party-status-copy';

/** The choice of a person who is on no roster yet; no id of a person holds a bar. */
export const newPersonKey = '|new';

export interface JoinDraft {
  /** Whom of the roster it is, `newPersonKey`, or nobody said yet. */
  readonly who: string | null;
  readonly gridCode: string | null;
  readonly reason: string;
}

export const blankJoin: JoinDraft = { who: null, gridCode: null, reason: '' };

export interface Grid {
  readonly gridCode: string;
  readonly name: string;
}

/** What the roster says now of the field to be corrected, in words; empty when it says nothing. */
export function currentValue(person: RosterPerson, field: CorrectableField): string {
  switch (field) {
    case 'name':
      return person.name;
    case 'phone':
      return person.maskedPhone;
    case 'householdNumber':
      return person.householdNumber === null ? '' : String(person.householdNumber);
    case 'gridCode':
      return person.gridName ?? '';
    case 'partyStatus':
      return partyStatusWords[person.partyStatus];
  }
}

const withoutSpaces = (words: string): string => words.replace(/\s/g, '');

/** The wish as the roster could hold it; empty where the words say nothing that it can. */
export function valueOfWish({ field, wanted }: Pick<Correction, 'field' | 'wanted'>, grids: readonly Grid[]) {
  switch (field) {
    case 'name':
      return wanted.trim().slice(0, peopleLimits.nameCharsMax);
    case 'phone':
      return isPhone(plainPhone(wanted)) ? plainPhone(wanted) : '';
    case 'householdNumber':
      return /\d{1,4}/.exec(wanted)?.[0] ?? '';
    case 'gridCode':
      return grids.find(({ name }) => withoutSpaces(name) === withoutSpaces(wanted))?.gridCode ?? '';
    case 'partyStatus':
      return partyStatuses.find((status) => partyStatusWords[status] === wanted.trim()) ?? '';
  }
}

/** Whether the roster can hold it. */
export function isValueGood(field: CorrectableField, value: string, grids: readonly Grid[]): boolean {
  const words = value.trim();
  switch (field) {
    case 'name':
      return words !== '' && words.length <= peopleLimits.nameCharsMax;
    case 'phone':
      return isPhone(plainPhone(words));
    case 'householdNumber':
      return isHouseholdNumber(words);
    case 'gridCode':
      return grids.some(({ gridCode }) => gridCode === words);
    case 'partyStatus':
      return partyStatuses.some((status) => status === words);
  }
}
