import { activityLimits, type submit as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { activityPhase } from '@shared/domain/activity';
import { AppError } from '@shared/errors';
import { limitGuesses, type AttemptLimit } from '../_runtime/limit-attempts';
import { isAbove } from '../_runtime/matchers';
import { countOf, itsOwn, ofCall, part, partCount, type Brought, type Count } from '../_runtime/parts';
import type { ReadCall, WriteCall } from '../_runtime/route';
import type { PostingFacts } from '../points/ledger/posting-facts-store';
import { bookParts, factsWith } from '../points/ledger/posting-parts';
import type { RuleDocument } from '../points/rules/rule-store';
import { subjectKey } from '../points/ledger/subject-store';
import type { ActivityDocument } from './activity-store';
import { checkInStore } from './check-in-store';
import { isCodeAccepted } from './code';
import { recordCheckIns } from './record-check-ins';
import { showActivity, showCheckIn } from './show-activity';

type Input = ParsedInputOf<typeof contract>;

const windowSeconds = 600;

const guessesOf = ({ actor, source: { address } }: ReadCall<Input>): readonly AttemptLimit[] => [
  { what: 'checkInCode', by: address, max: activityLimits.guessesOfAddressMax, windowSeconds },
  { what: 'checkInCode', by: actor.personId, max: activityLimits.guessesOfPersonMax, windowSeconds },
];

/** An activity with what checking in to it follows from. */
interface Shown extends ActivityDocument {
  /** Every version of the rule it scores by. */
  readonly rules: readonly RuleDocument[];
  readonly present: readonly Count[];
}

/** The activity that is named, or all that are not over, with what brings points there. */
export const checkInParts = ({ activityId }: Input, now: string) => ({
  activities: part<Shown>('activities', {
    where: {
      villageCode: ofCall.villageCode,
      ...(activityId === undefined ? { endsAt: isAbove(now) } : { _id: activityId }),
    },
    order: [['endsAt', 'asc']],
    with: {
      rules: part('pointsRules', {
        where: { unitCode: ofCall.villageCode, ruleId: itsOwn('rule.ruleId') },
      }),
      present: partCount('checkIns', { where: { activityId: itsOwn('_id') } }),
    },
  }),
  ...bookParts(now),
});

type CheckInBrought = Brought<ReturnType<typeof checkInParts>>;

/** The activity a scanned code names, or, for a code typed from the wall, the open one that shows it. */
const findActivity = ({ input, now }: ReadCall<Input>, activities: readonly Shown[]): Shown => {
  if (input.activityId !== undefined) {
    const [activity] = activities;
    if (activity === undefined) throw new AppError('NotFound');
    const phase = activityPhase(activity, now);
    if (phase !== 'open') throw new AppError('ActivityNotOpen', { phase });
    if (!isCodeAccepted(activity, input.code, now)) throw new AppError('CodeInvalid');
    return activity;
  }
  const open = activities.filter((activity) => activityPhase(activity, now) === 'open');
  if (open.length === 0) throw new AppError('ActivityNotOpen');
  const shown = open.find((activity) => isCodeAccepted(activity, input.code, now));
  if (shown === undefined) throw new AppError('CodeInvalid');
  return shown;
};

interface Found {
  readonly activity: ActivityDocument;
  /** How many were in already. */
  readonly others: number;
  readonly facts: PostingFacts;
}

/** Whose points they are is known: the caller's, if of the village. */
const ownSubject = ({ actor, villageCode }: ReadCall<Input>): PostingFacts['subjects'] => {
  const { personId, name, gridCode, householdId } = actor;
  if (actor.villageCode !== villageCode) return new Map();
  const key = subjectKey({ kind: 'person', id: personId });
  return new Map([[key, { name, gridCode, householdId, liaisonId: null }]]);
};

/** Finds the activity before the transaction, which would forget a wrong code with everything else. */
export const prepareCheckIn = async (
  call: ReadCall<Input>,
  { activities, ...book }: CheckInBrought,
): Promise<Found> => {
  const found = await limitGuesses(guessesOf(call), call.now, () =>
    Promise.resolve().then(() => findActivity(call, activities)),
  );
  const { rules, present, ...activity } = found;
  const facts = factsWith(call.villageCode, { subjects: ownSubject(call), rules }, book);
  return { activity, others: countOf(present), facts };
};

/** 打卡: the caller came, once; the points are posted in the same transaction. */
export const submitCheckIn = async (
  call: WriteCall<Input>,
  { activity, others, facts }: Found,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, now } = call;
  if (await checkInStore(documents).has(activity._id, actor.personId)) throw new AppError('AlreadyCheckedIn');
  const [checkIn] = await recordCheckIns(call, { activity, way: 'code', people: [actor], facts });
  if (checkIn === undefined) throw new Error('one person checks in once');
  return {
    activity: showActivity(activity, { now, checkInCount: others + 1, isCheckedIn: true }),
    checkIn: showCheckIn(checkIn),
  };
};
