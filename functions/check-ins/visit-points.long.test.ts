import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { checkIns } from '@shared/contract/check-ins';
import { documents } from '../_runtime/documents';
import { aNewHousehold, householdIdOf } from '../_runtime/roster/household-store';
import { serve } from '../_runtime/serve';
import type { EntryDocument } from '../points/ledger/entry-store';
import { copiedRuleIdOf, presetRulesOf, ruleStore, ruleVersionIdOf } from '../points/rules/rule-store';
import { routes } from './index';

let backend: Backend;
const now = '2026-11-20T02:00:00.000Z';
const client = clientOf(serve(routes, { now: () => now }), { now: () => now });
const homeOf = (number: number): string => householdIdOf(villageCode, number);
const ruleId = copiedRuleIdOf(villageCode, 'household-visit');
const rule = presetRulesOf(villageCode, '2026-11-01').find((preset) => preset.ruleId === ruleId);

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('liaison', ['member', 'householdLiaison']),
    aPerson('outsider', ['householdLiaison'], {
      ...{
        villageCode: otherVillageCode,
        memberships: [{ role: 'householdLiaison', unitCode: villageCode }],
      },
    }),
  ]);
  for (let number = 1; number <= 14; number += 1) {
    const liaisonId = number === 14 ? 'outsider' : 'liaison';
    await documents.insert(
      'households',
      aNewHousehold({ villageCode, number, name: `Household ${number}`, liaisonId }),
    );
  }
  await ruleStore(documents).insert(rule === undefined ? [] : [rule]);
});
afterAll(() => backend.stop());

const visit = (who: string, number: number, visitedOn = '2026-11-20') =>
  client.ask(checkIns.submitVisit, who, {
    villageCode,
    householdId: homeOf(number),
    visitedOn,
    note: 'well',
  });
const entriesOf = (subjectId: string) =>
  documents.find<EntryDocument>('ledgerEntries', { where: { villageCode, subjectId } });

it('a visit earns the visitor what the rule says, and the entry does not tell whom it was to', async () => {
  const written = await visit('liaison', 1);
  expect(written.deltaTenths).toBe(5);
  expect(await entriesOf('liaison')).toMatchObject([
    {
      ...{ source: 'visit', sourceId: written.visitId, sourceTitle: null, note: '', ruleId },
      ...{ deltaTenths: 5, effectiveOn: '2026-11-20', recorderId: 'liaison' },
    },
  ]);
  const { items } = await client.ask(checkIns.listVisits, 'liaison', {});
  expect(items).toMatchObject([{ visitId: written.visitId, deltaTenths: 5 }]);
});

it('a second visitor of the day is written down and earns nothing; the next day earns again', async () => {
  expect((await visit('secretary', 1)).deltaTenths).toBe(0);
  expect((await visit('secretary', 1, '2026-11-19')).deltaTenths).toBe(5);
});

it('of two who come at once one earns', async () => {
  const visits = await Promise.all(['liaison', 'secretary'].map((who) => visit(who, 2, '2026-11-18')));
  expect(visits.map(({ deltaTenths }) => deltaTenths).sort()).toEqual([0, 5]);
  expect(await documents.count('visits', { householdId: homeOf(2) })).toBe(2);
});

it('a cap that is reached keeps nobody from visiting', async () => {
  const earned: number[] = [];
  for (let number = 1; number <= 12; number += 1)
    earned.push((await visit('liaison', number, '2026-11-17')).deltaTenths);
  expect(earned).toEqual([...Array<number>(10).fill(5), 0, 0]);
});

it('nothing is due before the rule is in force, nor to a visitor of another village', async () => {
  expect((await visit('liaison', 13, '2026-10-31')).deltaTenths).toBe(0);
  expect((await visit('outsider', 14)).deltaTenths).toBe(0);
  expect(await entriesOf('outsider')).toEqual([]);
});

it('once the rule has ended visits are written down as before', async () => {
  const ended = { ...rule!, version: 2, _id: ruleVersionIdOf(ruleId, 2), validTo: '2026-11-15' };
  await ruleStore(documents).insert([ended]);
  expect((await visit('secretary', 3, '2026-11-16')).deltaTenths).toBe(0);
  expect((await visit('secretary', 3, '2026-11-15')).deltaTenths).toBe(5);
});
