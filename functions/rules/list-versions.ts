import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listVersions as contract } from '@shared/contract/rules';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { ruleStore } from '../points/rules/rule-store';
import { showRule } from './rule-lines';

/** How a rule came to say what it says. */
export const listVersions = async ({
  documents,
  unitCode,
  input,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const versions = await ruleStore(documents).versions(unitCode, input.ruleId);
  if (versions.length === 0) throw new AppError('NotFound');
  return { items: versions.toSorted((one, other) => other.version - one.version).map(showRule) };
};
