import type { CheckIn, listCheckIns as contract } from '@shared/contract/check-ins';
import { maskName } from '@shared/domain/masking';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { BoardVisibility } from '@shared/domain/switches';
import type { ReadCall } from '../_runtime/route';
import { visibilityFor } from '../points/visibility';
import { activityStore } from './activity-store';
import { checkInStore, type CheckInDocument } from './check-in-store';
import { showCheckIn } from './show-activity';

/** Who came is told with what it earned, so that a list of them is a board: members see others on it as they do there. */
const showTo = (personId: string, visibility: BoardVisibility, checkIn: CheckInDocument): CheckIn[] => {
  const shown = showCheckIn(checkIn);
  if (visibility === 'named' || checkIn.personId === personId) return [shown];
  if (visibility !== 'masked') return [];
  return [{ ...shown, personId: `hidden-${checkIn.sequence}`, name: maskName(checkIn.name) }];
};

/** Who came, latest first. */
export const listCheckIns = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input } = call;
  const { _id } = await activityStore(documents, villageCode).find(input.activityId);
  const [{ items, nextCursor }, visibility] = await Promise.all([
    checkInStore(documents).listPage(_id, input),
    visibilityFor(call),
  ]);
  return { items: items.flatMap((checkIn) => showTo(actor.personId, visibility, checkIn)), nextCursor };
};
