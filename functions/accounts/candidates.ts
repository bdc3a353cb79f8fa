import { dateOf } from '@shared/domain/calendar';
import { maskName } from '@shared/domain/masking';
import { isActive } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { personStore } from '../_runtime/roster/person-store';
import { unitStore } from '../_runtime/roster/unit-store';

/** Whoever lived in the village until asking to be forgotten may come back while the days for it last. */
const isBindable = ({ state, mayComeBack }: PersonDocument): boolean =>
  state === 'active' || state === 'leaving' || (state === 'leavingOnPaper' && mayComeBack === true);

/** Those of all rosters who have this number and may sign in. */
export const findCandidates = async (
  documents: Documents,
  phone: string,
): Promise<readonly PersonDocument[]> => (await personStore(documents).listByPhone(phone)).filter(isBindable);

/** Where a person is at home; an officer who lives elsewhere, where the office is. */
const homeOf = ({ villageCode, formerVillageCode, memberships }: PersonDocument, now: string): string =>
  villageCode ?? formerVillageCode ?? memberships.find((held) => isActive(held, dateOf(now)))?.unitCode ?? '';

/** What somebody who has shown the number is told of those who share it. */
export const showCandidates = async (
  documents: Documents,
  candidates: readonly PersonDocument[],
  now: string,
) => {
  const homes = candidates.map((person) => homeOf(person, now)).filter((code) => code !== '');
  const names = await unitStore(documents).namesOf(homes);
  return candidates.map((person) => ({
    personId: person._id,
    maskedName: maskName(person.name),
    villageName: names.get(homeOf(person, now)) ?? '',
  }));
};
