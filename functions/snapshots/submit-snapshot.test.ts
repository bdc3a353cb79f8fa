import { aPhoto, client, startVillage, submitSnapshot } from './testing/snapshot-kit';
import { otherVillageCode, type Backend } from '../_runtime/testing';
import { snapshots } from '@shared/contract/snapshots';
import { photos, tellTales } from '../media/testing/photos';

let backend: Backend;
beforeAll(async () => {
  backend = await startVillage();
});
afterAll(() => backend.stop());

const aProblem = { kind: 'problem', text: 'The lamp at the well is dark.' } as const;

test('a snapshot with photos and a place is taken in, its photos cleaned', async () => {
  const point = { latitude: 32.8021, longitude: 114.0263, datum: 'gcj02' } as const;
  const place = { words: ' at the well ', point };
  const mediaIds = [await aPhoto('reporter', photos.darkLamp), await aPhoto('reporter', photos.mendedLamp)];
  const snapshot = await submitSnapshot({ photos: mediaIds, place });
  expect(snapshot).toMatchObject({
    ...{ ...aProblem, state: 'submitted', isMine: true, isAnonymous: false, actions: [], dueOn: null },
    ...{ reporterName: 'name of reporter', place: { words: 'at the well', point } },
  });
  expect(snapshot.steps).toMatchObject([{ action: 'submit', to: 'submitted', part: 'reporter' }]);
  expect(snapshot.photos.map(({ mediaId }) => mediaId)).toEqual(mediaIds);
  expect(snapshot.cover).toEqual(snapshot.photos[0]);
  for (const { url } of snapshot.photos) {
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(tellTales.filter((word) => bytes.includes(word))).toEqual([]);
  }
});

test('sent twice with one key it is one snapshot, and with other words it is refused', async () => {
  const input = { ...aProblem, photos: [await aPhoto('reporter')] };
  const first = await client.ask(snapshots.submit, 'reporter', input, 'key-of-one-tap');
  const again = await client.ask(snapshots.submit, 'reporter', input, 'key-of-one-tap');
  expect(again).toEqual(first);
  const other = { ...input, text: 'Something else.' };
  expect(await client.refusal(snapshots.submit, 'reporter', other, 'key-of-one-tap')).toBe(
    'RequestKeyReused',
  );
});

test('without a photo, with ten, with one twice, or without words it is refused', async () => {
  const mediaIds = Array.from({ length: 10 }, (_, index) => `m-${index}`);
  for (const wrong of [
    { ...aProblem, photos: [] },
    { ...aProblem, photos: mediaIds },
    { ...aProblem, photos: ['m-1', 'm-1'] },
    { ...aProblem, photos: ['m-1'], text: '  ' },
  ]) {
    expect(await client.refusal(snapshots.submit, 'reporter', wrong)).toBe('InvalidInput');
  }
});

test("a fake photo, one never uploaded and somebody else's are refused, and nothing is kept", async () => {
  const fake = await aPhoto('reporter', photos.letter);
  const neighbours = await aPhoto('neighbour');
  const good = await aPhoto('reporter');
  const refusal = (...mediaIds: readonly string[]) =>
    client.refusal(snapshots.submit, 'reporter', { ...aProblem, photos: [...mediaIds] });
  const before = await client.ask(snapshots.list, 'reporter', { scope: 'mine', limit: 100 });
  expect(await refusal(good, fake)).toBe('PhotoUnreadable');
  expect(await refusal('nothing')).toBe('PhotoMissing');
  expect(await refusal(good, neighbours)).toBe('PhotoMissing');
  const after = await client.ask(snapshots.list, 'reporter', { scope: 'mine', limit: 100 });
  expect(after.items.map(({ snapshotId }) => snapshotId)).toEqual(
    before.items.map(({ snapshotId }) => snapshotId),
  );
});

test('a supervisor, an officer and somebody of another village do not send in snapshots', async () => {
  const input = { ...aProblem, photos: ['m-1'] };
  expect(await client.refusal(snapshots.submit, 'officer', { ...input, villageCode: otherVillageCode })).toBe(
    'Forbidden',
  );
  expect(
    await client.refusal(snapshots.submit, 'reporter', { ...input, villageCode: otherVillageCode }),
  ).toBe('Forbidden');
});
