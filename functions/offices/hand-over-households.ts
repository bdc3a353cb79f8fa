import { villageOf } from '@shared/domain/org-tree';
import { dateOf } from '@shared/domain/calendar';
import type { PersonDocument } from '../_runtime/actor';
import { findByIds } from '../_runtime/find-by-ids';
import { householdStore } from '../_runtime/roster/household-store';
import { proxyStore } from '../_runtime/roster/proxy-store';
import type { ChangeCall, Changed } from './change-offices';

/**
 * What goes with a liaison's office: the households, which pass to the successor or to nobody, and acting for people of other
 * households, which was the liaison's to do and nobody else's. Other offices have neither.
 */
export const handOverHouseholds = async (
  call: ChangeCall,
  { person: liaison, office }: Changed,
  successor: PersonDocument | null,
): Promise<void> => {
  const villageCode = villageOf(office.unitCode);
  if (office.role !== 'householdLiaison' || villageCode === null) return;
  const { documents, now } = call;
  const households = await householdStore(documents).listByLiaisons(villageCode, [liaison._id]);
  const proxies = await proxyStore(documents).listBy([liaison._id], dateOf(now));
  const represented = await findByIds<PersonDocument>(
    documents,
    'people',
    proxies.map(({ personId }) => personId),
  );
  const isOfFamily = (personId: string): boolean => {
    const householdId = represented.get(personId)?.householdId ?? null;
    return householdId !== null && householdId === liaison.householdId;
  };

  const next = { liaisonId: successor?._id ?? null, liaisonName: successor?.name ?? '' };
  for (const household of households) await householdStore(documents).put({ ...household, ...next });
  const broken = proxies.filter(({ personId }) => !isOfFamily(personId));
  if (broken.length > 0) await proxyStore(documents).revoke(broken, call);
};
