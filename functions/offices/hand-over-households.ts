import { villageOf } from '@shared/domain/org-tree';
import type { PersonDocument } from '../_runtime/actor';
import { householdStore } from '../_runtime/roster/household-store';
import { revokeBrokenProxies } from '../_runtime/roster/settle-ties';
import type { ChangeCall, Changed } from './change-offices';

/**
 * What goes with a liaison's office: the households, which pass to the successor or to nobody, and acting for their people,
 * which was the liaison's to do and nobody else's. Other offices have neither.
 */
export const handOverHouseholds = async (
  call: ChangeCall,
  { person: liaison, office }: Changed,
  successor: PersonDocument | null,
): Promise<void> => {
  const villageCode = villageOf(office.unitCode);
  if (office.role !== 'householdLiaison' || villageCode === null) return;
  const households = householdStore(call.documents);
  const next = { liaisonId: successor?._id ?? null, liaisonName: successor?.name ?? '' };
  for (const household of await households.listByLiaisons(villageCode, [liaison._id])) {
    await households.put({ ...household, ...next });
  }
  await revokeBrokenProxies(call.documents, [liaison._id], call);
};
