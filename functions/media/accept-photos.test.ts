import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
} from '../_runtime/testing';
import type { Backend } from '../_runtime/testing';
import { media } from '@shared/contract/media';
import type { Actor } from '../_runtime/actor';
import { documents, type Documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { acceptPhotos } from './accept-photos';
import { cleanPhoto } from './clean-photo';
import { routes } from './index';
import { photos } from './testing/photos';
import { putPhoto } from './testing/upload-photo';

let backend: Backend;
const villager = aPerson('villager');
const actor: Actor = { ...villager, personId: villager._id, proxy: null };
const client = clientOf(serve(routes));

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([villager]);
});
afterAll(() => backend.stop());

test('a photo that was accepted while others were looked at cannot be exchanged any more', async () => {
  const first = await client.ask(media.prepareUpload, 'villager', {});
  const second = await client.ask(media.prepareUpload, 'villager', {});
  await putPhoto(first, photos.small);
  await putPhoto(second, photos.mendedLamp);

  // A call that has listed both when another one accepts the second; then other bytes come to where it was uploaded.
  let isListed = false;
  const slow: Documents = {
    ...documents,
    find: async (collection, query) => {
      const listed = await documents.find<never>(collection, query);
      if (!isListed) {
        isListed = true;
        await client.ask(media.submit, 'villager', { mediaId: second.mediaId });
        await putPhoto(second, photos.darkLamp);
      }
      return listed;
    },
  };
  const call = { documents: slow, actor, villageCode, now: new Date().toISOString() };
  await acceptPhotos(call, [first.mediaId, second.mediaId]);

  const photo = await client.ask(media.submit, 'villager', { mediaId: second.mediaId });
  expect(photo).toMatchObject({ width: 320, height: 240 });
  const shown = Buffer.from(await (await fetch(photo.url)).arrayBuffer());
  expect(shown.equals(cleanPhoto(photos.mendedLamp).bytes)).toBe(true);
});
