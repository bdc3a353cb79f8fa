import { activityLimits, type openActivity as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { pointsLimits } from '@shared/contract/points';
import { activityDay, windowProblem } from '@shared/domain/activity';
import { versionInForce } from '@shared/domain/rule-book';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { ruleStore } from '../points/rules/rule-store';
import { activityStore, type ActivityDocument } from './activity-store';
import { newCodeSecret } from './code';
import { showActivity } from './show-activity';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** The rule as it will be in force on the day; it has to be one for people, and one that gives: nobody loses by coming. */
const findRule = async ({ documents, villageCode, input }: Call): Promise<ActivityDocument['rule']> => {
  if (input.ruleId === undefined) return null;
  const versions = await ruleStore(documents).versions(villageCode, input.ruleId);
  const rule = versionInForce(versions, activityDay(input));
  if (rule?.appliesTo.includes('person') !== true || rule.deltaTenths <= 0) {
    throw new AppError('RuleNotInForce');
  }
  const { ruleId, title, deltaTenths } = rule;
  return { ruleId, title, deltaTenths };
};

/** Opens an activity: from `startsAt` to `endsAt` its members check in by the code shown at the place. */
export const openActivity = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now, newId } = call;
  const { kind, title, place, startsAt, endsAt } = input;
  const { lateDaysMax } = pointsLimits;
  const problem = windowProblem(input, now, { hoursMax: activityLimits.hoursMax, lateDaysMax });
  if (problem !== null) throw new AppError('InvalidInput', { fields: [problem] });
  const activity: ActivityDocument = {
    ...{ _id: newId(), villageCode, kind, title, place, startsAt, endsAt },
    rule: await findRule(call),
    openedBy: actor.personId,
    openedAt: now,
    codeSecret: newCodeSecret(),
  };
  await activityStore(documents, villageCode).insert(activity);
  return showActivity(activity, { now, checkInCount: 0, isCheckedIn: false });
};
