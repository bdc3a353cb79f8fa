import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
} from '../../_runtime/testing';
import type { Backend } from '../../_runtime/testing';
import { claims } from '@shared/contract/claims';
import { points } from '@shared/contract/points';
import { addDays } from '@shared/domain/calendar';
import { documents, type Stored } from '../../_runtime/documents';
import { newId } from '../../_runtime/ids';
import { aNewHousehold, householdIdOf } from '../../_runtime/roster/household-store';
import { serve } from '../../_runtime/serve';
import { transact } from '../../_runtime/transact';
import { routes as pointsRoutes } from '../../points';
import { correctEntry } from '../../points/ledger/correct-entry';
import type { EntryDocument } from '../../points/ledger/entry-store';
import { monthCloseStore } from '../../points/ledger/month-close-store';
import { aRule, insertCategoryCap, insertRules } from '../../points/testing/more-rules';
import { routes } from '../index';

export const clock = { now: '' };
const now = () => clock.now;
export const client = clientOf(serve([...routes, ...pointsRoutes], { now }), { now });
export const firstDay = '2026-10-20';
const homeId = householdIdOf(villageCode, 1);
const subjects = [
  { kind: 'person', id: 'm-0' },
  { kind: 'person', id: 'm-1' },
  { kind: 'person', id: 'm-2' },
  { kind: 'household', id: homeId },
] as const;
const rules = ['free', 'day', 'month', 'year', 'tired', 'loss', 'capped-one', 'capped-two'] as const;
const collections = ['ledgerEntries', 'monthScores', 'yearScores', 'claims'] as const;

/** A village with an officer who records and one who decides, three members, a household, and rules with every kind of cap. */
export const startRandomVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('committee', ['committeeMember']),
    ...[0, 1, 2].map((index) => aPerson(`m-${index}`, ['member'])),
  ]);
  await documents.insert('households', aNewHousehold({ villageCode, number: 1, name: 'Zhao' }));
  const appliesTo = { appliesTo: ['person', 'household'], recorders: ['claim'] } as const;
  const terms = [
    {},
    { capDayTenths: 25 },
    { capMonthTenths: 45, capQuarterTenths: 80 },
    { capYearTenths: 70 },
    { fullTimesPerMonth: 2, deltaTenths: 5 },
    { deltaTenths: -15, capMonthTenths: 40 },
    { category: 'discipline' as const, deltaTenths: 20 },
    { category: 'discipline' as const, deltaTenths: 30, capDayTenths: 50 },
  ];
  await insertRules(
    rules.map((ruleId, place) =>
      aRule(ruleId, {
        ...appliesTo,
        appliesTo: ['person', 'household'],
        recorders: ['claim'],
        ...terms[place],
      }),
    ),
  );
  await insertCategoryCap({ category: 'discipline', capMonthTenths: 90, capQuarterTenths: 140 });
  return backend;
};

export const listAll = <T extends Stored>(name: (typeof collections)[number]): Promise<T[]> =>
  documents.find<T>(name, { where: { villageCode }, limit: 1_000 });

export const forget = async (): Promise<void> => {
  for (const name of collections) {
    const ids = (await listAll(name)).map(({ _id }) => _id);
    await documents.removeMany(name, ids);
  }
  const closes = ['2026-09', '2026-10', '2026-11'].map((month) => `${villageCode}:${month}`);
  await documents.removeMany('monthCloses', closes);
};

const what = {
  subject: fc.constantFrom(...subjects),
  rule: fc.constantFrom(...rules),
  quantity: fc.integer({ min: 1, max: 4 }),
  daysAgo: fc.integer({ min: 0, max: 40 }),
};
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('post' as const), ...what, isSentTwice: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('batch' as const), ...what }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('claim' as const), ...what }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      ...what,
      which: fc.nat(),
      isPlain: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decide' as const), ...what, which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('finalise' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const today = (): string => clock.now.slice(0, 10);
const inTransaction = <T>(run: (closes: ReturnType<typeof monthCloseStore>) => Promise<T>): Promise<T> =>
  transact((transaction) => run(monthCloseStore(transaction, villageCode)));
/** October is over once it is November. */
const isOver = () => today() > '2026-10-31';

const standing = async (which: number): Promise<EntryDocument | undefined> => {
  const entries = await listAll<EntryDocument>('ledgerEntries');
  const taken = new Set(entries.map(({ reverses }) => reverses));
  const open = entries.filter(({ _id, reverses }) => reverses === null && !taken.has(_id));
  return open[which % Math.max(1, open.length)];
};

/** Every kind of step, done through the functions; refusals of rules and caps are part of the life of a village. */
export const doStep: {
  readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => Promise<unknown>;
} = {
  post: async ({ subject, rule: ruleId, quantity, daysAgo, isSentTwice }) => {
    const input = { subject, ruleId, quantity, effectiveOn: addDays(today(), -daysAgo) };
    const key = randomUUID();
    const first = await client.answer(points.post, 'secretary', input, key);
    if (isSentTwice)
      expect(await client.answer(points.post, 'secretary', input, key)).toMatchObject({ ok: first.ok });
  },
  batch: ({ rule: ruleId, quantity, daysAgo }) =>
    client.ask(points.postBatch, 'committee', {
      ...{ subjects: [...subjects], ruleId, quantity, effectiveOn: addDays(today(), -daysAgo) },
    }),
  claim: ({ subject, rule: ruleId, quantity, daysAgo }) =>
    client.answer(claims.submit, 'secretary', {
      ...{ subject, ruleId, quantity, effectiveOn: addDays(today(), -daysAgo) },
    }),
  confirm: async () => {
    const { items } = await client.ask(claims.list, 'committee', { scope: 'todo', limit: 50 });
    const claimIds = items.map(({ claimId }) => claimId);
    if (claimIds.length > 0)
      await client.answer(claims.decide, 'committee', { claimIds, decision: 'confirm' });
  },
  correct: async ({ which, isPlain, rule: ruleId, quantity }) => {
    const entry = await standing(which);
    if (entry === undefined) return;
    const replacement = isPlain ? {} : { replacement: { ruleId, quantity } };
    const input = { entryId: entry._id, reason: 'mixed up', ...replacement };
    await client.answer(points.reverse, 'committee', input);
  },
  decide: async ({ which, rule: ruleId, quantity }) => {
    const entry = await standing(which);
    if (entry === undefined) return;
    const actor = { personId: 'committee', name: 'name of committee', householdId: null };
    const newIdNow = () => newId(clock.now);
    await transact((transaction) => {
      const call = { documents: transaction, villageCode, now: clock.now, newId: newIdNow, actor };
      const correction = { entry, reason: 'objected', objectionId: 'o', replacement: { ruleId, quantity } };
      return correctEntry(call, correction);
    }).catch((error: unknown) => expect(error).toMatchObject({ code: 'CapReached' }));
  },
  wait: ({ days }) => {
    clock.now = `${addDays(today(), days)}T02:00:00.000Z`;
    return Promise.resolve();
  },
  close: async () => {
    if (isOver()) await inTransaction((closes) => closes.close('2026-10', clock.now));
  },
  finalise: async () => {
    const close = await inTransaction((closes) => closes.find('2026-10'));
    if ((close?.closedAt ?? null) !== null)
      await inTransaction((closes) => closes.finalise('2026-10', clock.now));
  },
};
