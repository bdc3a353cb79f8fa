import type { CutReason } from './points-words';
import type { RuleTerms } from './rule-book';

/** A cap with what has been used of it, both as amounts in tenths. */
export interface Limit {
  readonly reason: CutReason;
  /** Null is no cap. */
  readonly capTenths: number | null;
  readonly usedTenths: number;
}

/** What is left of a posting, by amount in tenths, and what left less than was asked for; null when nothing did. */
export interface Cut {
  readonly amountTenths: number;
  readonly cutBy: CutReason | null;
}

/** Of limits that leave the same, the first one given is named. */
export const cutTo = (cut: Cut, limits: readonly Limit[]): Cut =>
  limits.reduce<Cut>((narrowest, { reason, capTenths, usedTenths }) => {
    if (capTenths === null) return narrowest;
    const roomTenths = Math.max(0, capTenths - Math.max(0, usedTenths));
    return roomTenths < narrowest.amountTenths ? { amountTenths: roomTenths, cutBy: reason } : narrowest;
  }, cut);

/** How many times a rule is given for a quantity: once for every `unitCount` units that are full. */
export const timesOf = ({ unitCount }: Pick<RuleTerms, 'unitCount'>, quantity: number): number =>
  Math.floor(quantity / unitCount);

/**
 * What so many times of a rule are worth, by amount in tenths, after `timesBefore` in the same month: those beyond
 * `fullTimesPerMonth` count half, each rounded half up to a tenth.
 */
export const diminished = (
  { deltaTenths, fullTimesPerMonth }: Pick<RuleTerms, 'deltaTenths' | 'fullTimesPerMonth'>,
  times: number,
  timesBefore: number,
): Cut => {
  const each = Math.abs(deltaTenths);
  const fullTimes =
    fullTimesPerMonth === null ? times : Math.min(times, Math.max(0, fullTimesPerMonth - timesBefore));
  const amountTenths = fullTimes * each + (times - fullTimes) * Math.round(each / 2);
  return { amountTenths, cutBy: amountTenths < each * times ? 'diminishing' : null };
};
