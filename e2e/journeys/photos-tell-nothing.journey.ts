import { expect } from '@playwright/test';
import { media, snapshots } from '@shared/contract/index';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import { photoFiles } from './photo-files';
import { test } from './running-village';
import { download, secretsOf } from './stored-photo';

/** A browser redraws a photo before it sends it; other clients do not, and the village is safe all the same. */
test('照片原样传上来，存下的照片也不带拍摄地点、手机和姓名', async ({ village }) => {
  const { buffer } = photoFiles.darkLamp;
  expect(secretsOf(buffer)).toEqual(expect.arrayContaining(['Phone', 'Queshan', 'segment e1']));

  const client = await signIn(village.address, people.villager.personId);
  const place = await client.call(media.prepareUpload, { bytes: buffer.length });
  const { uploadUrl: url, uploadHeaders: headers, mediaId } = place;
  const put = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(buffer) });
  expect(put.ok).toBe(true);
  const submitted = await client.call(snapshots.submit, {
    kind: 'problem',
    text: '桥头的灯不亮',
    photos: [mediaId],
  });

  const [photo] = (await client.call(snapshots.get, submitted)).photos;
  expect(photo).toMatchObject({ width: 240, height: 320 });
  expect(secretsOf(await download(photo!.url))).toEqual([]);
});
