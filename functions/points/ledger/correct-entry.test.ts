import { aPerson, insertPeople, villageCode, type Backend } from '../../_runtime/testing';
import { points } from '@shared/contract/points';
import { documents } from '../../_runtime/documents';
import { newId } from '../../_runtime/ids';
import { transact } from '../../_runtime/transact';
import { correctEntry, type Correction } from './correct-entry';
import { entryStore } from './entry-store';
import { monthCloseStore } from './month-close-store';
import { aRule, insertRules } from '../testing/more-rules';
import { client, clock, person, post, ruleId, scoreOf, startPointsVillage } from '../testing/points-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startPointsVillage();
  await insertPeople([aPerson('committee', ['committeeMember'])]);
  await insertRules([
    aRule('small'),
    aRule('large', { deltaTenths: 50 }),
    aRule('capped', { capMonthTenths: 20 }),
    aRule('full', { capMonthTenths: 10 }),
    aRule('proven', { isEvidenceNeeded: true }),
    aRule('two-persons', { isConfirmationNeeded: true }),
  ]);
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

const give = (id: string, rule: string, more: object = {}) =>
  client.ask(points.post, 'secretary', { subject: person(id), ruleId: rule, ...more });
const see = (entryId: string) => client.ask(points.getEntry, 'villager', { entryId });
type Replacement = NonNullable<Parameters<typeof client.ask<typeof points.reverse>>[2]['replacement']>;
const reverse = (entryId: string, replacement?: Replacement, who = 'secretary') =>
  client.ask(points.reverse, who, { entryId, reason: 'mixed up', ...(replacement && { replacement }) });
const refusedReverse = (entryId: string, replacement?: Replacement, who = 'secretary') =>
  client.refusal(points.reverse, who, { entryId, reason: 'mixed up', ...(replacement && { replacement }) });

/** As the function of objections calls it, in a transaction of its own. */
const decide = async (entryId: string, correction: Partial<Correction> = {}) =>
  transact(async (transaction) => {
    const entry = await entryStore(transaction, villageCode).find(entryId);
    const actor = { personId: 'committee', name: 'name of committee', householdId: null };
    const call = {
      documents: transaction,
      villageCode,
      now: clock.now,
      newId: () => newId(clock.now),
      actor,
    };
    return correctEntry(call, { entry, reason: 'objected', objectionId: 'objection-1', ...correction });
  });
const inMonth = <T>(run: (closes: ReturnType<typeof monthCloseStore>) => Promise<T>): Promise<T> =>
  transact((transaction) => run(monthCloseStore(transaction, villageCode)));

describe('a correction', () => {
  it('waits for an objection while the board is in publicity, and is possible again once that is final', async () => {
    const { entryId } = await give('m-19', 'small', { effectiveOn: '2026-11-11' });
    await inMonth((closes) => closes.close('2026-11', clock.now, '2026-12-07'));
    const answer = await client.answer(points.reverse, 'secretary', { entryId, reason: 'mixed up' });
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason: 'publicity' } } });
    const seen = await client.ask(points.getEntry, 'secretary', { entryId });
    expect(seen).toMatchObject({ isInPublicity: true, canReverse: false, canObject: true });
    await inMonth((closes) => closes.finalise('2026-11', clock.now));
    expect(await client.ask(points.getEntry, 'secretary', { entryId })).toMatchObject({ canReverse: true });
    clock.now = '2026-12-10T02:00:00.000Z';
    expect(await reverse(entryId)).toMatchObject({ month: '2026-12', effectiveOn: '2026-11-11' });
    await documents.remove('monthCloses', `${villageCode}:2026-11`);
  });

  it('is a reversal and the entry in its place, linked both ways, in one step', async () => {
    const { entryId } = await give('m-00', 'small', { note: 'dug the ditch', effectiveOn: '2026-11-11' });
    const reversal = await reverse(entryId, { ruleId: 'large', note: 'two ditches' });
    const placed = await see(reversal.correctedBy!);
    expect(placed).toMatchObject({
      ...{
        deltaTenths: 50,
        effectiveOn: '2026-11-11',
        ruleId: 'large',
        note: 'two ditches',
        source: 'instant',
      },
      ...{ corrects: entryId, correctedBy: null, reverses: null, recorderName: 'name of secretary' },
    });
    expect(await see(entryId)).toMatchObject({
      ...{ deltaTenths: 10, reversedBy: reversal.entryId, correctedBy: placed.entryId, corrects: null },
      ...{ reversalReason: 'mixed up', note: 'dug the ditch', canReverse: false, canObject: false },
    });
    expect(reversal).toMatchObject({ deltaTenths: -10, reverses: entryId, source: 'reversal', cutBy: null });
    expect(await scoreOf('m-00')).toBe(50);
    const again = await reverse(placed.entryId, { ruleId: 'small' });
    expect(await scoreOf('m-00')).toBe(10);
    expect(await see(again.correctedBy!)).toMatchObject({ corrects: placed.entryId });
  });

  it('gives the room of the first entry to the one in its place', async () => {
    const { entryId } = await give('m-01', 'capped', { quantity: 2 });
    const { correctedBy } = await reverse(entryId, { ruleId: 'capped', quantity: 3 });
    expect(await see(correctedBy!)).toMatchObject({ askedTenths: 30, deltaTenths: 20, cutBy: 'month' });
    expect(await scoreOf('m-01')).toBe(20);
  });

  it('that leaves nothing in place, or nothing sound, is refused and changes nothing', async () => {
    await give('m-02', 'full');
    const { entryId } = await give('m-02', 'small');
    expect(await refusedReverse(entryId, { ruleId: 'full' })).toBe('CapReached');
    expect(await refusedReverse(entryId, { ruleId: 'none' })).toBe('RuleNotInForce');
    expect(await refusedReverse(entryId, { ruleId: 'proven' })).toBe('InvalidInput');
    expect(await refusedReverse(entryId, { ruleId: ruleId('waste-sorting') })).toBe('RuleNotInForce');
    expect(await refusedReverse(entryId, { ruleId: 'two-persons' })).toBe('OwnMatter');
    expect(await see(entryId)).toMatchObject({ reversedBy: null, canObject: true });
    expect(await scoreOf('m-02')).toBe(20);
  });

  it('is for others where it gives back what was taken from oneself or from the household', async () => {
    await insertRules([aRule('loss', { deltaTenths: -10 })]);
    await insertPeople([
      aPerson('wife', ['committeeMember'], { householdId: 'h-1' }),
      aPerson('husband', [], { householdId: 'h-1' }),
    ]);
    for (const [id, who] of [
      ['secretary', 'secretary'],
      ['husband', 'wife'],
    ] as const) {
      const { entryId } = await client.ask(points.post, 'committee', { subject: person(id), ruleId: 'loss' });
      expect(await refusedReverse(entryId, undefined, who)).toBe('OwnMatter');
      expect(await refusedReverse(entryId, { ruleId: 'small' }, who)).toBe('OwnMatter');
      expect(await see(entryId)).toMatchObject({ reversedBy: null });
      await reverse(entryId, undefined, 'committee');
      expect(await scoreOf(id)).toBe(0);
    }
    const { entryId } = await client.ask(points.post, 'committee', {
      ...{ subject: person('secretary'), ruleId: 'loss' },
    });
    const asSeenBy = async (who: string) => (await client.ask(points.getEntry, who, { entryId })).canReverse;
    expect([await asSeenBy('secretary'), await asSeenBy('committee')]).toEqual([false, true]);
  });

  it('is possible for somebody who has left the village', async () => {
    const { entryId } = await give('m-03', 'small');
    const member = (await documents.get('people', 'm-03'))!;
    await documents.put('people', { ...member, ...{ villageCode: null, state: 'left' } });
    const { correctedBy } = await reverse(entryId, { ruleId: 'large' });
    expect(await see(correctedBy!)).toMatchObject({ subjectName: 'name of m-03', deltaTenths: 50 });
  });

  it('of two at once one is kept', async () => {
    const { entryId } = await give('m-04', 'small');
    const answers = await Promise.all(
      ['secretary', 'committee', 'secretary'].map((who) =>
        client.answer(points.reverse, who, { entryId, reason: 'again', replacement: { ruleId: 'large' } }),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? 'kept' : answer.error.code)).sort();
    expect(codes).toEqual(['AlreadyReversed', 'AlreadyReversed', 'kept']);
    expect(await scoreOf('m-04')).toBe(50);
  });

  it('waits for the decision of an objection, and the entry says so', async () => {
    const { entryId } = await give('m-05', 'small');
    const objection = { _id: 'o-1', villageCode, entryId, state: 'raised', waitingKey: entryId };
    await documents.insert('objections', objection);
    const objected = { objectionId: 'o-1', state: 'raised' };
    expect(await see(entryId)).toMatchObject({ isFrozen: true, objection: objected, canObject: false });
    const { items } = await client.ask(points.listEntries, 'm-05', {});
    expect(items).toMatchObject([{ entryId, isFrozen: true }]);
    expect(await refusedReverse(entryId)).toBe('StateConflict');
    await documents.put('objections', { ...objection, ...{ state: 'upheld', waitingKey: 'o-1' } });
    const answered = { isFrozen: false, objection: { ...objected, state: 'upheld' }, canObject: true };
    expect(await see(entryId)).toMatchObject(answered);
    await expect(reverse(entryId)).resolves.toMatchObject({ reverses: entryId });
  });
});

describe('the decision of an objection', () => {
  const october = '2026-10';
  it('counts in the month in publicity, reversal and correction, and both name the objection', async () => {
    const { entryId } = await give('m-06', 'small', { effectiveOn: '2026-10-10' });
    await give('m-07', 'small', { effectiveOn: '2026-10-10' });
    await inMonth((closes) => closes.close(october, clock.now, '2026-11-25'));
    const { reversal, correction } = await decide(entryId, { replacement: { ruleId: 'proven' } });
    expect(reversal).toMatchObject({
      month: october,
      objectionId: 'objection-1',
      correctedBy: correction?._id,
    });
    expect(correction).toMatchObject({ month: october, objectionId: 'objection-1', corrects: entryId });
    expect([await scoreOf('m-06', october), await scoreOf('m-06')]).toEqual([10, 0]);
    const close = await documents.get('monthCloses', `${villageCode}:${october}`);
    expect(close).toMatchObject({ closedAt: clock.now, publicityUntil: '2026-11-25', lateEntryCount: 4 });
  });

  it('counts in the month that waits for it, which may be a later one', async () => {
    const { entryId } = await give('m-08', 'small', { effectiveOn: '2026-11-10' });
    const { reversal } = await decide(entryId, { month: '2026-11' });
    expect(reversal.month).toBe('2026-11');
  });

  it('counts in the open month once its own is final', async () => {
    const late = await post('m-09', 'party-day', { effectiveOn: '2026-09-20' });
    await inMonth((closes) => closes.close('2026-09', clock.now));
    await inMonth((closes) => closes.finalise('2026-09', clock.now));
    const { reversal } = await decide(late.entryId);
    expect(reversal).toMatchObject({ month: '2026-11', effectiveOn: '2026-09-20' });
    expect([await scoreOf('m-09', '2026-09'), await scoreOf('m-09')]).toEqual([50, -50]);
  });

  it('and the end of the publicity do not pass each other', async () => {
    clock.now = '2026-10-05T02:00:00.000Z';
    const entries = [];
    for (let time = 0; time < 6; time += 1) {
      entries.push(await give(`m-1${time}`, 'small', { effectiveOn: '2026-08-10' }));
    }
    await inMonth((closes) => closes.close('2026-08', clock.now));
    const corrected = entries.map(({ entryId }) => decide(entryId));
    await inMonth((closes) => closes.finalise('2026-08', clock.now));
    const counted = await documents.count('ledgerEntries', { villageCode, month: '2026-08' });
    const months = (await Promise.all(corrected)).map(({ reversal }) => reversal.month);
    expect(await documents.count('ledgerEntries', { villageCode, month: '2026-08' })).toBe(counted);
    // October is closed, so what comes after the end of August's publicity counts in November.
    expect(months.filter((month) => month !== '2026-08')).toEqual(
      months.filter((month) => month === '2026-11'),
    );
  });
});

describe('a month', () => {
  it('becomes final once, and only after its close', async () => {
    await expect(inMonth((closes) => closes.finalise('2026-07', clock.now))).rejects.toThrow('not closed');
    await inMonth((closes) => closes.close('2026-07', '2026-08-01T00:10:00.000Z', '2026-08-06'));
    const finalAt = '2026-08-07T00:20:00.000Z';
    expect(await inMonth((closes) => closes.finalise('2026-07', finalAt))).toBe(finalAt);
    expect(await inMonth((closes) => closes.finalise('2026-07', clock.now))).toBe(finalAt);
    expect(await inMonth((closes) => closes.find('2026-07'))).toMatchObject({
      ...{ closedAt: '2026-08-01T00:10:00.000Z', publicityUntil: '2026-08-06', finalAt },
    });
  });

  it('several of which are closed is looked for until an open one is found', async () => {
    const now = '2025-01-20T02:00:00.000Z';
    for (const month of ['2024-12', '2025-01', '2025-02', '2025-03', '2025-04']) {
      await inMonth((closes) => closes.close(month, now));
    }
    const open = await inMonth((closes) => closes.openMonths(['2024-12', '2024-11'], now));
    expect([...open]).toEqual([
      ['2024-12', '2025-05'],
      ['2024-11', '2024-11'],
    ]);
  });
});
