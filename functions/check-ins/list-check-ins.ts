import type { listCheckIns as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { ReadCall } from '../_runtime/route';
import { activityStore } from './activity-store';
import { checkInStore } from './check-in-store';
import { showCheckIn } from './show-activity';

/** Who came, latest first. */
export const listCheckIns = async ({
  documents,
  villageCode,
  input,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const { _id } = await activityStore(documents, villageCode).find(input.activityId);
  const { items, nextCursor } = await checkInStore(documents).listPage(_id, input);
  return { items: items.map(showCheckIn), nextCursor };
};
