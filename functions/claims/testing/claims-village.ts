import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../../_runtime/testing';
import { claims } from '@shared/contract/claims';
import type { InputOf } from '@shared/contract/method';
import { documents } from '../../_runtime/documents';
import { aNewHousehold, householdIdOf } from '../../_runtime/roster/household-store';
import { serve } from '../../_runtime/serve';
import { routes as mediaRoutes } from '../../media';
import { routes as pointsRoutes } from '../../points';
import type { EntryDocument } from '../../points/ledger/entry-store';
import { presetRulesOf, ruleStore, ruleVersionIdOf, type RuleDocument } from '../../points/rules/rule-store';
import { routes } from '../index';

/** The clock of the tests; they may turn it. */
export const clock = { now: '2026-11-20T02:00:00.000Z' };
const now = (): string => clock.now;
export const client = clientOf(serve([...routes, ...pointsRoutes, ...mediaRoutes], { now }), { now });

export const homeId = householdIdOf(villageCode, 1);
const kin = { householdId: homeId };

const template = presetRulesOf(villageCode, '2026-01-01')[0];

/** A rule of the test's own, by its id. */
const aRule = (ruleId: string, terms: Partial<RuleDocument> = {}): RuleDocument => ({
  ...(template as RuleDocument),
  ...{ _id: ruleVersionIdOf(ruleId, 1), ruleId, title: `title of ${ruleId}`, category: 'customsAndVirtue' },
  ...{ deltaTenths: 20, capDayTenths: null, capMonthTenths: null, capYearTenths: null },
  ...{ appliesTo: ['person', 'household'], isEvidenceNeeded: false, isConfirmationNeeded: true },
  recorders: ['claim', 'gridWorker', 'householdLiaison'],
  ...terms,
});

/** Takes away what a test has claimed and posted, and turns the clock back. */
export const forgetClaims = async (): Promise<void> => {
  clock.now = '2026-11-20T02:00:00.000Z';
  for (const name of ['claims', 'ledgerEntries', 'monthScores', 'yearScores'] as const) {
    const found = await documents.find(name, { where: { villageCode }, limit: 1_000 });
    await documents.removeMany(
      name,
      found.map(({ _id }) => _id),
    );
  }
};

export const person = (id: string) => ({ kind: 'person', id }) as const;
export const household = { kind: 'household', id: homeId } as const;

export const entriesOf = (subjectId: string): Promise<EntryDocument[]> =>
  documents.find('ledgerEntries', { where: { villageCode, subjectId } });

type Submitted = InputOf<typeof claims.submit>;

export const submit = (who: string, input: Partial<Submitted> = {}) =>
  client.ask(claims.submit, who, { ruleId: 'virtue', ...input });
export const refusedSubmit = (who: string, input: Partial<Submitted> = {}) =>
  client.refusal(claims.submit, who, { ruleId: 'virtue', ...input });

/** The ids of claims that this person makes one after the other. */
export const claimIdsOf = async (who: string, inputs: readonly Partial<Submitted>[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const input of inputs) ids.push((await submit(who, input)).claimId);
  return ids;
};

const decision = (claimIds: readonly string[], more: Partial<InputOf<typeof claims.decide>>) => ({
  ...{ villageCode, claimIds: [...claimIds], decision: 'confirm' as const },
  ...more,
});
type More = Partial<InputOf<typeof claims.decide>>;

export const decide = (who: string, claimIds: readonly string[], more: More = {}) =>
  client.ask(claims.decide, who, decision(claimIds, more));
export const refusedDecide = (who: string, claimIds: readonly string[], more: More = {}) =>
  client.refusal(claims.decide, who, decision(claimIds, more));

/**
 * A village with a secretary, a committee member of the household of two villagers, a liaison who looks after it, a grid worker, and
 * rules: `virtue` as aRule says, `capped` with a cap of 3 points a month, `proven` with evidence, `officers` that nobody claims.
 */
export const startClaimsVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('committee', ['member', 'committeeMember'], kin),
    aPerson('villager', [], kin),
    aPerson('spouse', [], kin),
    aPerson('neighbour'),
    aPerson('liaison', ['householdLiaison']),
    aPerson('worker', ['gridWorker']),
    aPerson('supervisor', ['supervisor']),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('elsewhere', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('afar', [], { gridCode: `${villageCode}009` }),
  ]);
  await documents.insert(
    'households',
    aNewHousehold({ villageCode, number: 1, name: 'Zhao', gridCode, liaisonId: 'liaison' }),
  );
  await ruleStore(documents).insert([
    aRule('virtue'),
    aRule('capped', { capMonthTenths: 30 }),
    aRule('proven', { isEvidenceNeeded: true }),
    aRule('officers', { recorders: [] }),
    aRule('at-once', { isConfirmationNeeded: false }),
  ]);
  return backend;
};
