import { otherVillageCode, villageCode, type Backend } from '../../_runtime/testing';
import { points } from '@shared/contract/points';
import { documents } from '../../_runtime/documents';
import { transact } from '../../_runtime/transact';
import { monthCloseStore } from './month-close-store';
import { client, clock, person, post, scoreOf, startPointsVillage } from '../testing/points-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startPointsVillage();
});
afterAll(() => backend.stop());

describe('taking an entry back', () => {
  it('adds the opposite entry, leaves the first as it is and gives the room under the cap back', async () => {
    const entry = await post('m-17', 'party-day', { note: 'wrong person' });
    const reversal = await client.ask(points.reverse, 'secretary', {
      entryId: entry.entryId,
      reason: 'mixed up',
    });
    expect(reversal).toMatchObject({
      deltaTenths: -50,
      source: 'reversal',
      reverses: entry.entryId,
      reversalReason: 'mixed up',
      effectiveOn: entry.effectiveOn,
      canReverse: false,
    });
    expect(await client.ask(points.getEntry, 'villager', { entryId: entry.entryId })).toMatchObject({
      note: 'wrong person',
      deltaTenths: 50,
      reversedBy: reversal.entryId,
      reversalReason: 'mixed up',
      canReverse: false,
    });
    expect(await scoreOf('m-17')).toBe(0);
    expect(await post('m-17', 'party-day')).toMatchObject({ deltaTenths: 50 });
  });

  it('happens once, and never to a reversal', async () => {
    const { entryId } = await post('m-18', 'party-day');
    const refused = (id: string) =>
      client.refusal(points.reverse, 'secretary', { entryId: id, reason: 'again' });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        client.answer(points.reverse, 'secretary', { entryId, reason: 'mixed up' }),
      ),
    );
    const granted = answers.flatMap((answer) => (answer.ok ? [answer.data.entryId] : []));
    expect(granted).toHaveLength(1);
    expect(await refused(entryId)).toBe('AlreadyReversed');
    expect(await refused(granted[0]!)).toBe('StateConflict');
    expect(await refused('no-such-entry')).toBe('NotFound');
    expect(await scoreOf('m-18')).toBe(0);
  });

  it('counts in the running month when the month of the entry is final', async () => {
    const { entryId } = await post('m-06', 'party-day', { effectiveOn: '2026-10-10' });
    await transact((transaction) => monthCloseStore(transaction, villageCode).close('2026-10', clock.now));
    await transact((transaction) => monthCloseStore(transaction, villageCode).finalise('2026-10', clock.now));
    const reversal = await client.ask(points.reverse, 'secretary', {
      entryId,
      reason: 'late',
    });
    expect(reversal.month).toBe('2026-11');
    expect([await scoreOf('m-06', '2026-10'), await scoreOf('m-06', '2026-11')]).toEqual([50, -50]);
  });

  it('is not possible from another village, where the entry does not exist', async () => {
    const { entryId } = await post('m-19', 'party-day');
    expect(await client.refusal(points.reverse, 'elsewhere', { entryId, reason: 'mine' })).toBe('NotFound');
    expect(await client.refusal(points.getEntry, 'elsewhere', { entryId })).toBe('NotFound');
  });
});

describe('looking at the ledger', () => {
  it('every villager may look at the entries of a neighbour, newest first, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof client.ask<typeof points.listEntries>>> = await client.ask(
        points.listEntries,
        'villager',
        { scope: 'village', limit: 7, ...(cursor === null ? {} : { cursor }) },
      );
      seen.push(...page.items.map(({ entryId }) => entryId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([...seen].sort().reverse());
    expect(seen).toHaveLength(await documents.count('ledgerEntries', { villageCode }));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('shows nobody of another village', async () => {
    const input = { villageCode: otherVillageCode, subject: person('m-00') };
    expect(await client.refusal(points.listEntries, 'elsewhere', input)).toBe('NotFound');
    const { items } = await client.ask(points.listEntries, 'elsewhere', { scope: 'village' });
    expect(items).toEqual([]);
  });
});

it('the rule book lists the presets by category', async () => {
  const { items } = await client.ask(points.listRules, 'villager', {});
  expect(items).toHaveLength(37);
  expect(new Set(items.map(({ category }) => category)).size).toBe(10);
});
