import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { end as contract } from '@shared/contract/rules';
import { dateOf, isDate } from '@shared/domain/calendar';
import { endingVersion } from '@shared/domain/rule-versions';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { ruleStore, ruleVersionIdOf } from '../points/rules/rule-store';
import { findKeepingUnit } from './book-unit';
import { showRule } from './rule-lines';

/** Ends a rule by one more version with a last day: the versions before stay as they are. */
export const endRule = async ({
  documents,
  unitCode,
  input,
  now,
}: WriteCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const { ruleId, validTo } = input;
  const today = dateOf(now);
  if (!isDate(validTo) || validTo < today) throw new AppError('InvalidInput', { fields: ['validTo'] });
  await findKeepingUnit(documents, unitCode);
  const versions = await ruleStore(documents).versions(unitCode, ruleId);
  if (versions.length === 0) throw new AppError('NotFound');
  const ending = endingVersion(versions, { validTo, today });
  if (ending === null) throw new AppError('StateConflict', { reason: 'ended' });
  const rule = { ...ending, _id: ruleVersionIdOf(ruleId, ending.version) };
  await ruleStore(documents).insert([rule]);
  return showRule(rule);
};
