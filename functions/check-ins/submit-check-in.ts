import { activityLimits, type submit as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { activityPhase } from '@shared/domain/activity';
import { AppError } from '@shared/errors';
import { documents as outside } from '../_runtime/documents';
import { limitGuesses, type AttemptLimit } from '../_runtime/limit-attempts';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { activityStore, type ActivityDocument } from './activity-store';
import { checkInStore, countCheckIns } from './check-in-store';
import { isCodeAccepted } from './code';
import { recordCheckIns } from './record-check-ins';
import { showActivity, showCheckIn } from './show-activity';

type Input = ParsedInputOf<typeof contract>;

const windowSeconds = 600;

const guessesOf = ({ actor, source: { address } }: ReadCall<Input>): readonly AttemptLimit[] => [
  { what: 'checkInCode', by: address, max: activityLimits.guessesOfAddressMax, windowSeconds },
  { what: 'checkInCode', by: actor.personId, max: activityLimits.guessesOfPersonMax, windowSeconds },
];

/** The activity a scanned code names, or, for a code typed from the wall, the open one that shows it. */
const findActivity = async ({
  documents,
  villageCode,
  input,
  now,
}: ReadCall<Input>): Promise<ActivityDocument> => {
  const activities = activityStore(documents, villageCode);
  if (input.activityId !== undefined) {
    const activity = await activities.find(input.activityId);
    const phase = activityPhase(activity, now);
    if (phase !== 'open') throw new AppError('ActivityNotOpen', { phase });
    if (!isCodeAccepted(activity, input.code, now)) throw new AppError('CodeInvalid');
    return activity;
  }
  const open = await activities.listOpen(now);
  if (open.length === 0) throw new AppError('ActivityNotOpen');
  const shown = open.find((activity) => isCodeAccepted(activity, input.code, now));
  if (shown === undefined) throw new AppError('CodeInvalid');
  return shown;
};

/** Finds the activity before the transaction, which would forget a wrong code with everything else. */
export const prepareCheckIn = (call: ReadCall<Input>): Promise<ActivityDocument> =>
  limitGuesses(guessesOf(call), call.now, () => findActivity(call));

/** 打卡: the caller came, once; the points are posted in the same transaction. */
export const submitCheckIn = async (
  call: WriteCall<Input>,
  activity: ActivityDocument,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, now } = call;
  if (await checkInStore(documents).has(activity._id, actor.personId)) throw new AppError('AlreadyCheckedIn');
  const others = await countCheckIns(outside, activity._id);
  const [checkIn] = await recordCheckIns(call, { activity, way: 'code', people: [actor] });
  if (checkIn === undefined) throw new Error('one person checks in once');
  return {
    activity: showActivity(activity, { now, checkInCount: others + 1, isCheckedIn: true }),
    checkIn: showCheckIn(checkIn),
  };
};
