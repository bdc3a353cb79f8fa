import type { CheckIn, listCheckIns as contract } from '@shared/contract/check-ins';
import { maskName } from '@shared/domain/masking';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { BoardVisibility } from '@shared/domain/switches';
import type { ReadCall } from '../_runtime/route';
import { namesShownTo } from '../points/names-shown';
import { visibilityFor } from '../points/visibility';
import { activityStore } from './activity-store';
import { checkInStore, type CheckInDocument } from './check-in-store';
import { showCheckIn } from './show-activity';

/** Who came is told with what it earned, so that a list of them is a board: members see others on it as they do there. */
const showTo = (
  personId: string,
  { visibility, isNamed }: { readonly visibility: BoardVisibility; readonly isNamed: boolean },
  checkIn: CheckInDocument,
): CheckIn[] => {
  const shown = showCheckIn(checkIn);
  if (checkIn.personId === personId || (visibility === 'named' && isNamed)) return [shown];
  if (visibility !== 'masked' && visibility !== 'named') return [];
  return [{ ...shown, personId: `hidden-${checkIn.sequence}`, name: maskName(checkIn.name) }];
};

const asNamed = ({ personId: id, name: subjectName }: CheckInDocument) =>
  ({ subject: { kind: 'person', id }, subjectName }) as const;

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
  const showName = await namesShownTo(call, items.map(asNamed));
  const isNamed = (checkIn: CheckInDocument): boolean =>
    showName(asNamed(checkIn)).subjectName === checkIn.name;
  return {
    items: items.flatMap((checkIn) =>
      showTo(actor.personId, { visibility, isNamed: isNamed(checkIn) }, checkIn),
    ),
    nextCursor,
  };
};
