import { announcements } from '@shared/contract/announcements';
import { applicants } from '@shared/contract/applicants';
import { checkIns } from '@shared/contract/check-ins';
import { objections } from '@shared/contract/objections';
import { people } from '@shared/contract/people';
import { points } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { snapshots } from '@shared/contract/snapshots';
import type { ApiClient } from '../../tools/local-runtime/api-client';
import { roomiestRule } from '../durability/roomiest-rule';

const minuteMs = 60_000;

export interface OpenedActivity {
  readonly activityId: string;
  readonly rule: Rule;
}

/** An activity that anybody can check in to now. */
export async function openActivityNow(secretary: ApiClient, title: string): Promise<OpenedActivity> {
  const rule = roomiestRule((await secretary.call(points.listRules, {})).items);
  const now = Date.now();
  const { activityId } = await secretary.call(checkIns.openActivity, {
    kind: 'volunteering',
    title,
    startsAt: new Date(now - minuteMs).toISOString(),
    endsAt: new Date(now + 60 * minuteMs).toISOString(),
    ruleId: rule.ruleId,
  });
  return { activityId, rule };
}

/** What each page that shows one thing must be opened with, by page. Needs a snapshot in the village. */
export async function pageParameters(secretary: ApiClient): Promise<Readonly<Record<string, string>>> {
  const notices = await secretary.call(announcements.list, {});
  const entries = await secretary.call(points.listEntries, { scope: 'village' });
  const reported = await secretary.call(snapshots.list, { scope: 'all' });
  const residents = await secretary.call(people.listPeople, {});
  const households = await secretary.call(people.listHouseholds, {});
  const files = await secretary.call(applicants.list, {});
  const raised = await secretary.call(objections.list, {});
  const { activityId } = await openActivityNow(secretary, '巡查河道');
  return {
    'pages/announcements/detail/index': `announcementId=${notices.items[0]!.announcementId}`,
    'pages/snapshots/detail/index': `snapshotId=${reported.items[0]!.snapshotId}`,
    'pages/points/entry/index': `entryId=${entries.items[0]!.entryId}`,
    'pages/objections/detail/index': `objectionId=${raised.items[0]!.objectionId}`,
    'pages/objections/raise/index': `entryId=${entries.items[0]!.entryId}`,
    'pages/applicants/file/index': `personId=${files.items[0]!.personId}`,
    'pages/check-ins/submit/index': `activityId=${activityId}`,
    'pages/check-ins/show-code/index': `activityId=${activityId}`,
    'pages/check-ins/roster/index': `activityId=${activityId}`,
    'pages/account/farewell/index': 'on=2026-12-01',
    'pages/people/person/index': `personId=${residents.items[0]!.personId}`,
    'pages/people/visit/index': `householdId=${households.items[0]!.householdId}`,
  };
}
