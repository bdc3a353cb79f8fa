import type { Rule } from '@shared/contract/rules';

/** The rule without evidence that counts most often for one person in a day: caps are not what these tests are about. */
export function roomiestRule(rules: readonly Rule[]): Rule {
  const [rule] = rules.filter(isPlain).toSorted((one, other) => timesADay(other) - timesADay(one));
  return rule!;
}

function isPlain({ appliesTo, isEvidenceNeeded, isConfirmationNeeded, deltaTenths }: Rule): boolean {
  return appliesTo.includes('person') && !isEvidenceNeeded && !isConfirmationNeeded && deltaTenths > 0;
}

function timesADay({ capDayTenths, capMonthTenths, capYearTenths, deltaTenths }: Rule): number {
  const caps = [capDayTenths, capMonthTenths, capYearTenths].filter((capTenths) => capTenths !== null);
  return Math.min(...caps) / deltaTenths;
}
