import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../../functions/_runtime/testing';
import type { Main } from '../../functions/_runtime/testing/client';
import { routesByFunction } from '../../functions/_runtime/testing/all-routes';
import { documents, type Stored } from '../../functions/_runtime/documents';
import { aNewHousehold, householdIdOf } from '../../functions/_runtime/roster/household-store';
import { serve } from '../../functions/_runtime/serve';
import type { RuleDocument } from '../../functions/points/rules/rule-store';
import { aRule, insertCategoryCap, insertRules } from '../../functions/points/testing/more-rules';

export const clock = { now: '' };
const now = () => clock.now;

/** Whose months are lived; the first belongs to the household. */
export const memberIds = ['m-0', 'm-1', 'm-2'] as const;
const homeId = householdIdOf(villageCode, 1);
export const subjects = [
  ...memberIds.map((id) => ({ kind: 'person' as const, id })),
  { kind: 'household' as const, id: homeId },
];

/** A rule with every kind of cap, and one that takes points away. */
const terms: Readonly<Record<string, Partial<RuleDocument>>> = {
  free: {},
  day: { capDayTenths: 25 },
  month: { capMonthTenths: 45, capQuarterTenths: 80 },
  year: { capYearTenths: 70 },
  tired: { fullTimesPerMonth: 2, deltaTenths: 5 },
  loss: { deltaTenths: -15, capMonthTenths: 40 },
  'capped-one': { category: 'discipline', deltaTenths: 20 },
  'capped-two': { category: 'discipline', deltaTenths: 30, capDayTenths: 50 },
};
export const ruleIds = Object.keys(terms);

/** A village with offices that record, decide and oversee, three members and a household, and all functions at its service. */
export const startRandomVillage = async () => {
  silenceLogs();
  const backend: Backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('committee', ['committeeMember']),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    ...memberIds.map((id, index) =>
      aPerson(id, ['member'], { rosterNumber: `A${index}`, householdId: index === 0 ? homeId : null }),
    ),
  ]);
  await documents.insert('households', aNewHousehold({ villageCode, number: 1, name: 'Zhao' }));
  await insertRules(
    ruleIds.map((ruleId) =>
      aRule(ruleId, { appliesTo: ['person', 'household'], recorders: ['claim'], ...terms[ruleId] }),
    ),
  );
  await insertCategoryCap({ category: 'discipline', capMonthTenths: 90, capQuarterTenths: 140 });
  const main: Main = serve([...(await routesByFunction()).values()].flat(), { now });
  return { backend, client: clientOf(main, { now }) };
};
export type RandomVillage = Awaited<ReturnType<typeof startRandomVillage>>;

/** Everything of one kind that the village has. */
export const listAll = <T extends Stored>(
  name: 'ledgerEntries' | 'monthScores' | 'yearScores' | 'claims' | 'objections',
): Promise<T[]> => documents.find<T>(name, { where: { villageCode }, limit: 1_000 });
