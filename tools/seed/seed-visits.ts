import { checkIns } from '@shared/contract/check-ins';
import { addDays, dateOf, instantAt } from '@shared/domain/calendar';
import type { PersonDocument } from '../../functions/_runtime/actor';
import type { HouseholdDocument } from '../../functions/_runtime/roster/household-store';
import { prepareVisit, submitVisit } from '../../functions/check-ins/submit-visit';
import type { DemoVillage } from './demo-village';
import { inParallel } from './in-parallel';
import { visitNotes } from './offices.copy';
import { randomFrom } from './random';
import { ask } from './village-clerk';

const liaisonsAtOnce = 6;
/** Some are diligent, some have visited nobody yet. */
const visitedShareMax = 0.95;

interface PlannedVisit {
  readonly household: HouseholdDocument;
  readonly at: string;
  readonly note: string;
}

/** Visits of one liaison in the month up to `now`, each household once at most. */
const planVisits = (
  liaison: PersonDocument,
  households: readonly HouseholdDocument[],
  now: string,
): readonly PlannedVisit[] => {
  const today = dateOf(now);
  const random = randomFrom(`visits of ${liaison._id} until ${today}`);
  const share = visitedShareMax * random.next();
  return households.flatMap((household) => {
    const day = random.between(1, Number(today.slice(8)));
    const hour = random.between(8, 18).toString().padStart(2, '0');
    const note = random.pick(visitNotes);
    const at = instantAt(addDays(`${today.slice(0, 7)}-01`, day - 1), `${hour}:20`);
    return random.chance(share) && at <= now ? [{ household, at, note }] : [];
  });
};

/** 联户走访: whom the liaisons have called on in the running month. */
export const seedVisits = async (village: DemoVillage, now: string): Promise<void> => {
  const liaisons = village.people.filter(({ memberships }) =>
    memberships.some(({ role }) => role === 'householdLiaison'),
  );
  await inParallel(liaisons, liaisonsAtOnce, async (by) => {
    const own = village.households.filter(({ liaisonId }) => liaisonId === by._id);
    for (const { household, at, note } of planVisits(by, own, now)) {
      const doing = { by, at, name: `visit to ${household._id}`, method: checkIns.submitVisit };
      await ask({ ...doing, input: { householdId: household._id, note } }, submitVisit, prepareVisit);
    }
  });
};
