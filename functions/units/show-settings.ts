import type { Settings } from '@shared/contract/units';
import { levelOf, type UnitLevel } from '@shared/domain/org-tree';
import { holdsRole, type Membership, type Role } from '@shared/domain/roles';
import { resolveSwitches } from '@shared/domain/switches';
import type { SettingsDocument } from '../_runtime/roster/settings-store';
import type { UnitDocument } from '../_runtime/roster/unit-store';

const decidingRoles: readonly Role[] = ['secretary', 'townshipOfficer', 'countyOfficer'];
const decidingLevels: readonly UnitLevel[] = ['county', 'township', 'village'];

/** Switches are decided by villages and the units above: a grid goes by its village. */
export const canHaveSettings = (unitCode: string): boolean => {
  const level = levelOf(unitCode);
  return level !== null && decidingLevels.includes(level);
};

export interface SettingsView {
  readonly unit: UnitDocument;
  /** What the unit and those above it have decided, by code. */
  readonly found: ReadonlyMap<string, SettingsDocument>;
  /** The unit and those above it, by code. */
  readonly units: ReadonlyMap<string, Pick<UnitDocument, 'name'>>;
  /** Of who looks. */
  readonly memberships: readonly Membership[];
}

/** The switches of a unit, each with where it comes from and what it would be without the unit's own choice. */
export const showSettings = ({ unit, found, units, memberships }: SettingsView): Settings => {
  const unitCode = unit._id;
  const choices = new Map([...found].map(([code, settings]) => [code, settings.choices]));
  const choicesAbove = new Map([...choices].filter(([code]) => code !== unitCode));
  const above = new Map(resolveSwitches(unitCode, choicesAbove).map(({ name, value }) => [name, value]));
  const own = found.get(unitCode);
  return {
    unitCode,
    unitName: unit.name,
    settings: resolveSwitches(unitCode, choices).map(({ name, value, fromUnitCode }) => ({
      ...{ name, value, isOwn: fromUnitCode === unitCode, inherited: above.get(name) ?? value },
      from:
        fromUnitCode === null ? null : { unitCode: fromUnitCode, name: units.get(fromUnitCode)?.name ?? '' },
    })),
    canChange:
      unit.state === 'active' && canHaveSettings(unitCode) && holdsRole(memberships, decidingRoles, unitCode),
    changedAt: own?.changedAt ?? null,
    changedByName: own?.changedByName ?? '',
  };
};
