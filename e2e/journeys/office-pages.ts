import { applicants, checkIns, people as peopleContract } from '@shared/contract/index';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import type { NamedPage } from './villagers-pages';

/** The pages of whoever runs the village, with something on each, by name and address. */
export async function officePages(address: string): Promise<readonly NamedPage[]> {
  const client = await signIn(address, people.secretary.personId);
  const { items: roster } = await client.call(peopleContract.listPeople, {});
  const { items: households } = await client.call(peopleContract.listHouseholds, {});
  const { items: activities } = await client.call(checkIns.listActivities, {});
  const { items: onTheirWay } = await client.call(applicants.list, {});
  const person = `personId=${roster[0]!.personId}`;
  return [
    ['workbench', '/pages/workbench/index'],
    ['roster', '/pages/people/list/index'],
    ['person', `/pages/people/person/index?${person}`],
    ['add', '/pages/people/edit/index'],
    ['correct', `/pages/people/edit/index?${person}`],
    ['import', '/pages/people/import/index'],
    ['households', '/pages/people/households/index'],
    ['visit', `/pages/people/visit/index?householdId=${households[0]!.householdId}`],
    ['requests', '/pages/people/requests/index'],
    ['to confirm', '/pages/claims/list/index?scope=todo'],
    ['batch', '/pages/claims/batch/index'],
    ['post', '/pages/points/post/index'],
    ['applicants', '/pages/applicants/list/index'],
    ['applicant', `/pages/applicants/file/index?personId=${onTheirWay[0]!.personId}`],
    ['findings', '/pages/findings/list/index'],
    ['rule', '/pages/rules/edit/index'],
    ['rules to take over', '/pages/rules/presets/index'],
    ['trial', '/pages/rules/trial/index'],
    ['sheets to sign', '/pages/reports/points-sheets/index'],
    ['exports', '/pages/reports/exports/index'],
    ['import points', '/pages/reports/import/index'],
    ['hall', '/pages/wall/hall/index'],
    ['publish', '/pages/announcements/publish/index'],
    ['open activity', '/pages/check-ins/open-activity/index'],
    ['offices', '/pages/organisation/offices/index'],
    ['give', '/pages/organisation/offices/index?give=1'],
    ['units', '/pages/organisation/units/index'],
    ['settings', '/pages/organisation/settings/index'],
    ['activity', `/pages/check-ins/roster/index?activityId=${activities[0]!.activityId}`],
  ];
}

/** The page of those who look after the ones who run it. */
export const overseersPages: readonly NamedPage[] = [['records', '/pages/organisation/audits/index']];

/** The page of the township, which watches its villages close their month. */
export const townshipPages: readonly NamedPage[] = [['closing', '/pages/reports/closing/index']];
