import * as z from 'zod/mini';
import { recorderKinds, ruleCategories, ruleUnits, subjectKinds } from '../domain/points-words';
import { dateSchema, idSchema, optionalWordsSchema, wordsSchema } from './schema';

export const ruleLimits = {
  titleCharsMax: 40,
  wordsCharsMax: 300,
  deltaTenthsMax: 1_000,
  capTenthsMax: 100_000,
  unitCountMax: 10_000,
  fullTimesMax: 100,
  rulesMax: 200,
} as const;

const capSchema = z.nullable(z.int().check(z.minimum(1), z.maximum(ruleLimits.capTenthsMax)));

/** What a rule says, as it is typed. */
export const ruleTerms = {
  category: z.enum(ruleCategories),
  title: wordsSchema(ruleLimits.titleCharsMax),
  /** The rule's own words. */
  words: optionalWordsSchema(ruleLimits.wordsCharsMax),
  unit: z.enum(ruleUnits),
  /** The points are given for every so many units, `100` yuan for instance. */
  unitCount: z.int().check(z.minimum(1), z.maximum(ruleLimits.unitCountMax)),
  /** Points for `unitCount` units in tenths; negative takes away. */
  deltaTenths: z.int().check(z.minimum(-ruleLimits.deltaTenthsMax), z.maximum(ruleLimits.deltaTenthsMax)),
  /** Most tenths in the period, by amount; null without limit. */
  capDayTenths: capSchema,
  capMonthTenths: capSchema,
  capQuarterTenths: capSchema,
  capYearTenths: capSchema,
  /** Diminishing returns: beyond so many times in a month each further one counts half; null never. */
  fullTimesPerMonth: z.nullable(z.int().check(z.minimum(1), z.maximum(ruleLimits.fullTimesMax))),
  appliesTo: z.array(z.enum(subjectKinds)).check(z.minLength(1)),
  isEvidenceNeeded: z.boolean(),
  /** Who may record it beside those who run the village. */
  recorders: z.array(z.enum(recorderKinds)),
  /** Two-person rule: whoever records it, somebody else confirms. */
  isConfirmationNeeded: z.boolean(),
} as const;

export const ruleSchema = z.object({
  ruleId: idSchema,
  version: z.int(),
  ...ruleTerms,
  title: z.string(),
  words: z.string(),
  validFrom: dateSchema,
  validTo: z.nullable(dateSchema),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A cap over all rules of a category, for each subject. */
export const categoryCapSchema = z.object({
  category: z.enum(ruleCategories),
  capMonthTenths: capSchema,
  capQuarterTenths: capSchema,
  capYearTenths: capSchema,
  validFrom: dateSchema,
});
export type CategoryCap = z.infer<typeof categoryCapSchema>;

/** A rule's text as it is shown. */
export const shownTerms = { ...ruleTerms, title: z.string(), words: z.string() } as const;
