import { checkIns } from '@shared/contract/check-ins';
import { chunksOf } from '@shared/domain/chunks-of';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { activityStore, type ActivityDocument } from '../../functions/check-ins/activity-store';
import { openActivity } from '../../functions/check-ins/open-activity';
import { recordCheckIns } from '../../functions/check-ins/record-check-ins';
import { documents } from '../../functions/_runtime/documents';
import { postEntries } from '../../functions/points/ledger/post-entries';
import { comes, planActivities, type PlannedActivity } from './activity-plan';
import { secretaryOf, type DemoVillage } from './demo-village';
import { inParallel } from './in-parallel';
import { halvesOf, householdSession, memberSession, type RecordSession } from './record-sessions';
import { act, ask } from './village-clerk';

/** How many transactions run side by side; each lane has its own subjects, so they never wait for one another. */
const lanesMax = 8;
const membersPerLane = 10;
const householdsPerLane = 40;

type Opened = PlannedActivity & { readonly activity: ActivityDocument };

const openActivities = async (
  village: DemoVillage,
  month: string,
  now: string,
): Promise<readonly Opened[]> => {
  const { villageCode } = village;
  const opened: Opened[] = [];
  for (const planned of planActivities(village, month, now)) {
    const { name, kind, title, place, startsAt, endsAt, ruleKey } = planned;
    const input = { kind, title, place, startsAt, endsAt, ruleId: `${villageCode}-${ruleKey}` };
    const doing = { by: secretaryOf(village), at: startsAt, name, method: checkIns.openActivity, input };
    const { activityId } = await ask(doing, openActivity);
    opened.push({ ...planned, activity: await activityStore(documents, villageCode).find(activityId) });
  }
  return opened;
};

/** Those of a few members who came, entered from the roster at the end. */
const enterRoster = async (
  village: DemoVillage,
  month: string,
  opened: Opened,
  members: readonly PersonDocument[],
) => {
  const { villageCode } = village;
  const { activity, ruleKey, endsAt, name } = opened;
  const present = members.filter(({ _id }) => comes(_id, villageCode, ruleKey, month));
  if (present.length === 0) return;
  const people = present.map(({ _id, name: personName }) => ({ personId: _id, name: personName }));
  const doing = {
    by: secretaryOf(village),
    villageCode,
    at: endsAt,
    name: `${name} ${present[0]?._id ?? ''}`,
    input: null,
  };
  await act(doing, (call) => recordCheckIns(call, { activity, way: 'roster', people }));
};

const record = async (village: DemoVillage, { name, at, requests }: RecordSession): Promise<void> => {
  if (requests.length === 0) return;
  const doing = { by: secretaryOf(village), villageCode: village.villageCode, at, name, input: null };
  await act(doing, (call) => postEntries(call, requests));
};

/** One village's month as far as it has come: activities with those who came, and what was recorded by hand. */
export const seedMonth = async (village: DemoVillage, month: string, now: string): Promise<void> => {
  const { villageCode, people, households } = village;
  const halves = halvesOf(month, now);
  const opened = await openActivities(village, month, now);
  const memberLanes = chunksOf(
    people.filter(({ isPartyMember }) => isPartyMember),
    membersPerLane,
  ).map((members) => async (): Promise<void> => {
    for (const activity of opened) await enterRoster(village, month, activity, members);
    for (const half of halves) {
      await record(village, memberSession(villageCode, members, half));
    }
  });
  const householdLanes = chunksOf(
    households.map(({ _id }) => _id),
    householdsPerLane,
  ).map((ids) => async (): Promise<void> => {
    for (const half of halves) await record(village, householdSession(villageCode, ids, half));
  });
  await inParallel([...memberLanes, ...householdLanes], lanesMax, (lane) => lane());
};
