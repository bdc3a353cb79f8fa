import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../../_runtime/testing';
import { rules, type BookRule } from '@shared/contract/rules';
import type { InputOf } from '@shared/contract/method';
import { documents } from '../../_runtime/documents';
import { serve } from '../../_runtime/serve';
import { routes as pointsRoutes } from '../../points/index';
import { categoryCapStore, presetCapsOf } from '../../points/rules/category-cap-store';
import { presetRulesOf, ruleStore } from '../../points/rules/rule-store';
import { routes } from '../index';

/** The clock of the tests; they may turn it. */
export const clock = { now: '2026-11-20T02:00:00.000Z' };
const now = (): string => clock.now;
export const client = clientOf(serve([...routes, ...pointsRoutes], { now }), { now });

export const ruleId = (key: string, unitCode = villageCode): string => `${unitCode}-${key}`;

type Draft = InputOf<typeof rules.publish>;

/** What a keeper types for a rule. */
export const aDraft = (fields: Partial<Draft> = {}): Draft => ({
  unitCode: villageCode,
  ...{ category: 'voluntaryService', title: 'Reading to children', words: 'One hour each.', unit: 'hour' },
  ...{ unitCount: 1, deltaTenths: 20, capDayTenths: null, capMonthTenths: 100, capQuarterTenths: null },
  ...{ capYearTenths: null, fullTimesPerMonth: null, appliesTo: ['person'], isEvidenceNeeded: false },
  ...{ recorders: ['claim'], isConfirmationNeeded: true, validFrom: '2026-11-20' },
  ...fields,
});

export const bookOf = (by: string, unitCode = villageCode) => client.ask(rules.getBook, by, { unitCode });

export const ruleIn = async (by: string, id: string, unitCode = villageCode): Promise<BookRule> => {
  const found = (await bookOf(by, unitCode)).rules.find((rule) => rule.ruleId === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

/** What a keeper gets to change of a rule that is there. */
export const draftOf = async (id: string, fields: Partial<Draft>, unitCode = villageCode): Promise<Draft> => {
  const { rule, validFrom } = { rule: await ruleIn('county', id, unitCode), validFrom: '2026-11-20' };
  const { category, title, words, unit, unitCount, deltaTenths, appliesTo, recorders } = rule;
  const { capDayTenths, capMonthTenths, capQuarterTenths, capYearTenths, fullTimesPerMonth } = rule;
  const { isEvidenceNeeded, isConfirmationNeeded } = rule;
  return {
    ...{ unitCode, ruleId: id, category, title, words, unit, unitCount, deltaTenths, appliesTo, recorders },
    ...{ capDayTenths, capMonthTenths, capQuarterTenths, capYearTenths, fullTimesPerMonth },
    ...{ isEvidenceNeeded, isConfirmationNeeded, validFrom },
    ...fields,
  };
};

/** A village with its book from the presets, and those who keep and read the books above it. */
export const startBookVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('committee', ['committeeMember']),
    aPerson('supervisor', ['supervisor']),
    aPerson('villager'),
    aPerson('worker', ['gridWorker']),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('m-1', ['member']),
    aPerson('m-2', ['member']),
  ]);
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
  await categoryCapStore(documents).insert(presetCapsOf(villageCode, '2026-01-01'));
  return backend;
};
