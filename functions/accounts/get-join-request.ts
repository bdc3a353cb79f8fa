import type { getJoinRequest as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { joinRequestStore, showJoinRequest } from '../_runtime/roster/join-request';
import { unitStore } from '../_runtime/roster/unit-store';
import type { VisitorReadCall } from '../_runtime/route';

/** The newest request of the WeChat user who asks; decided ones too, with the reason. */
export const getJoinRequest = async ({
  actor,
  documents,
  source: { openId },
}: VisitorReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const isBound = actor !== null;
  const request = openId === null ? null : await joinRequestStore(documents).findNewestOf(openId);
  if (request === null) return { isBound, request: null };
  const village = await unitStore(documents).find(request.villageCode);
  return { isBound, request: showJoinRequest(request, village?.name ?? '') };
};
