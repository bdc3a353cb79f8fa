import { categoryWords, unitWords } from '@shared/domain/points-copy';
import type { RuleField, RuleText } from '@shared/domain/rule-difference';
import type { FieldChange } from '@/components/content/before-after';
import { deltaPointsWords, pointsWords } from '@/words/number-copy';
import { quantityWords } from '@/words/rule-copy';
import { copy } from './copy';
import { confirmationWords, evidenceWords, recordersWords, subjectsWords } from './rule-sentence-copy';

const capWords = (tenths: number | null): string => (tenths === null ? copy.noLimit : pointsWords(tenths));

/** What a rule says in each field, as short text. */
const valueWords: Readonly<Record<RuleField, (rule: RuleText) => string>> = {
  category: ({ category }) => categoryWords[category],
  title: ({ title }) => title,
  words: ({ words }) => words,
  appliesTo: ({ appliesTo }) => subjectsWords(appliesTo),
  unit: ({ unit }) => unitWords[unit],
  unitCount: ({ unitCount, unit }) => quantityWords(unitCount, unit),
  deltaTenths: ({ deltaTenths }) => deltaPointsWords(deltaTenths),
  capDayTenths: ({ capDayTenths }) => capWords(capDayTenths),
  capMonthTenths: ({ capMonthTenths }) => capWords(capMonthTenths),
  capQuarterTenths: ({ capQuarterTenths }) => capWords(capQuarterTenths),
  capYearTenths: ({ capYearTenths }) => capWords(capYearTenths),
  fullTimesPerMonth: ({ fullTimesPerMonth }) =>
    fullTimesPerMonth === null ? copy.noLimit : copy.timesWords(fullTimesPerMonth),
  isEvidenceNeeded: ({ isEvidenceNeeded }) => evidenceWords(isEvidenceNeeded),
  recorders: ({ recorders }) => recordersWords(recorders),
  isConfirmationNeeded: ({ isConfirmationNeeded }) => confirmationWords(isConfirmationNeeded),
};

/** What differs between two texts of a rule, for the eye. */
export const changesBetween = (
  before: RuleText,
  after: RuleText,
  fields: readonly RuleField[],
): readonly FieldChange[] =>
  fields.map((field) => ({
    key: field,
    field: copy.fields[field],
    before: valueWords[field](before),
    after: valueWords[field](after),
  }));
