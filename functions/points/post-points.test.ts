import { villageCode, type Backend } from '../_runtime/testing';
import { points } from '@shared/contract/points';
import { documents } from '../_runtime/documents';
import { transact } from '../_runtime/transact';
import { monthCloseStore } from './ledger/month-close-store';
import {
  client,
  clock,
  person,
  post,
  refusedPost,
  ruleId,
  scoreOf,
  startPointsVillage,
} from './testing/points-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startPointsVillage();
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

describe('recording points', () => {
  it('gives what the rule says, and the score follows in the same moment', async () => {
    const entry = await post('m-00', 'party-meeting', { note: 'minutes kept' });
    expect(entry).toMatchObject({
      subject: person('m-00'),
      subjectName: 'name of m-00',
      ruleTitle: '参加三会一课',
      deltaTenths: 30,
      askedTenths: 30,
      quantity: 1,
      effectiveOn: '2026-11-20',
      month: '2026-11',
      recordedAt: clock.now,
      source: 'instant',
      note: 'minutes kept',
      recorderName: 'name of secretary',
      canReverse: true,
    });
    expect(await scoreOf('m-00')).toBe(30);
  });

  it('cuts an entry at the cap and says what the rule would have given', async () => {
    const entry = await post('m-01', 'volunteering', { quantity: 6 });
    expect(entry).toMatchObject({ askedTenths: 60, deltaTenths: 40, quantity: 6 });
    expect(await refusedPost('m-01', 'volunteering')).toBe('CapReached');
    expect(await scoreOf('m-01')).toBe(40);
    expect(await post('m-01', 'volunteering', { effectiveOn: '2026-11-19' })).toMatchObject({
      deltaTenths: 10,
    });
  });

  it('takes points away by a rule of discipline, down to its cap', async () => {
    for (const day of ['02', '03', '04']) await post('m-02', 'absence', { effectiveOn: `2026-11-${day}` });
    expect(await scoreOf('m-02')).toBe(-90);
    expect(await refusedPost('m-02', 'absence')).toBe('CapReached');
  });

  it('refuses a day to come, a day long gone and a day that is none', async () => {
    for (const effectiveOn of ['2026-11-21', '2026-09-18', '2026-02-30']) {
      expect(await refusedPost('m-03', 'party-day', { effectiveOn })).toBe('InvalidInput');
    }
    expect(await post('m-03', 'party-day', { effectiveOn: '2026-09-19' })).toMatchObject({
      month: '2026-09',
    });
  });

  it('wants a photo where the rule wants evidence', async () => {
    expect(await refusedPost('m-03', 'solve-problem')).toBe('InvalidInput');
    expect(await refusedPost('m-03', 'solve-problem', { photos: ['nothing-uploaded'] })).toBe('PhotoMissing');
  });

  it('refuses a rule that the village has not, one not yet in force and one for another kind of subject', async () => {
    expect(await refusedPost('m-03', 'no-such-rule')).toBe('RuleNotInForce');
    expect(await refusedPost('m-03', 'waste-sorting')).toBe('RuleNotInForce');
    const household = { kind: 'household', id: 'h-1' } as const;
    const entry = await client.ask(points.post, 'secretary', {
      subject: household,
      ruleId: ruleId('waste-sorting'),
    });
    expect(entry).toMatchObject({ subject: household, subjectName: 'Household 1', deltaTenths: 10 });
    clock.now = '2025-12-31T02:00:00.000Z';
    expect(await refusedPost('m-03', 'party-day')).toBe('RuleNotInForce');
  });

  it('refuses a person whom the village does not have', async () => {
    expect(await refusedPost('nobody', 'party-day')).toBe('NotFound');
    expect(await refusedPost('elsewhere', 'party-day')).toBe('NotFound');
  });

  it('is for the secretary of the village alone', async () => {
    const input = { villageCode, subject: person('m-03'), ruleId: ruleId('party-day') };
    expect(await client.refusal(points.post, 'villager', input)).toBe('Forbidden');
    expect(await client.refusal(points.post, 'elsewhere', input)).toBe('Forbidden');
  });

  it('answers a repeated request with the first answer and writes nothing twice', async () => {
    const input = { subject: person('m-04'), ruleId: ruleId('party-meeting') };
    const first = await client.ask(points.post, 'secretary', input, 'a-key-of-its-own');
    const again = await client.ask(points.post, 'secretary', input, 'a-key-of-its-own');
    expect(again).toEqual(first);
    expect(await scoreOf('m-04')).toBe(30);
    const other = { ...input, quantity: 2 };
    expect(await client.refusal(points.post, 'secretary', other, 'a-key-of-its-own')).toBe(
      'RequestKeyReused',
    );
  });

  it('keeps the sum and the caps when many posts for one person arrive at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        client.answer(points.post, 'secretary', { subject: person('m-05'), ruleId: ruleId('party-meeting') }),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? 'posted' : answer.error.code)).sort();
    expect(codes).toEqual(['CapReached', 'CapReached', 'CapReached', 'posted', 'posted', 'posted']);
    const { items, scoreTenths } = await client.ask(points.listEntries, 'm-05', {});
    expect(items).toHaveLength(3);
    expect(scoreTenths).toBe(90);
  });
});

describe('a month that is closed', () => {
  it('stays closed: a late entry counts in the running month but uses the cap of the month it is for', async () => {
    await post('m-06', 'party-day', { effectiveOn: '2026-10-10' });
    await transact((transaction) => monthCloseStore(transaction, villageCode).close('2026-10', clock.now));
    expect(await refusedPost('m-06', 'party-day', { effectiveOn: '2026-10-11' })).toBe('CapReached');
    expect(await post('m-07', 'party-day', { effectiveOn: '2026-10-11' })).toMatchObject({
      effectiveOn: '2026-10-11',
      month: '2026-11',
    });
    expect([await scoreOf('m-07', '2026-10'), await scoreOf('m-07', '2026-11')]).toEqual([0, 50]);
  });

  it('cannot be slipped into: what is posted while it closes counts in it only when the close came after', async () => {
    await post('m-08', 'clean-up', { effectiveOn: '2026-09-29' });
    const posts = Array.from({ length: 8 }, (_, index) =>
      post(`m-${String(index + 9).padStart(2, '0')}`, 'clean-up', { effectiveOn: '2026-09-30' }),
    );
    await transact((transaction) => monthCloseStore(transaction, villageCode).close('2026-09', clock.now));
    const counted = await documents.count('ledgerEntries', { villageCode, month: '2026-09' });
    const months = (await Promise.all(posts)).map(({ month }) => month);
    expect(await documents.count('ledgerEntries', { villageCode, month: '2026-09' })).toBe(counted);
    expect(months.filter((month) => month !== '2026-09')).toEqual(
      months.filter((month) => month === '2026-11'),
    );
  });
});
