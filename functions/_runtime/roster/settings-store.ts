import { lineageOf } from '@shared/domain/org-tree';
import { switchesOf, type SwitchChoices, type Switches } from '@shared/domain/switches';
import type { Documents, Stored } from '../documents';
import { findByIds } from '../find-by-ids';

/** What one unit has decided; `_id` is its code. */
export interface SettingsDocument extends Stored {
  readonly choices: SwitchChoices;
  readonly changedAt: string;
  readonly changedById: string;
  readonly changedByName: string;
}

/** The switches as they count in a unit, by what it and those above it have decided. */
export const switchesBy = (unitCode: string, settings: readonly SettingsDocument[]): Switches =>
  switchesOf(unitCode, new Map(settings.map(({ _id, choices }) => [_id, choices])));

export const settingsStore = (documents: Documents) => ({
  /** What the unit and those above it have decided, by code. */
  findLineage: (unitCode: string): Promise<ReadonlyMap<string, SettingsDocument>> =>
    findByIds<SettingsDocument>(documents, 'settings', lineageOf(unitCode)),

  /** The switches as they count in a unit; one request. */
  async switchesOf(unitCode: string): Promise<Switches> {
    const found = await findByIds<SettingsDocument>(documents, 'settings', lineageOf(unitCode));
    return switchesBy(unitCode, [...found.values()]);
  },

  put: (settings: SettingsDocument): Promise<void> => documents.put('settings', settings),
});
