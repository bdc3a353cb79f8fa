import { request } from 'node:http';
import { media, mediaLimits } from '@shared/contract/media';
import type { OutputOf } from '@shared/contract/method';
import { snapshots } from '@shared/contract/snapshots';
import { aPhoto } from '../durability/a-photo';
import { outcomeOf, refusalOf, startVillage, type Village } from './village';

type Place = OutputOf<typeof media.prepareUpload>;

let village: Village;

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.close());

const put = (
  { uploadUrl, uploadHeaders }: Pick<Place, 'uploadUrl' | 'uploadHeaders'>,
  bytes: Buffer,
): Promise<Response> =>
  fetch(uploadUrl, { method: 'PUT', headers: uploadHeaders, body: new Uint8Array(bytes) });

const uploaded = async (bytes: Buffer): Promise<string> => {
  const place = await village.as('villager').call(media.prepareUpload, {});
  expect(await outcomeOf(await put(place, bytes))).toBe('200');
  return place.mediaId;
};

const aSnapshotWith = (mediaId: string) => ({
  kind: 'problem' as const,
  text: 'A lamp is dark',
  photos: [mediaId],
});

const refusalWith = (mediaId: string): Promise<string> =>
  refusalOf(village.as('villager'), snapshots.submit, aSnapshotWith(mediaId));

describe('a photo', () => {
  it('that is one is accepted, so the others are refused for what they are', async () => {
    const snapshot = await village
      .as('villager')
      .call(snapshots.submit, aSnapshotWith(await uploaded(aPhoto)));
    expect(snapshot.photos).toMatchObject([{ width: 48, height: 36 }]);
  });

  it('that says it is too large gets no place', async () => {
    const bytes = mediaLimits.photoBytesMax + 1;
    expect(await refusalOf(village.as('villager'), media.prepareUpload, { bytes })).toBe('413 PhotoTooLarge');
  });

  it('that turns out to be too large is refused, although it begins and ends like a photo', async () => {
    const filler = Buffer.alloc(mediaLimits.photoBytesMax + 1 - aPhoto.length, 0x55);
    const mediaId = await uploaded(Buffer.concat([aPhoto.subarray(0, -2), filler, aPhoto.subarray(-2)]));
    expect(await refusalWith(mediaId)).toBe('413 PhotoTooLarge');
  });

  it.each([
    ['text', Buffer.from('a photo, trust me')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing that runs scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['nothing', Buffer.alloc(0)],
    [
      'the first bytes of a photo and then a page',
      Buffer.concat([aPhoto.subarray(0, 4), Buffer.from('<html>')]),
    ],
    ['half a photo', aPhoto.subarray(0, aPhoto.length / 2)],
    ['an animation', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64')],
  ])('that is %s is refused', async (_what, bytes) => {
    expect(await refusalWith(await uploaded(bytes))).toBe('415 PhotoUnreadable');
  });

  it('that never arrived is missing', async () => {
    const { mediaId } = await village.as('villager').call(media.prepareUpload, {});
    expect(await refusalWith(mediaId)).toBe('404 PhotoMissing');
    expect(await refusalWith('no-such-photo')).toBe('404 PhotoMissing');
  });

  it("that is somebody else's is missing", async () => {
    const mediaId = await uploaded(aPhoto);
    const input = aSnapshotWith(mediaId);
    expect(await refusalOf(village.as('member'), snapshots.submit, input)).toBe('404 PhotoMissing');
  });
});

describe('an address in the storage', () => {
  const signedUrl = async (): Promise<URL> => {
    const { photos } = await village
      .as('villager')
      .call(snapshots.submit, aSnapshotWith(await uploaded(aPhoto)));
    return new URL(photos[0]!.url);
  };

  it('is good with its signature and with no other', async () => {
    const [url, other] = [await signedUrl(), await signedUrl()];
    expect(await outcomeOf(await fetch(url))).toMatch(/^200/);
    const swapped = new URL(url);
    swapped.pathname = other.pathname;
    const longer = new URL(url);
    longer.searchParams.set('t', String(Number(url.searchParams.get('t')) + 1));
    for (const wrong of [`${url.origin}${url.pathname}`, swapped, longer]) {
      expect(await outcomeOf(await fetch(wrong))).toBe('403 AccessDenied');
    }
  });

  it('takes no upload without one, and none for another file', async () => {
    const client = village.as('villager');
    const [mine, other] = [
      await client.call(media.prepareUpload, {}),
      await client.call(media.prepareUpload, {}),
    ];
    for (const { uploadUrl, uploadHeaders } of [
      { ...mine, uploadHeaders: {} },
      { ...mine, uploadHeaders: other.uploadHeaders },
      { ...mine, uploadUrl: (await signedUrl()).href },
    ]) {
      expect(await outcomeOf(await put({ uploadUrl, uploadHeaders }, aPhoto))).toBe(
        '403 SignatureDoesNotMatch',
      );
    }
  });

  it('leads to nothing outside the storage', async () => {
    const climbs = [
      '/storage/../secrets/TOKEN_SECRET',
      '/storage/%2e%2e/secrets/TOKEN_SECRET',
      '/storage/..%2fsecrets/TOKEN_SECRET',
    ];
    const outside = [
      '/secrets/TOKEN_SECRET',
      '/../secrets/TOKEN_SECRET',
      '/%2e%2e/secrets/TOKEN_SECRET',
      '//etc/passwd',
      '/..%5csecrets/TOKEN_SECRET',
    ];
    for (const path of [...climbs, ...outside]) {
      expect(await statusOfPath(path)).toBeGreaterThanOrEqual(400);
    }
  });
});

/** Asks for the path as it stands; `fetch` would tidy it first. */
const statusOfPath = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(village.runtime.address);
    request({ hostname, port, path }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
