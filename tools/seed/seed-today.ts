import { checkIns } from '@shared/contract/check-ins';
import { points } from '@shared/contract/points';
import { activityPhase } from '@shared/domain/activity';
import { documents } from '../../functions/_runtime/documents';
import { activityStore } from '../../functions/check-ins/activity-store';
import { currentCode } from '../../functions/check-ins/code';
import { openActivity } from '../../functions/check-ins/open-activity';
import { submitCheckIn } from '../../functions/check-ins/submit-check-in';
import { entryStore } from '../../functions/points/ledger/entry-store';
import { postingFactsStore } from '../../functions/points/ledger/posting-facts-store';
import { reverseEntry } from '../../functions/points/reverse-entry';
import { secretaryOf, type DemoVillage } from './demo-village';
import { openActivityWords, reversalReason } from './month-plan.copy';
import { ask } from './village-clerk';

const minuteMs = 60_000;
const openForMinutes = 72 * 60;
const startedMinutesAgo = 95;
/** Early birds: every seventh member has checked in by the code already. */
const everySo = 7;

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * minuteMs).toISOString();

/** An activity that is on now and stays on for three days, so that there is something to check in to. */
const openCleanUp = async (village: DemoVillage, now: string): Promise<void> => {
  const { villageCode, people } = village;
  const startsAt = minutesAfter(now, -startedMinutesAgo);
  const endsAt = minutesAfter(startsAt, openForMinutes);
  const input = {
    ...openActivityWords,
    kind: 'cleanUp',
    startsAt,
    endsAt,
    ruleId: `${villageCode}-clean-up`,
  } as const;
  const doing = {
    by: secretaryOf(village),
    at: startsAt,
    name: 'activity now',
    method: checkIns.openActivity,
  };
  const { activityId } = await ask({ ...doing, input }, openActivity);
  const activity = await activityStore(documents, villageCode).find(activityId);
  const members = people.filter(({ isPartyMember }) => isPartyMember);
  for (const [place, by] of members.entries()) {
    if (place % everySo !== everySo - 1) continue;
    const at = minutesAfter(startsAt, 5 + place);
    if (activityPhase(activity, at) !== 'open' || at > now) continue;
    // The one who shows the code has found the activity already; a guess that is counted would be nobody's.
    const found = async () => ({
      ...{ activity, others: 0 },
      facts: await postingFactsStore(documents, villageCode).find({
        ...{ subjects: [{ kind: 'person', id: by._id }], ruleIds: [input.ruleId] },
      }),
    });
    const checkIn = { activityId, code: currentCode(activity, at) };
    const call = { by, at, name: `check-in now ${by._id}`, method: checkIns.submit, input: checkIn };
    await ask(call, submitCheckIn, found);
  }
};

/** One entry of this month that was a mistake and has been taken back. */
const reverseOne = async (village: DemoVillage, month: string, now: string): Promise<void> => {
  const { villageCode } = village;
  const page = { limit: 100 };
  const { items } = await entryStore(documents, villageCode).listPage(
    { subject: null, among: null, kinds: null, month },
    page,
  );
  const mistake = items.find(({ source, deltaTenths }) => source === 'instant' && deltaTenths > 0);
  if (mistake === undefined) return;
  const input = { entryId: mistake._id, reason: reversalReason };
  const doing = { by: secretaryOf(village), at: now, name: `reversal of ${mistake._id}` };
  await ask({ ...doing, method: points.reverse, input }, reverseEntry);
};

/** What is going on in the village at this moment. */
export const seedToday = async (village: DemoVillage, month: string, now: string): Promise<void> => {
  await openCleanUp(village, now);
  await reverseOne(village, month, now);
};
