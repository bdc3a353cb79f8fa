import type { CorrectableField } from '@shared/domain/consent';
import { isHouseholdNumber } from '@shared/domain/household-number';
import { isPhone, plainPhone } from '@shared/domain/phone';
import type { Me } from '@/api/use-me';
import { partyStatusWords } from '@/words/party-status-copy';
import { correctCopy as copy } from './copy';

/** What the roster says now, as its owner may see it. */
export const rosterValue = (me: Me, field: CorrectableField): string => {
  switch (field) {
    case 'name':
      return me.name;
    case 'phone':
      return me.maskedPhone;
    case 'householdNumber':
      return me.household === null ? '' : String(me.household.number);
    case 'gridCode':
      return me.gridName ?? '';
    case 'partyStatus':
      return partyStatusWords[me.partyStatus];
  }
};

/** What is wrong with what was written; null when it can be sent. */
export function wantedProblem(me: Me, field: CorrectableField, wanted: string): string | null {
  const words = wanted.trim();
  if (words === '') return copy.needWanted;
  if (field === 'phone' && !isPhone(plainPhone(words))) return copy.needPhone;
  if (field === 'householdNumber' && !isHouseholdNumber(words)) return copy.needNumber;
  return words === rosterValue(me, field) ? copy.same : null;
}
