import { aPerson, clientOf, insertPeople, insertUnits, silenceLogs, startBackend, villageCode } from '.';
import type { Backend } from '.';
import { points } from '@shared/contract/points';
import { read } from '../route';
import { serve } from '../serve';

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('p-1'), aPerson('p-2', [], { villageCode: null })]);
});
afterAll(() => backend.stop());

const main = serve([read(points.listRules, () => Promise.resolve({ items: [] }))]);

it('a villager asks through the doorway and the genuine SDK', async () => {
  await expect(clientOf(main).ask(points.listRules, 'p-1', { villageCode })).resolves.toEqual({ items: [] });
});

it('a person without a role is refused, and so is one who is on no roster', async () => {
  await expect(clientOf(main).refusal(points.listRules, 'p-2', { villageCode })).resolves.toBe('Forbidden');
  await expect(clientOf(main).refusal(points.listRules, 'p-3', {})).resolves.toBe('Unauthenticated');
});
