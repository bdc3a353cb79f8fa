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

export const settingsStore = (documents: Documents) => ({
  /** What the unit and those above it have decided, by code. */
  findLineage: (unitCode: string): Promise<ReadonlyMap<string, SettingsDocument>> =>
    findByIds<SettingsDocument>(documents, 'settings', lineageOf(unitCode)),

  /** The switches as they count in a unit; one request. */
  async switchesOf(unitCode: string): Promise<Switches> {
    const found = await findByIds<SettingsDocument>(documents, 'settings', lineageOf(unitCode));
    return switchesOf(unitCode, new Map([...found].map(([code, { choices }]) => [code, choices])));
  },

  put: (settings: SettingsDocument): Promise<void> => documents.put('settings', settings),
});
