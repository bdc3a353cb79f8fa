import { addDays, dateOf } from '@shared/domain/calendar';
import { maskPhone } from '@shared/domain/masking';
import { retentionDays } from '@shared/domain/retention';
import type { PersonDocument } from '../_runtime/actor';
import { isAtLeast, isAtMost, isIn } from '../_runtime/matchers';
import { personStore } from '../_runtime/roster/person-store';
import type { TimerCall } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';

/** The work of one night; what is more waits for the next. */
const peopleMax = 500;

const isOver = ({ state, stateSinceOn, phone }: PersonDocument, lastOn: string): boolean =>
  (state === 'left' || state === 'dead') && (stateSinceOn ?? lastOn) <= lastOn && phone !== '';

/** Nobody calls who left a year ago: the number of somebody who moved away or died goes, with a line in the history. */
export const clearFormerPhones = async ({ documents, now, newId }: TimerCall): Promise<number> => {
  const lastOn = addDays(dateOf(now), -retentionDays.phonesOfFormer);
  const former = await documents.find<PersonDocument>('people', {
    where: {
      state: isIn(['left', 'dead']),
      stateSinceOn: isAtMost(lastOn),
      // Any number at all: no digit sorts below the zero.
      phone: isAtLeast('0'),
    },
    limit: peopleMax,
  });
  let count = 0;
  for (const { _id } of former) {
    count += await transact(async (transaction) => {
      const people = personStore(transaction);
      const person = await people.find(_id);
      if (person === null || !isOver(person, lastOn)) return 0;
      const changes = [{ field: 'phone', before: maskPhone(person.phone), after: '' }];
      await people.change(person, { phone: '' }, { kind: 'changed', changes }, { actor: null, now, newId });
      return 1;
    });
  }
  return count;
};
