import type { DivisionPlan } from '@shared/domain/division-plan';
import { dateOf } from '@shared/domain/calendar';
import type { Documents } from '../../functions/_runtime/documents';
import { unitStore } from '../../functions/_runtime/roster/unit-store';
import { transact } from '../../functions/_runtime/transact';
import { categoryCapStore, presetCapsOf } from '../../functions/points/rules/category-cap-store';
import { presetRulesOf, ruleStore } from '../../functions/points/rules/rule-store';
import type { KnownUnits } from './county-units';

/** A village that is to use the system. */
export interface Joining {
  readonly code: string;
  readonly name: string;
  /** Whether it does not use it yet. */
  readonly isNew: boolean;
}

/** The villages named, as they are or will be once the plan is written. Throws when one is neither known nor in the file. */
export const planJoining = (
  join: readonly string[],
  { plan, known }: { readonly plan: DivisionPlan; readonly known: KnownUnits },
): readonly Joining[] => {
  const names = new Map(
    plan.rows.flatMap(({ division }) => (division === null ? [] : [[division.code, division.name]])),
  );
  return join.map((code) => {
    const unit = known.get(code);
    const name = names.get(code) ?? unit?.name;
    if (name === undefined)
      throw new Error(`--join ${code}: neither the file nor the database has this village`);
    if (unit !== undefined && unit.state !== 'active')
      throw new Error(`--join ${code}: ${name} was merged or retired and cannot join`);
    return { code, name, isNew: unit?.isJoined !== true };
  });
};

/** A village that joins gets the preset rule book in force from that day on, as when an officer lets it join. */
const joinVillage = (villageCode: string, now: string): Promise<void> =>
  transact(async (documents: Documents) => {
    const unit = await unitStore(documents).find(villageCode);
    const rules = await ruleStore(documents).list(villageCode);
    if (unit === null || unit.isJoined) return;
    await unitStore(documents).put({ ...unit, isJoined: true });
    if (rules.length > 0) return;
    await ruleStore(documents).insert(presetRulesOf(villageCode, dateOf(now)));
    await categoryCapStore(documents).insert(presetCapsOf(villageCode, dateOf(now)));
  });

export const writeJoining = async (joining: readonly Joining[], now: string): Promise<void> => {
  for (const { code, isNew } of joining) if (isNew) await joinVillage(code, now);
};
