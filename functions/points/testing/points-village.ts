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
} from '../../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { points } from '@shared/contract/points';
import { documents } from '../../_runtime/documents';
import { serve } from '../../_runtime/serve';
import { routes } from '../index';
import { presetRulesOf, ruleStore } from '../rules/rule-store';

/** The clock of the tests; they may turn it. */
export const clock = { now: '2026-11-20T02:00:00.000Z' };
const now = (): string => clock.now;
export const client = clientOf(serve(routes, { now }), { now });

export const ruleId = (key: string): string => `${villageCode}-${key}`;
export const person = (id: string) => ({ kind: 'person', id }) as const;

type More = Partial<InputOf<typeof points.post>>;

/** The secretary records points by a rule of the preset. */
export const post = (id: string, key: string, more: More = {}) =>
  client.ask(points.post, 'secretary', { subject: person(id), ruleId: ruleId(key), ...more });

/** The code with which that is refused. */
export const refusedPost = (id: string, key: string, more: More = {}) =>
  client.refusal(points.post, 'secretary', { subject: person(id), ruleId: ruleId(key), ...more });

/** The score of a person in a month, the running one when left out. */
export const scoreOf = async (id: string, month?: string): Promise<number | null> => {
  const subject = person(id);
  const input = month === undefined ? { subject } : { subject, month };
  return (await client.ask(points.listEntries, 'secretary', input)).scoreTenths;
};

/** A village with a secretary, a villager, twenty members m-00 ... m-19, a household and the preset's rules. */
export const startPointsVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('villager'),
    aPerson('elsewhere', ['member', 'secretary'], { villageCode: otherVillageCode }),
    ...Array.from({ length: 20 }, (_, index) => aPerson(`m-${String(index).padStart(2, '0')}`, ['member'])),
  ]);
  const household = { _id: 'h-1', villageCode, name: 'Household 1', gridCode: `${villageCode}001` };
  await documents.insert('households', household);
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
  return backend;
};
