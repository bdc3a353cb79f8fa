import { addDays, dateOf } from '@shared/domain/calendar';
import { erasureGraceDays } from '@shared/domain/consent';
import { leavingStates } from '@shared/domain/residency';
import type { PersonDocument } from '../_runtime/actor';
import { isAtMost, isIn } from '../_runtime/matchers';
import type { TimerCall } from '../_runtime/serve-timer';
import { erasePerson } from './erase-person';

/** Each walks through what a village has kept; a night has room for so many. */
const peopleMax = 20;

/** Erases those whose days of grace are over, an erasure that broke off ahead of all others; answers how many people. */
export const erasePeople = async (call: TimerCall): Promise<number> => {
  const { documents, now } = call;
  const lastOn = addDays(dateOf(now), -erasureGraceDays);
  const broken = await documents.find<PersonDocument>('people', {
    where: { state: 'erased', erasedAt: null },
    limit: peopleMax,
  });
  const due = await documents.find<PersonDocument>('people', {
    where: { state: isIn(leavingStates), stateSinceOn: isAtMost(lastOn) },
    order: [['stateSinceOn', 'asc']],
    limit: peopleMax,
  });
  let count = 0;
  for (const { _id } of [...broken, ...due].slice(0, peopleMax)) {
    if ((await erasePerson(call, _id, lastOn)) !== null) count += 1;
  }
  return count;
};
