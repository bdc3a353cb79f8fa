import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { advance as contract } from '@shared/contract/units';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { countLeftToMove } from '../_runtime/roster/unit-merge-store';
import { changeUnit } from './change-unit';
import { findUnit, judgeRight, judgeState } from './judge-unit';
import { mergeUnit } from './merge-unit';
import { showUnit } from './show-units';

type Input = ParsedInputOf<typeof contract>;

/** How much a merge has before it, counted outside the transaction, in which nothing can be counted. */
export const prepareAdvance = ({ documents, unitCode, input }: ReadCall<Input>): Promise<number> =>
  input.action === 'merge' ? countLeftToMove(documents, unitCode) : Promise.resolve(0);

/** Renames a unit, lets a village join, merges it, retires it or takes it up again. */
export const advanceUnit = async (
  call: WriteCall<Input>,
  leftBefore: number,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, unitCode, input } = call;
  const { action, name, intoCode } = input;
  const unit = await findUnit(documents, unitCode);
  judgeRight(actor, unit, action);
  if (action !== 'merge') {
    judgeState(unit, action);
    const changed = await changeUnit(call, unit, { action, name });
    return { unit: await showUnit(documents, changed, actor.memberships), leftToMove: 0 };
  }
  const { isDone, movedNow } = await mergeUnit(call, unit, { intoCode, leftBefore });
  return {
    unit: await showUnit(documents, await findUnit(documents, unitCode), actor.memberships),
    // What was counted a moment ago may be moved by the timer meanwhile: only the merge itself knows that it is done.
    leftToMove: isDone ? 0 : Math.max(1, leftBefore - movedNow),
  };
};
