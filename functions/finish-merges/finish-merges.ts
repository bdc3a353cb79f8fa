import { logFailure } from '../_runtime/log';
import { carryOnMerge } from '../_runtime/roster/carry-on-merge';
import { unitMergeStore } from '../_runtime/roster/unit-merge-store';
import type { TimerCall } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';

/** A village of thousands is done in one firing; what is left beyond that waits for the next. */
const stepsPerMerge = 200;

/** One step of a merge in a transaction of its own: how much it moved, and whether there is more. */
const step = ({ now, newId }: TimerCall, fromCode: string) =>
  transact(async (documents) => {
    const before = await unitMergeStore(documents).find(fromCode);
    // Somebody who called again may have moved the last.
    if (before?.state !== 'running') return { moved: 0, isDone: true };
    const after = await carryOnMerge({ documents, now, newId }, before);
    return { moved: after.movedCount - before.movedCount, isDone: after.state === 'done' };
  });

const carryOn = async (call: TimerCall, fromCode: string): Promise<number> => {
  let movedCount = 0;
  for (let steps = 0; steps < stepsPerMerge; steps += 1) {
    const { moved, isDone } = await step(call, fromCode);
    movedCount += moved;
    if (isDone) break;
  }
  return movedCount;
};

/**
 * Moves the people of merged units who have not been moved by the one who merged them. A run that broke off is carried on by
 * the next, and a run repeated finds nothing left to do. Fails at the end when a merge failed, so that the operator sees it.
 */
export const finishMerges = async (
  call: TimerCall,
): Promise<{ readonly mergeCount: number; readonly movedCount: number }> => {
  const failed: string[] = [];
  const running = await unitMergeStore(call.documents).listRunning();
  let movedCount = 0;
  for (const { _id } of running) {
    try {
      movedCount += await carryOn(call, _id);
    } catch (error) {
      failed.push(_id);
      logFailure(`merging ${_id}`, call.requestId, error);
    }
  }
  if (failed.length > 0) throw new Error(`not merged: ${failed.join(', ')}`);
  return { mergeCount: running.length, movedCount };
};
