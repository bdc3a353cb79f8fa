import type { Subject } from '@shared/domain/points-words';
import type { Documents } from '../../_runtime/documents';
import { findAll } from '../../_runtime/find-all';
import { isIn } from '../../_runtime/matchers';
import { settingsStore } from '../../_runtime/roster/settings-store';
import { categoryCapStore, type CategoryCapDocument } from '../rules/category-cap-store';
import type { RuleDocument } from '../rules/rule-store';
import { subjectStore, type FoundSubject } from './subject-store';

/**
 * What postings follow from and do not write: who gets them, the rule book, and whether points are only given. None of it changes
 * under a posting: versions are never rewritten, and whoever leaves the village a moment later was there a moment before.
 */
export interface PostingFacts {
  /** By `subjectKey`. */
  readonly subjects: ReadonlyMap<string, FoundSubject>;
  /** Every version of the rules in question. */
  readonly rules: readonly RuleDocument[];
  readonly categoryCaps: readonly CategoryCapDocument[];
  readonly isRewardOnly: boolean;
  /** Whether the running month is known to be open; else the months are looked up. */
  readonly isRunningMonthOpen: boolean;
}

interface Wanted {
  readonly subjects: readonly Subject[];
  readonly ruleIds: readonly string[];
}

export const postingFactsStore = (documents: Documents, villageCode: string) => ({
  /** One request for each kind of subject, one for the rules, one for the caps; one for the switches if a rule takes points. */
  async find({ subjects, ruleIds }: Wanted): Promise<PostingFacts> {
    const found = await subjectStore(documents, villageCode).findAll(subjects);
    const rules = await findAll<RuleDocument>(documents, 'pointsRules', {
      where: { unitCode: villageCode, ruleId: isIn([...new Set(ruleIds)]) },
      order: [['_id', 'asc']],
    });
    const categoryCaps = await categoryCapStore(documents).list(villageCode);
    const isAnyTaken = rules.some(({ deltaTenths }) => deltaTenths < 0);
    const isRewardOnly = isAnyTaken && (await settingsStore(documents).switchesOf(villageCode)).isRewardOnly;
    return { subjects: found, rules, categoryCaps, isRewardOnly, isRunningMonthOpen: false };
  },
});
