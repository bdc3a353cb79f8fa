import type { decide as contract, Finding } from '@shared/contract/findings';
import type { ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import { findingStore } from '../_runtime/findings/finding-store';
import type { WriteCall } from '../_runtime/route';
import { showFindings } from './show-finding';

/** Notes that somebody has looked whose own matter it is not, once; what they looked at stays as it was. */
export const decideFinding = async (call: WriteCall<ParsedInputOf<typeof contract>>): Promise<Finding> => {
  const { documents, villageCode, now, actor } = call;
  const { findingId, words } = call.input;
  const store = findingStore(documents, villageCode);
  const finding = await store.find(findingId);
  if (finding === null) throw new AppError('NotFound');
  if (finding.lookedAt !== null) throw new AppError('StateConflict');
  const lookedAt = { byId: actor.personId, byName: actor.name, at: now, words };
  const looked = { ...finding, lookedAt, isOpen: false };
  const [shown] = await showFindings(call, [looked]);
  if (shown === undefined) throw new Error('one finding is shown as one');
  if (shown.isOwnMatter) throw new AppError('OwnMatter');
  await store.put(looked);
  return shown;
};
