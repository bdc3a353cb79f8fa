import type { advancePeople } from '@shared/contract/people';
import type { InputOf } from '@shared/contract/method';
import { isDate } from '@shared/domain/calendar';
import { isHouseholdNumber } from '@shared/domain/household-number';
import type { ResidencyAction } from '@shared/domain/residency';

export interface ResidencyDraft {
  readonly gridCode: string | null;
  readonly householdNumber: string;
  readonly toVillageCode: string | null;
  readonly effectiveOn: string;
  readonly note: string;
}

export const blankResidency = (today: string): ResidencyDraft => ({
  gridCode: null,
  householdNumber: '',
  toVillageCode: null,
  effectiveOn: today,
  note: '',
});

/** Actions of which somebody tells on which day they were; the others are of today. */
export type DatedAction = Exclude<ResidencyAction, 'move' | 'forget'>;

export const isDated = (action: ResidencyAction): action is DatedAction =>
  action !== 'move' && action !== 'forget';

export type ResidencyField = 'place' | 'householdNumber' | 'village' | 'effectiveOn' | 'note';

/** What is missing or wrong, for an action recorded today. */
export function residencyProblems(
  action: ResidencyAction,
  draft: ResidencyDraft,
  today: string,
): readonly ResidencyField[] {
  const typed = draft.householdNumber.trim();
  const hasPlace = draft.gridCode !== null || typed !== '';
  const problems: ResidencyField[] = [];
  if (action === 'move' && !hasPlace) problems.push('place');
  if (typed !== '' && !isHouseholdNumber(typed)) problems.push('householdNumber');
  if (action === 'transfer' && draft.toVillageCode === null) problems.push('village');
  const isDayWrong = !isDate(draft.effectiveOn) || draft.effectiveOn > today;
  if (isDated(action) && isDayWrong) problems.push('effectiveOn');
  if (action === 'forget' && draft.note.trim() === '') problems.push('note');
  return problems;
}

/** The draft as the back end takes it: what an action has no use for stays away. */
export function residencyInput(
  action: ResidencyAction,
  personIds: string[],
  { gridCode, householdNumber, toVillageCode, effectiveOn, note }: ResidencyDraft,
): InputOf<typeof advancePeople> {
  const takesPlace = action === 'move' || action === 'return';
  const typed = householdNumber.trim();
  return {
    ...{ personIds, action, note },
    ...(isDated(action) ? { effectiveOn } : {}),
    ...(takesPlace && gridCode !== null ? { gridCode } : {}),
    ...(takesPlace && typed !== '' ? { householdNumber: Number(typed) } : {}),
    ...(action === 'transfer' && toVillageCode !== null ? { toVillageCode } : {}),
  };
}
