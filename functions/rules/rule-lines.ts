import type { Rule } from '@shared/contract/rules';
import { ruleTextOf } from '@shared/domain/rule-difference';
import { ruleOn, type RuleNow } from '@shared/domain/rule-versions';
import type { RuleDocument } from '../points/rules/rule-store';

/** One rule of a book with all its versions. */
export interface RuleLine {
  readonly ruleId: string;
  /** Oldest first. */
  readonly versions: readonly RuleDocument[];
}

/** The rules of a book in its order, each with all its versions. */
export const linesOf = (rules: readonly RuleDocument[]): readonly RuleLine[] => {
  const lines = new Map<string, RuleDocument[]>();
  for (const rule of rules) {
    const versions = lines.get(rule.ruleId);
    if (versions === undefined) lines.set(rule.ruleId, [rule]);
    else versions.push(rule);
  }
  return [...lines].map(([ruleId, versions]) => ({
    ruleId,
    versions: versions.toSorted((one, other) => one.version - other.version),
  }));
};

/** What the newest version says of a rule on a day, and what is to come. A line always has a version. */
export const standingOf = (line: RuleLine, date: string): RuleNow<RuleDocument> => {
  const standing = ruleOn(line.versions, date);
  if (standing === null) throw new Error(`rule ${line.ruleId} has no version`);
  return standing;
};

/** The newest version, whatever day it begins on. */
export const newestOf = ({ ruleId, versions }: RuleLine): RuleDocument => {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error(`rule ${ruleId} has no version`);
  return newest;
};

/** A version as clients see it. */
export const showRule = (rule: RuleDocument): Rule => {
  const { ruleId, version, validFrom, validTo } = rule;
  const { appliesTo, recorders, ...text } = ruleTextOf(rule);
  return {
    ruleId,
    version,
    ...text,
    appliesTo: [...appliesTo],
    recorders: [...recorders],
    validFrom,
    validTo,
  };
};
