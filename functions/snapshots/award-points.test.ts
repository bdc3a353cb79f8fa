import {
  advance,
  aPhoto,
  refusedAdvance,
  startVillage,
  submitSnapshot,
  client,
} from './testing/snapshot-kit';
import { aPerson, insertPeople, villageCode, type Backend } from '../_runtime/testing';
import { snapshots } from '@shared/contract/snapshots';
import { documents } from '../_runtime/documents';
import { presetRulesOf, ruleStore, type RuleDocument } from '../points/rules/rule-store';

interface Entry {
  readonly _id: string;
  readonly subjectId: string;
}

const rules = presetRulesOf(villageCode, '2026-01-01');
/** A rule that gives the same to a person every time, with a cap that two awards use up. */
const rule: RuleDocument = {
  ...rules.find(({ appliesTo, deltaTenths }) => appliesTo.includes('person') && deltaTenths > 0)!,
  ...{ _id: 'good-deed:v1', ruleId: 'good-deed', version: 1, order: 900, deltaTenths: 20 },
  ...{ capDayTenths: null, capMonthTenths: 40, capYearTenths: null },
};

const takingRule: RuleDocument = { ...rule, ...{ _id: 'taking:v1', ruleId: 'taking', deltaTenths: -20 } };
const twoPersonRule: RuleDocument = {
  ...{ ...rule, _id: 'two-persons:v1', ruleId: 'two-persons' },
  ...{ isConfirmationNeeded: true, capMonthTenths: null },
};

let backend: Backend;
beforeAll(async () => {
  backend = await startVillage();
  await ruleStore(documents).insert([rule, takingRule]);
});
afterAll(() => backend.stop());

const aGoodDeed = async (text = 'She carried water for the old couple.') => {
  const { snapshotId } = await submitSnapshot({ kind: 'goodDeed', text });
  await advance('secretary', snapshotId, { action: 'accept' });
  return snapshotId;
};
const entriesOf = (subjectId: string) =>
  documents.find<Entry>('ledgerEntries', { where: { villageCode, subjectId } });
const award = { personId: 'neighbour', ruleId: rule.ruleId };

test('a verified good deed closes and gives its points in one step, with its photos as evidence', async () => {
  const mediaId = await aPhoto('reporter');
  const { snapshotId } = await submitSnapshot({
    kind: 'goodDeed',
    text: 'Carried water.',
    photos: [mediaId],
  });
  await advance('secretary', snapshotId, { action: 'accept' });
  const closed = await advance('secretary', snapshotId, { action: 'close', award });
  expect(closed.state).toBe('closed');
  expect(await entriesOf('neighbour')).toMatchObject([
    {
      ...{ deltaTenths: 20, source: 'snapshot', sourceId: snapshotId, sourceTitle: 'Carried water.' },
      ...{ recorderId: 'secretary', photoIds: [mediaId], ruleVersion: 1 },
    },
  ]);
});

test('when the points are refused the snapshot stays open, and no entry stays behind', async () => {
  const close = { action: 'close' } as const;
  const snapshotId = await aGoodDeed();
  const refusal = (wrong: typeof award) =>
    refusedAdvance('secretary', snapshotId, { ...close, award: wrong });
  expect(await refusal({ ...award, ruleId: 'no-such-rule' })).toBe('RuleNotInForce');
  expect(await refusal({ ...award, ruleId: takingRule.ruleId })).toBe('RuleNotInForce');
  expect(await refusal({ ...award, personId: 'stranger' })).toBe('NotFound');
  await advance('secretary', await aGoodDeed(), { ...close, award });
  expect(await refusal(award)).toBe('CapReached');
  expect((await client.ask(snapshots.get, 'secretary', { snapshotId })).state).toBe('accepted');
  expect(await entriesOf('neighbour')).toHaveLength(2);
});

test('points are given for good deeds only, and only when closing', async () => {
  const { snapshotId } = await submitSnapshot({ kind: 'openAffairs' });
  await advance('secretary', snapshotId, { action: 'accept' });
  expect(await refusedAdvance('secretary', snapshotId, { action: 'close', award })).toBe('InvalidInput');
  await advance('secretary', snapshotId, { action: 'close' });
  const deed = await submitSnapshot({ kind: 'goodDeed' });
  expect(await refusedAdvance('secretary', deed.snapshotId, { action: 'accept', award })).toBe(
    'InvalidInput',
  );
});

test('nobody verifies points of their own or of the household, nor alone what wants two persons', async () => {
  await ruleStore(documents).insert([twoPersonRule]);
  await insertPeople([
    aPerson('second', ['secretary'], { householdId: 'h-9' }),
    aPerson('wife', [], { householdId: 'h-9' }),
  ]);
  const refused = async (who: string, snapshotId: string, more: Partial<typeof award>) =>
    refusedAdvance(who, snapshotId, { action: 'close', award: { ...award, ...more } });
  const snapshotId = await aGoodDeed();
  expect(await refused('second', snapshotId, { personId: 'second' })).toBe('OwnMatter');
  expect(await refused('second', snapshotId, { personId: 'wife' })).toBe('OwnMatter');
  const ruleId = twoPersonRule.ruleId;
  const own = await submitSnapshot({ kind: 'goodDeed' }, 'secretary');
  await advance('secretary', own.snapshotId, { action: 'accept' });
  expect(await refused('secretary', own.snapshotId, { ruleId })).toBe('OwnMatter');
  for (const each of [own.snapshotId, snapshotId]) {
    const closed = await advance('second', each, { action: 'close', award: { ...award, ruleId } });
    expect(closed.state).toBe('closed');
  }
});
