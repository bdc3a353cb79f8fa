import { freeUnitName, mergeRefusal, nextUnitCode } from '@shared/domain/unit-actions';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { carryOnMerge } from '../_runtime/roster/carry-on-merge';
import { unitMergeStore, type UnitMergeDocument } from '../_runtime/roster/unit-merge-store';
import { aNewUnit, unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import { endOffices, findHolders } from './end-offices';
import { findUnit, judgeState, refuseWhileMoving } from './judge-unit';
import { treeStore } from './tree-store';
import { unitReasons } from './unit-reasons.copy';

type Call = WriteCall<unknown>;

/** A unit below the one that ends, with the new one that takes its place. */
interface Successor {
  readonly old: UnitDocument;
  readonly fresh: UnitDocument;
}

/**
 * The units at work below `from`, made anew below `into`: a code holds the codes of those above, so they cannot be carried over.
 * They keep their names as far as these are free.
 */
const planSuccessors = async (
  call: Call,
  from: UnitDocument,
  into: UnitDocument,
): Promise<readonly Successor[]> => {
  const { documents } = call;
  const children = await unitStore(documents).listChildren(from._id);
  if (children.length === 0) return [];
  const there = await treeStore(documents).listSiblings(into._id);
  const codes = there.map(({ _id }) => _id);
  const names = new Set(there.filter(({ state }) => state === 'active').map(({ name }) => name));
  const planned: Successor[] = [];
  for (const old of children) {
    const code = nextUnitCode(into._id, codes);
    if (code === null) throw new AppError('StateConflict', { reason: 'noNumberLeft' });
    const name = freeUnitName(old.name, from.name, names);
    codes.push(code);
    names.add(name);
    const fresh = aNewUnit({ _id: code, name, level: old.level, parentCode: into._id });
    planned.push({ old, fresh }, ...(await planSuccessors(call, old, fresh)));
  }
  return planned;
};

const judgeMerge = async (
  { documents }: Call,
  from: UnitDocument,
  intoCode: string,
): Promise<UnitDocument> => {
  const into = await findUnit(documents, intoCode);
  const refusal = mergeRefusal(from, into);
  if (refusal !== null) throw new AppError('StateConflict', { reason: refusal });
  await refuseWhileMoving(documents, from._id);
  // Codes of villages are the nation's: each is merged by itself into the one that the division file brought.
  const isAboveVillages = from.level === 'township';
  if (isAboveVillages && (await unitStore(documents).listChildren(from._id)).length > 0) {
    throw new AppError('StateConflict', { reason: 'unitsBelow' });
  }
  return into;
};

/** Ends the unit at once: its offices, and the units below it, whose successors stand ready. */
const beginMerge = async (call: Call, from: UnitDocument, intoCode: string): Promise<UnitMergeDocument> => {
  const { actor, documents, now } = call;
  const into = await judgeMerge(call, from, intoCode);
  const successors = await planSuccessors(call, from, into);
  const holders = await findHolders(call, from._id);
  const note = unitReasons.merged(from.name, into.name);

  const units = unitStore(documents);
  for (const { old, fresh } of successors) {
    await units.insert(fresh);
    await units.put({ ...old, state: 'merged', mergedIntoCode: fresh._id });
  }
  await units.put({ ...from, state: 'merged', mergedIntoCode: into._id });
  await endOffices(call, holders, { unitCode: from._id, reason: note });
  const merge: UnitMergeDocument = {
    ...{ _id: from._id, intoCode, fromName: from.name, intoName: into.name, note },
    successors: successors.map(({ old, fresh }) => ({ fromCode: old._id, intoCode: fresh._id })),
    ...{ state: 'running', startedAt: now, startedById: actor.personId, startedByName: actor.name },
    ...{ doneAt: null, movedCount: 0 },
  };
  await unitMergeStore(documents).insert(merge);
  return merge;
};

interface Merged {
  readonly isDone: boolean;
  /** People, households and requests moved by this call. */
  readonly movedNow: number;
}

const mergedBy = (before: UnitMergeDocument, after: UnitMergeDocument): Merged => ({
  isDone: after.state === 'done',
  movedNow: after.movedCount - before.movedCount,
});

/**
 * Begins a merge, or carries on one that was begun. The call that begins writes enough already, so that it moves nobody unless
 * there is nobody to move; `leftBefore` says so.
 */
export const mergeUnit = async (
  call: Call,
  unit: UnitDocument,
  { intoCode, leftBefore }: { readonly intoCode: string | undefined; readonly leftBefore: number },
): Promise<Merged> => {
  if (intoCode === undefined) throw new AppError('InvalidInput', { fields: ['intoCode'] });
  const earlier = await unitMergeStore(call.documents).find(unit._id);
  if (earlier === null) judgeState(unit, 'merge');
  const merge = earlier ?? (await beginMerge(call, unit, intoCode));
  if (merge.intoCode !== intoCode) throw new AppError('StateConflict', { reason: 'merged' });
  const waits = merge.state === 'done' || (earlier === null && leftBefore > 0);
  return mergedBy(merge, waits ? merge : await carryOnMerge(call, merge));
};
