import type { OutputOf } from '@shared/contract/method';
import type { decideJoinRequest as contract } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import { joinRequestStore, showJoinRequest, type JoinRequestDocument } from '../_runtime/roster/join-request';
import { unitStore } from '../_runtime/roster/unit-store';
import { bindPhone } from './bind-phone';
import { takeUp, type DecideCall } from './take-up';

/** Takes somebody up and binds the phone that asked, or says no; either way once. */
export const decideJoinRequest = async (call: DecideCall): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const requests = joinRequestStore(documents);
  const request = await requests.find(villageCode, input.joinRequestId);
  if (request === null) throw new AppError('NotFound');
  if (request.state !== 'pending') throw new AppError('StateConflict', { state: request.state });
  if (!input.isAccepted && input.reason === '') throw new AppError('InvalidInput', { fields: ['reason'] });
  let personId: string | null = null;
  if (input.isAccepted) {
    personId = await takeUp(call, request);
    await bindPhone(call, request, personId);
  }
  const decided: JoinRequestDocument = {
    ...request,
    state: input.isAccepted ? 'accepted' : 'rejected',
    ...{ decidedAt: now, decidedById: actor.personId, decidedByName: actor.name },
    ...{ reason: input.reason, personId },
  };
  await requests.put(decided);
  const names = await unitStore(documents).namesOf([villageCode]);
  return showJoinRequest(decided, names.get(villageCode) ?? '');
};
