import { points, rules } from '@shared/contract/index';
import type { InputOf } from '@shared/contract/method';
import { useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

const unitInput = (unitCode: string | null) => (unitCode === null ? {} : { unitCode });

/** The rule book of a unit; of the caller's own when null. */
export const useGetBook = (unitCode: string | null) => useAnswer(rules.getBook, unitInput(unitCode));

export const useListVersions = (unitCode: string, ruleId: string) =>
  useAnswer(rules.listVersions, { unitCode, ruleId });

export const useListPresets = (unitCode: string) => useAnswer(rules.listPresets, { unitCode });

/** A dry run; it waits while there is nothing to try. */
export const useGetTrial = (input: InputOf<typeof rules.getTrial> | null) =>
  useAnswer(rules.getTrial, input ?? { draft: { rules: [] } }, { isEnabled: input !== null });

/** Whatever shows a rule is outdated by a change of the book. */
const changes = [rules.getBook, rules.listVersions, rules.listPresets, rules.getTrial, points.listRules];

export const usePublishRule = (unitCode: string, ruleId: string | null) =>
  useWrite(rules.publish, { name: `rule:${unitCode}:${ruleId ?? 'new'}`, changes });

export const useEndRule = (ruleId: string) => useWrite(rules.end, { name: `end-rule:${ruleId}`, changes });

export const usePublishCap = (unitCode: string, category: string) =>
  useWrite(rules.publishCategoryCap, { name: `cap:${unitCode}:${category}`, changes });

export const useCopyRules = (unitCode: string) =>
  useWrite(rules.copy, { name: `copy-rules:${unitCode}`, changes });
