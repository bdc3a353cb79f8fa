import { dateOf } from '@shared/domain/calendar';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { reverseProxy as contract } from '@shared/contract/people';
import { holdsRole, runningRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import { proxyStore } from '../_runtime/roster/proxy-store';
import type { WriteCall } from '../_runtime/route';
import { showProxies } from './show-proxies';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** The two of them, and who runs the village; nobody else learns that it exists. */
const mayEnd = ({ actor, villageCode, input }: Call): boolean =>
  [input.personId, input.proxyId].includes(actor.personId) ||
  holdsRole(actor.memberships, runningRoles, villageCode);

export const reverseProxy = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input, now } = call;
  const proxies = proxyStore(documents);
  const standing = await proxies.listFor([input.personId], dateOf(now));
  const proxy = standing.find((each) => each.proxyId === input.proxyId);
  if (proxy?.villageCode !== villageCode || !mayEnd(call)) throw new AppError('NotFound');
  await proxies.revoke([proxy], call);
  return { proxies: showProxies(standing.filter((each) => each !== proxy)) };
};
