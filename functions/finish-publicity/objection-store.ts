import { waitingStates } from '@shared/domain/objection-workflow';
import type { ObjectionState } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';

interface ObjectionDocument extends Stored {
  readonly villageCode: string;
  readonly state: ObjectionState;
}

export interface ObjectionsOfMonth {
  /** Villages in which an objection of the month waits for its decision. */
  readonly waiting: ReadonlySet<string>;
  /** Villages in which one was decided by a correction. */
  readonly corrected: ReadonlySet<string>;
}

/** More than a dozen villages raise in a month; one more would only keep a month open until tomorrow. */
const objectionsMax = 1_000;

/** What still hangs on the months of several villages; one request. */
export const objectionStore = (documents: Documents) => ({
  async ofMonth(villageCodes: readonly string[], month: string): Promise<ObjectionsOfMonth> {
    const states: readonly ObjectionState[] = [...waitingStates, 'corrected'];
    const found = await documents.find<ObjectionDocument>('objections', {
      where: { villageCode: isIn(villageCodes), countsInMonth: month, state: isIn(states) },
      limit: objectionsMax,
    });
    const villagesIn = (some: readonly ObjectionState[]) =>
      new Set(found.filter(({ state }) => some.includes(state)).map(({ villageCode }) => villageCode));
    return {
      waiting: found.length < objectionsMax ? villagesIn(waitingStates) : new Set(villageCodes),
      corrected: villagesIn(['corrected']),
    };
  },
});
