import type { submitJoinRequest as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import { limitAttempts } from '../_runtime/limit-attempts';
import { aNewJoinRequest, joinRequestStore, showJoinRequest } from '../_runtime/roster/join-request';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import type { VisitorReadCall, VisitorWriteCall } from '../_runtime/route';
import { verifyPhoneProof } from '../_runtime/token';
import { joinRequestsOf } from './limits';
import { unboundOpenId } from './open-id';

type Input = ParsedInputOf<typeof contract>;

/** The village that is asked, when it can be: one that uses the system, and nothing else asked of whomever. */
const judgeRequest = async (
  documents: Documents,
  openId: string,
  { villageCode }: Input,
): Promise<UnitDocument> => {
  const [village, newest] = await Promise.all([
    unitStore(documents).find(villageCode),
    joinRequestStore(documents).findNewestOf(openId),
  ]);
  if (village?.level !== 'village' || !village.isJoined || village.state !== 'active')
    throw new AppError('NotFound');
  if (newest?.state === 'pending') throw new AppError('AlreadyExists');
  return village;
};

/** Learns the number, and counts requests that would be taken. */
export const prepareJoinRequest = async (call: VisitorReadCall<Input>): Promise<string> => {
  const { documents, now, input } = call;
  const openId = unboundOpenId(call);
  const phone = await verifyPhoneProof(input.phoneProof, { openId, now });
  await judgeRequest(documents, openId, input);
  await limitAttempts(joinRequestsOf(openId), now);
  return phone;
};

export const submitJoinRequest = async (
  call: VisitorWriteCall<Input>,
  phone: string,
): Promise<OutputOf<typeof contract>> => {
  const { documents, now, newId, input } = call;
  const openId = unboundOpenId(call);
  const village = await judgeRequest(documents, openId, input);
  const { name, householdNumber, words, label } = input;
  const request = aNewJoinRequest({
    ...{ _id: newId(), villageCode: village._id, openId, phone, askedAt: now },
    ...{ name, householdNumber, words, label },
  });
  await joinRequestStore(documents).insert(request);
  return showJoinRequest(request, village.name);
};
