import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { ruleLimits, type publish as contract } from '@shared/contract/rules';
import { dateOf, isDate } from '@shared/domain/calendar';
import { changedFields, ruleTextOf } from '@shared/domain/rule-difference';
import { problemsOf } from '@shared/domain/rule-problems';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { settingsStore } from '../_runtime/roster/settings-store';
import { copiedRuleIdOf, ruleStore, ruleVersionIdOf, type RuleDocument } from '../points/rules/rule-store';
import { findKeepingUnit } from './book-unit';
import { linesOf, newestOf, showRule, type RuleLine } from './rule-lines';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** What cannot stand in any book: days in the past, and texts that contradict themselves. */
const judgeInput = ({ input, now }: Call): void => {
  const { validFrom, validTo } = input;
  const wrong = [
    ...Object.keys(problemsOf(input)),
    ...(isDate(validFrom) && validFrom >= dateOf(now) ? [] : ['validFrom']),
    ...(validTo === null || (isDate(validTo) && validTo >= validFrom) ? [] : ['validTo']),
  ];
  if (wrong.length > 0) throw new AppError('InvalidInput', { fields: wrong });
};

const judgeTaking = async ({ documents, unitCode, input }: Call): Promise<void> => {
  if (input.deltaTenths > 0) return;
  const { isRewardOnly } = await settingsStore(documents).switchesOf(unitCode);
  if (isRewardOnly) throw new AppError('RuleNotInForce', { reason: 'rewardOnly' });
};

/** Refuses what was written against an older version, and what says nothing new. */
const judgeAgainst = ({ input }: Call, newest: RuleDocument): void => {
  const { seenVersion = newest.version, validFrom, validTo } = input;
  if (seenVersion !== newest.version) throw new AppError('StateConflict', { reason: 'newerVersion' });
  const saysTheSame = changedFields(input, newest).length === 0;
  const holdsTheSame = validTo === newest.validTo && newest.validFrom <= validFrom;
  if (saysTheSame && holdsTheSame) throw new AppError('StateConflict', { reason: 'nothingNew' });
};

/** The place and the number that the new version takes. */
const placeOf = (
  { unitCode, newId }: Call,
  line: RuleLine | null,
  book: readonly RuleDocument[],
): Pick<RuleDocument, 'ruleId' | 'version' | 'order' | 'origin'> => {
  if (line === null) {
    const order = Math.max(-1, ...book.map((rule) => rule.order)) + 1;
    return { ruleId: copiedRuleIdOf(unitCode, newId()), version: 1, order };
  }
  const { ruleId, version, order, origin } = newestOf(line);
  return { ruleId, version: version + 1, order, ...(origin === undefined ? {} : { origin }) };
};

/**
 * Writes a version of a rule, the first one when no `ruleId` is given. Of two who write the same version at once the database refuses
 * one, who then writes the next: nothing is lost, unless `seenVersion` says that the other's must be read first.
 */
export const publishRule = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, unitCode, input } = call;
  judgeInput(call);
  await findKeepingUnit(documents, unitCode);
  const book = await ruleStore(documents).list(unitCode);
  const lines = linesOf(book);
  const line = lines.find(({ ruleId }) => ruleId === input.ruleId) ?? null;
  if (line === null && input.ruleId !== undefined) throw new AppError('NotFound');
  if (line !== null) judgeAgainst(call, newestOf(line));
  await judgeTaking(call);
  if (line === null && lines.length >= ruleLimits.rulesMax) {
    throw new AppError('StateConflict', { reason: 'bookFull' });
  }
  const place = placeOf(call, line, book);
  const { validFrom, validTo } = input;
  const { appliesTo, recorders, ...text } = ruleTextOf(input);
  const rule: RuleDocument = {
    _id: ruleVersionIdOf(place.ruleId, place.version),
    ...{ unitCode, ...place, ...text, appliesTo: [...appliesTo], recorders: [...recorders] },
    ...{ validFrom, validTo },
  };
  await ruleStore(documents).insert([rule]);
  return showRule(rule);
};
