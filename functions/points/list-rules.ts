import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listRules as contract } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { rulesInForce } from '@shared/domain/rule-book';
import type { ReadCall } from '../_runtime/route';
import { settingsStore } from '../_runtime/roster/settings-store';
import { ruleStore } from './rules/rule-store';

/** The rule book as it is in force today; where points are only given, rules that take are not. */
export const listRules = async ({
  documents,
  villageCode,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [rules, { isRewardOnly }] = await Promise.all([
    ruleStore(documents).list(villageCode),
    settingsStore(documents).switchesOf(villageCode),
  ]);
  const inForce = rulesInForce(rules, dateOf(now));
  return { items: inForce.filter(({ deltaTenths }) => !isRewardOnly || deltaTenths >= 0) };
};
