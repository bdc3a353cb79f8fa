import type { CategoryCap, RulePresetKey, SourceRule } from '@shared/contract/rules';
import { categoryCapInForce } from '@shared/domain/rule-book';
import { ruleTextOf, type RuleText } from '@shared/domain/rule-difference';
import type { Documents } from '../_runtime/documents';
import type { UnitDocument } from '../_runtime/roster/unit-store';
import { categoryCapStore } from '../points/rules/category-cap-store';
import { rulePresets } from '../points/rules/presets/rule-presets.copy';
import { presetTermsOf, ruleStore, type RuleOrigin } from '../points/rules/rule-store';
import { linesOf, standingOf } from './rule-lines';

/** One rule that can be taken over. */
export interface Source {
  /** How the source names it. */
  readonly key: string;
  /** The ending of its id, the same in every book. */
  readonly ending: string;
  readonly text: RuleText;
  readonly origin: RuleOrigin;
}

/** A book that can be copied from. */
export interface SourceBook {
  readonly title: string;
  readonly rules: readonly Source[];
  readonly categoryCaps: readonly Omit<CategoryCap, 'validFrom'>[];
}

/** The ending of a rule's id that it shares with the same rule in other books. */
export const endingOf = (unitCode: string, ruleId: string): string =>
  ruleId.startsWith(`${unitCode}-`) ? ruleId.slice(unitCode.length + 1) : ruleId;

export const presetBook = (preset: RulePresetKey): SourceBook => {
  const { title, rules, categoryCaps } = rulePresets[preset];
  return {
    title,
    rules: rules.map((rule) => ({
      ...{ key: rule.key, ending: rule.key, text: presetTermsOf(rule) },
      origin: { kind: 'preset', preset, key: rule.key },
    })),
    categoryCaps: categoryCaps.map((cap) => ({ capMonthTenths: null, capQuarterTenths: null, ...cap })),
  };
};

/** The book of a unit as it stands on a day, with what is to come; without what has ended. */
export const unitBook = async (
  documents: Documents,
  { _id: unitCode, name }: Pick<UnitDocument, '_id' | 'name'>,
  date: string,
): Promise<SourceBook> => {
  const rules = await ruleStore(documents).list(unitCode);
  const caps = await categoryCapStore(documents).list(unitCode);
  const inForce = [...new Set(caps.map(({ category }) => category))].flatMap(
    (category) => categoryCapInForce(caps, category, date) ?? [],
  );
  return {
    title: name,
    rules: linesOf(rules).flatMap((line) => {
      const { now, standing, next } = standingOf(line, date);
      if (standing === 'ended' && next === null) return [];
      const taken = next ?? now;
      const { ruleId, version } = taken;
      const origin = { kind: 'unit', unitCode, ruleId, version } as const;
      return [{ key: ruleId, ending: endingOf(unitCode, ruleId), text: ruleTextOf(taken), origin }];
    }),
    categoryCaps: inForce.map(({ category, capMonthTenths, capQuarterTenths, capYearTenths }) => ({
      ...{ category, capMonthTenths, capQuarterTenths, capYearTenths },
    })),
  };
};

export const showText = (text: RuleText) => {
  const { appliesTo, recorders, ...rest } = ruleTextOf(text);
  return { ...rest, appliesTo: [...appliesTo], recorders: [...recorders] };
};

export const showSource = ({ key, text }: Source): SourceRule => ({ key, ...showText(text) });
