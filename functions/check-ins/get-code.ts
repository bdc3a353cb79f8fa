import type { getCode as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { activityPhase } from '@shared/domain/activity';
import { nextTurnAt, qrTextOf } from '@shared/domain/check-in-code';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { activityStore } from './activity-store';
import { checkInStore, countCheckIns } from './check-in-store';
import { currentCode } from './code';
import { showActivity } from './show-activity';

/** The code of this turn, for the screen or the paper at the place. */
export const getCode = async ({
  actor,
  documents,
  villageCode,
  input: { activityId },
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const activity = await activityStore(documents, villageCode).find(activityId);
  const phase = activityPhase(activity, now);
  if (phase !== 'open') throw new AppError('ActivityNotOpen', { phase });
  const [checkInCount, isCheckedIn] = await Promise.all([
    countCheckIns(documents, activityId),
    checkInStore(documents).has(activityId, actor.personId),
  ]);
  const code = currentCode(activity, now);
  return {
    activity: showActivity(activity, { now, checkInCount, isCheckedIn }),
    code,
    qrText: qrTextOf(activityId, code),
    turnsAt: nextTurnAt(now),
  };
};
