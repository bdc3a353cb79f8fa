import { otherVillageCode, villageCode, type Backend } from '../_runtime/testing';
import { home } from '@shared/contract/home';
import { addMonths, monthOf } from '@shared/domain/calendar';
import type { CollectionName } from '../_runtime/collections';
import { documents } from '../_runtime/documents';
import { client, startHomeVillage } from './testing/home-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startHomeVillage();
});
afterAll(() => backend.stop());

const month = monthOf(new Date().toISOString());
const workbench = () => client.ask(home.getWorkbench, 'secretary', { villageCode });
let made = 0;
const insert = (collection: CollectionName, fields: object, of = villageCode): Promise<void> => {
  made += 1;
  return documents.insert(collection, Object.assign({ _id: `made-${made}` }, { villageCode: of }, fields));
};

test('the workbench counts claims and objections that wait, in this village alone', async () => {
  for (const state of ['waiting', 'waiting', 'confirmed', 'refused', 'withdrawn']) {
    await insert('claims', { state });
  }
  await insert('claims', { state: 'waiting' }, otherVillageCode);
  for (const state of ['raised', 'escalated', 'upheld', 'corrected', 'withdrawn']) {
    await insert('objections', { state, waitingKey: `key-${state}` });
  }
  await insert('objections', { state: 'raised', waitingKey: 'elsewhere' }, otherVillageCode);
  expect(await workbench()).toMatchObject({ claimsWaiting: 2, objectionsWaiting: 2 });
});

test('a score that is not what its entries say is counted until it is mended, a pattern until it is looked at', async () => {
  const wrong = { kind: 'scoreDifference', isSettled: false };
  await insert('findings', { ...wrong, isOpen: true });
  await insert('findings', { ...wrong, isOpen: false });
  await insert('findings', { ...wrong, isSettled: true, isOpen: false });
  await insert('findings', { kind: 'samePhoto', isSettled: false, isOpen: true });
  await insert('findings', { ...wrong, isOpen: true }, otherVillageCode);
  expect(await workbench()).toMatchObject({ findingsOpen: 2, scoreDifferences: 2 });
});

test('who was reminded this month is told so on the first page until the first entry comes', async () => {
  const reminded = (personId: string) =>
    client.ask(home.get, personId, { villageCode }).then(({ reminder }) => reminder);
  await insert('reminders', { personId: 'member', month: addMonths(month, -1) });
  expect(await reminded('member')).toBeNull();
  await insert('reminders', { personId: 'member', month });
  expect(await reminded('member')).toEqual({ month });
  expect(await reminded('secretary')).toBeNull();
  const score = {
    subjectKind: 'person',
    subjectId: 'member',
    month,
    scoreTenths: 0,
    entryCount: 2,
    uses: {},
  };
  await insert('monthScores', score);
  expect(await reminded('member')).toBeNull();
});
