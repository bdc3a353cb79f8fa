import type { submitSettings, Settings } from '@shared/contract/units';
import type { InputOf } from '@shared/contract/method';
import { levelOf, type UnitLevel } from '@shared/domain/org-tree';
import { boardVisibilities, type BoardVisibility, type SwitchName } from '@shared/domain/switches';
import { copy } from './copy';

export type Setting = Settings['settings'][number];
export type SwitchValue = Setting['value'];

/** The level of the unit whose switches these are. */
export const levelOfSettings = ({ unitCode }: Pick<Settings, 'unitCode'>): UnitLevel =>
  levelOf(unitCode) ?? 'village';

const visibilityOf = (value: SwitchValue): BoardVisibility =>
  boardVisibilities.find((known) => known === value) ?? 'named';

/** A value in a few words. */
export function valueWords(name: SwitchName, value: SwitchValue): string {
  switch (name) {
    case 'boardVisibility':
      return copy.visibility[visibilityOf(value)];
    case 'isRewardOnly':
      return value === true ? copy.rewardOnly.on : copy.rewardOnly.off;
    case 'publicityDays':
      return copy.days(Number(value));
    case 'consentWords':
      return value === '' ? copy.noWords : String(value);
  }
}

/** What villagers get to see of a value. */
export function previewWords(name: SwitchName, value: SwitchValue): string {
  switch (name) {
    case 'boardVisibility':
      return copy.previews[visibilityOf(value)];
    case 'isRewardOnly':
      return value === true ? copy.rewardPreviews.on : copy.rewardPreviews.off;
    case 'publicityDays':
      return copy.daysPreview(Number(value));
    case 'consentWords':
      return copy.consentPreview(String(value));
  }
}

/** Where the value that counts comes from. */
export function sourceWords({ from, isOwn }: Pick<Setting, 'from' | 'isOwn'>, level: UnitLevel): string {
  if (isOwn) return copy.fromOwn(level);
  if (from === null) return copy.fromDefault;
  return levelOf(from.unitCode) === 'county' ? copy.fromCounty(from.name) : copy.fromAbove(from.name);
}

/** What stands in the way of deciding `value`; null when nothing does. */
export function valueProblem({ name, value: now, isOwn }: Setting, value: SwitchValue): string | null {
  if (name === 'consentWords' && String(value).trim() === '') return copy.needWords;
  return isOwn && value === now ? copy.sameAsNow : null;
}

/** One decision as the back end takes it; null goes back to what comes from above. */
export const inputFor = (
  unitCode: string,
  name: SwitchName,
  value: SwitchValue | null,
): InputOf<typeof submitSettings> => ({ unitCode, [name]: value });
