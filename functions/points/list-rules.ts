import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listRules as contract } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { rulesInForce } from '@shared/domain/rule-book';
import type { ReadCall } from '../_runtime/route';
import { ruleStore } from './rule-store';

/** The rule book as it is in force today. */
export const listRules = async ({
  documents,
  villageCode,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => ({
  items: [...rulesInForce(await ruleStore(documents).list(villageCode), dateOf(now))],
});
