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
} from '../_runtime/testing';
import { media } from '@shared/contract/media';
import { documents, type Documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { acceptPhotos } from './accept-photos';
import { routes } from './index';
import type { MediaDocument } from './media-store';
import { photoFileStore } from './photo-file-store';
import { photosOf } from './photos-of';
import { photos, tellTales } from './testing/photos';
import { putPhoto, uploadPhoto } from './testing/upload-photo';

let backend: Backend;
let now = new Date().toISOString();
const client = clientOf(serve(routes, { now: () => now }), { now: () => now });

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('villager'),
    aPerson('neighbour'),
    aPerson('busy'),
    aPerson('twoVillages', [], {
      memberships: [villageCode, otherVillageCode].map((unitCode) => ({ role: 'villager', unitCode })),
    }),
  ]);
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = new Date().toISOString();
});

const stored = async (mediaId: string): Promise<MediaDocument> => {
  const document = await documents.get<MediaDocument>('media', mediaId);
  if (document === null) throw new Error(`there is no media ${mediaId}`);
  return document;
};
const incomingOf = async (mediaId: string) =>
  photoFileStore.read((await stored(mediaId)).incomingFileId, 20_000_000);
const bytesAt = async (url: string): Promise<Buffer> => {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};

test('a place is reserved under incoming/ with the headers the SDK itself sends', async () => {
  const reserved = await client.ask(media.prepareUpload, 'villager', { bytes: 6_000 });
  expect(reserved.cloudPath).toBe(`incoming/${villageCode}/${reserved.mediaId}`);
  expect(Object.keys(reserved.uploadHeaders).sort()).toEqual([
    'Signature',
    'authorization',
    'key',
    'x-cos-meta-fileid',
    'x-cos-security-token',
  ]);
  expect(reserved.uploadHeaders['key']).toBe(encodeURIComponent(reserved.cloudPath));
  expect(Date.parse(reserved.expiresAt)).toBeGreaterThan(Date.parse(now));
  expect(await stored(reserved.mediaId)).toMatchObject({
    ownerId: 'villager',
    state: 'incoming',
    file: null,
  });
});

test('an uploaded photo is cleaned, moved to media/ and recorded, and the upload is gone', async () => {
  const mediaId = await uploadPhoto(client, 'villager', photos.darkLamp);
  expect((await incomingOf(mediaId))?.equals(photos.darkLamp)).toBe(true);
  const photo = await client.ask(media.submit, 'villager', { mediaId });
  expect(photo).toMatchObject({ mediaId, width: 240, height: 320 });
  const shown = await bytesAt(photo.url);
  expect(tellTales.filter((word) => shown.includes(word))).toEqual([]);
  const { state, file } = await stored(mediaId);
  expect(state).toBe('accepted');
  expect(file).toMatchObject({ type: 'jpeg', width: 240, height: 320, bytes: shown.length });
  expect(file?.fileId).toContain(`/media/${villageCode}/${mediaId}.jpg`);
  expect(await incomingOf(mediaId)).toBeNull();
});

test('accepting again changes nothing, whatever is uploaded to the old place meanwhile', async () => {
  const reserved = await client.ask(media.prepareUpload, 'villager', {});
  await putPhoto(reserved, photos.small);
  const { mediaId } = reserved;
  await client.ask(media.submit, 'villager', { mediaId });
  const before = await stored(mediaId);
  await putPhoto(reserved, photos.letter);
  await client.ask(media.submit, 'villager', { mediaId });
  expect(await stored(mediaId)).toEqual(before);
});

test('a crash between any two steps is mended by asking again', async () => {
  const mediaId = await uploadPhoto(client, 'villager', photos.mendedLamp);
  const untouched = await stored(mediaId);
  await client.ask(media.submit, 'villager', { mediaId });
  const done = await stored(mediaId);
  // After the copy was written and before anything was recorded: the upload stands, and so does the copy.
  await photoFileStore.write(`incoming/${villageCode}/${mediaId}`, photos.mendedLamp);
  await documents.put('media', untouched);
  await client.ask(media.submit, 'villager', { mediaId });
  expect(await stored(mediaId)).toEqual({ ...done, acceptedAt: now });
  // After it was recorded as cleaned: with the upload still there, and with the upload already gone.
  for (const isUploadLeft of [true, false]) {
    if (isUploadLeft) await photoFileStore.write(`incoming/${villageCode}/${mediaId}`, photos.mendedLamp);
    await documents.put('media', Object.assign({ ...done }, { state: 'cleaned', acceptedAt: null }));
    await client.ask(media.submit, 'villager', { mediaId });
    expect(await stored(mediaId)).toEqual({ ...done, acceptedAt: now });
    expect(await incomingOf(mediaId)).toBeNull();
  }
});

test('two calls at once accept a photo once and agree on it', async () => {
  const mediaId = await uploadPhoto(client, 'villager', photos.turned);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => client.ask(media.submit, 'villager', { mediaId })),
  );
  expect(new Set(answers.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['160x120']));
  expect((await stored(mediaId)).state).toBe('accepted');
});

test('a call that comes too late to find the upload accepts what the other call has finished', async () => {
  const mediaId = await uploadPhoto(client, 'villager', photos.small);
  const asReadBefore = await stored(mediaId);
  await client.ask(media.submit, 'villager', { mediaId });
  const late: Documents = { ...documents, find: <T>() => Promise.resolve([asReadBefore as T]) };
  const actor = {
    personId: 'villager',
    memberships: [],
    name: '',
    villageCode,
    gridCode: null,
    householdId: null,
    proxy: null,
  };
  await acceptPhotos({ documents: late, actor, villageCode, now }, [mediaId]);
  expect((await stored(mediaId)).state).toBe('accepted');
});

test('nothing uploaded, nothing reserved, and photos of others or of another village are missing', async () => {
  const { mediaId } = await client.ask(media.prepareUpload, 'villager', {});
  expect(await client.refusal(media.submit, 'villager', { mediaId })).toBe('PhotoMissing');
  expect(await client.refusal(media.submit, 'villager', { mediaId: 'nothing' })).toBe('PhotoMissing');
  const uploaded = await uploadPhoto(client, 'twoVillages', photos.small);
  expect(await client.refusal(media.submit, 'neighbour', { mediaId: uploaded })).toBe('PhotoMissing');
  const elsewhere = { mediaId: uploaded, villageCode: otherVillageCode };
  expect(await client.refusal(media.submit, 'twoVillages', elsewhere)).toBe('PhotoMissing');
  expect((await stored(uploaded)).state).toBe('incoming');
});

test.each([
  ['a fake', photos.letter, 'PhotoUnreadable'],
  ['a photo cut off', photos.darkLamp.subarray(0, 4_000), 'PhotoUnreadable'],
  [
    'one of more bytes than allowed',
    Buffer.concat([photos.small, Buffer.alloc(10_000_000)]),
    'PhotoTooLarge',
  ],
])('%s is refused and nothing of it can be shown', async (_what, bytes, code) => {
  const reserved = await client.ask(media.prepareUpload, 'villager', {});
  await putPhoto(reserved, bytes);
  expect(await client.refusal(media.submit, 'villager', { mediaId: reserved.mediaId })).toBe(code);
  expect(await stored(reserved.mediaId)).toMatchObject({ state: 'incoming', file: null });
  expect(await photosOf(documents, [reserved.mediaId])).toEqual([
    { mediaId: reserved.mediaId, url: '', width: 0, height: 0 },
  ]);
});

test('a file announced as too large is refused before it is sent', async () => {
  const tooMany = { bytes: 10_000_001 };
  expect(await client.refusal(media.prepareUpload, 'villager', tooMany)).toBe('PhotoTooLarge');
  await client.ask(media.prepareUpload, 'villager', { bytes: 10_000_000 });
});

test('photos come in the order asked for', async () => {
  const mediaIds: string[] = [];
  for (const bytes of [photos.darkLamp, photos.small, photos.mendedLamp]) {
    const mediaId = await uploadPhoto(client, 'villager', bytes);
    await client.ask(media.submit, 'villager', { mediaId });
    mediaIds.push(mediaId);
  }
  const asked = [...mediaIds].reverse();
  expect((await photosOf(documents, asked)).map(({ mediaId }) => mediaId)).toEqual(asked);
  expect((await photosOf(documents, asked)).map(({ width }) => width)).toEqual([320, 96, 240]);
  expect(await photosOf(documents, [])).toEqual([]);
});

test('a hundred places in an hour are enough for anybody, and the next hour has room again', async () => {
  const from = Date.parse(now);
  for (let minute = 0; minute < 50; minute += 1) {
    now = new Date(from + minute * 60_000).toISOString();
    await client.ask(media.prepareUpload, 'busy', {});
    await client.ask(media.prepareUpload, 'busy', {});
  }
  expect(await client.refusal(media.prepareUpload, 'busy', {})).toBe('TooManyRequests');
  await client.ask(media.prepareUpload, 'neighbour', {});
  now = new Date(from + 59 * 60_000 + 59_999).toISOString();
  expect(await client.refusal(media.prepareUpload, 'busy', {})).toBe('TooManyRequests');
  now = new Date(from + 60 * 60_000).toISOString();
  await client.ask(media.prepareUpload, 'busy', {});
});
