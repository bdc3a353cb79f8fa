import { dateOf } from '@shared/domain/calendar';
import type { UnitAction } from '@shared/domain/unit-actions';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import { categoryCapStore, presetCapsOf } from '../points/rules/category-cap-store';
import { presetRulesOf, ruleStore } from '../points/rules/rule-store';
import { endOffices, findHolders } from './end-offices';
import { refuseTakenName } from './judge-name';
import { refuseWhileMoving } from './judge-unit';
import { residentStore } from './resident-store';
import { treeStore } from './tree-store';
import { unitReasons } from './unit-reasons.copy';

type Call = WriteCall<unknown>;
/** What a unit becomes; the change is already judged by right and state. */
type Change = (call: Call, unit: UnitDocument, name: string | undefined) => Promise<UnitDocument>;

const othersOf = async ({ documents }: Call, { _id, parentCode }: UnitDocument) =>
  (await treeStore(documents).listSiblings(parentCode)).filter((other) => other._id !== _id);

/** A new name; the one before is kept with the instant until which it counted. */
const rename: Change = async (call, unit, name) => {
  if (name === undefined) throw new AppError('InvalidInput', { fields: ['name'] });
  if (name === unit.name) return unit;
  refuseTakenName(name, await othersOf(call, unit));
  return { ...unit, name, formerNames: [{ name: unit.name, untilAt: call.now }, ...unit.formerNames] };
};

/** A village begins with the rule book of the system, unless it has one from before. */
const join: Change = async ({ documents, now }, unit) => {
  const rules = ruleStore(documents);
  const hasRules = (await rules.list(unit._id)).length > 0;
  if (!hasRules) {
    await rules.insert(presetRulesOf(unit._id, dateOf(now)));
    await categoryCapStore(documents).insert(presetCapsOf(unit._id, dateOf(now)));
  }
  return { ...unit, isJoined: true };
};

/** Ends a unit in which nobody lives or waits for anything and below which nothing is at work; its offices end with it. */
const retire: Change = async (call, unit) => {
  const { documents } = call;
  await refuseWhileMoving(documents, unit._id);
  if ((await unitStore(documents).listChildren(unit._id)).length > 0) {
    throw new AppError('StateConflict', { reason: 'unitsBelow' });
  }
  if (await residentStore(documents).hasResidents(unit._id)) {
    throw new AppError('StateConflict', { reason: 'residents' });
  }
  if (await residentStore(documents).hasSnapshotsInHand(unit._id)) {
    throw new AppError('StateConflict', { reason: 'snapshots' });
  }
  const holders = await findHolders(call, unit._id);
  await endOffices(call, holders, { unitCode: unit._id, reason: unitReasons.retired(unit.name) });
  return { ...unit, state: 'retired' };
};

/** Takes a retired unit up again where its place is still there and its name still free. */
const restore: Change = async (call, unit) => {
  const parent = await unitStore(call.documents).find(unit.parentCode);
  if (parent?.state !== 'active') throw new AppError('StateConflict', { reason: 'parentNotActive' });
  refuseTakenName(unit.name, await othersOf(call, unit));
  return { ...unit, state: 'active' };
};

const changes: Readonly<Record<Exclude<UnitAction, 'merge' | 'addBelow'>, Change>> = {
  ...{ rename, join, retire, restore },
};

/** Every change of one unit for itself; reads before it writes. */
export const changeUnit = async (
  call: Call,
  unit: UnitDocument,
  { action, name }: { readonly action: keyof typeof changes; readonly name: string | undefined },
): Promise<UnitDocument> => {
  const changed = await changes[action](call, unit, name);
  await unitStore(call.documents).put(changed);
  return changed;
};
