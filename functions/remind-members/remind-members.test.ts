import { silenceLogs, type Backend } from '../_runtime/testing';
import { documents } from '../_runtime/documents';
import type { ReminderDocument } from './reminder-store';
import { startRankedVillage, timer } from '../publish-rankings/testing/ranked-village';
import { main } from './index';

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startRankedVillage();
});
afterAll(() => backend.stop());

const remindersOf = (personId: string) =>
  documents.find<ReminderDocument>('reminders', { where: { personId } });

it('notes the party members who have nothing yet this month, once', async () => {
  const firedAt = '2026-11-25T01:00:00.000Z';
  expect(await main(timer(firedAt))).toEqual({ ok: true, data: { villages: 3, reminders: 6 } });
  expect(await remindersOf('m-1')).toMatchObject([{ month: '2026-11', remindedAt: firedAt }]);
  // One has an entry, the other is no member.
  expect(await remindersOf('m-2')).toEqual([]);
  expect(await remindersOf('villager')).toEqual([]);
  expect(await main(timer('2026-11-25T02:00:00.000Z'))).toMatchObject({ data: { reminders: 0 } });
});

it('is refused to everybody but the timer', async () => {
  expect(await main({ method: 'remind' })).toMatchObject({ ok: false });
});
