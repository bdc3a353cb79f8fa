import { UploadFailed } from '@/platform/upload-failed';
import type { CallBody } from '../wire';
import { anOutbox, aWish, aWorld, granted, refused, type World } from './testing/a-world';

const minuteMs = 60_000;

/** A back end that takes photos: `arrived` are the places whose bytes it has. */
function takesPhotos(world: World) {
  const places = new Map<string, string>();
  const arrived = new Set<string>();
  const answer = ({ method, requestKey = '', input }: CallBody): unknown => {
    if (method === 'media.prepareUpload') {
      const mediaId = places.get(requestKey) ?? `m-${places.size + 1}`;
      places.set(requestKey, mediaId);
      const expiresAt = new Date(world.now + 15 * minuteMs).toISOString();
      return granted({ mediaId, uploadUrl: 'u', uploadHeaders: {}, cloudPath: `in/${mediaId}`, expiresAt });
    }
    if (method === 'media.submit') {
      const { mediaId } = input as { readonly mediaId: string };
      return arrived.has(mediaId) ? granted({ mediaId }) : refused('PhotoMissing');
    }
    return granted({ snapshotId: 's-1' });
  };
  world.answer = answer;
  world.upload = () => {
    arrived.add(`m-${places.size}`);
    return Promise.resolve();
  };
  return { places, arrived, answer };
}

const aPhotoWish = (...keys: string[]) =>
  aWish({ method: 'snapshots.submit', input: { text: 'x' }, photos: { field: 'photos', keys } });

function aWorldWithPhotos() {
  const world = aWorld();
  world.photos.set('one', 1_000);
  world.photos.set('two', 2_000);
  return { world, cloud: takesPhotos(world) };
}

const breakUpload = () => Promise.reject(new UploadFailed('no signal'));

describe('photos', () => {
  it('travel one after the other before the write, which names them in their order', async () => {
    const { world } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    outbox.accept(aPhotoWish('one', 'two'));
    await world.settle();
    await world.settle();
    expect(world.sent.map(({ method }) => method)).toEqual([
      ...['media.prepareUpload', 'media.submit', 'media.prepareUpload', 'media.submit', 'snapshots.submit'],
    ]);
    expect(world.sentOf('snapshots.submit')).toMatchObject([
      { input: { text: 'x', photos: ['m-1', 'm-2'] } },
    ]);
    expect(outbox.entries()).toMatchObject([{ state: 'delivered', photos: null }]);
    expect(world.forgotten).toEqual(['one', 'two']);
    expect([...world.texts.keys()].filter((key) => key.startsWith('photo:'))).toEqual([]);
  });

  it('that have arrived are not sent again when a later one breaks off, not even after a restart', async () => {
    const { world, cloud } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    const upload = world.upload;
    world.upload = () => (cloud.arrived.size === 0 ? upload() : breakUpload());
    outbox.accept(aPhotoWish('one', 'two'));
    await world.settle();
    expect(outbox.entries()).toMatchObject([
      {
        ...{ state: 'waiting', problem: { code: 'uploadFailed' } },
        photoProgress: [
          { key: 'one', state: 'done' },
          { key: 'two', state: 'failed' },
        ],
      },
    ]);
    outbox.stop();
    world.upload = upload;
    world.now += 10 * minuteMs;
    anOutbox(world);
    await world.settle();
    await world.settle();
    expect(world.uploads).toEqual(['one', 'two', 'two']);
    expect(world.sentOf('snapshots.submit')).toMatchObject([{ input: { photos: ['m-1', 'm-2'] } }]);
  });

  it('that arrived although the phone never heard of it are found there', async () => {
    const { world, cloud } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    world.upload = () => {
      cloud.arrived.add('m-1');
      return breakUpload();
    };
    outbox.accept(aPhotoWish('one'));
    await world.settle();
    await world.endPauses();
    expect(world.uploads).toEqual(['one']);
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
  });

  it('get another place when theirs is over', async () => {
    const { world, cloud } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    const upload = world.upload;
    world.upload = breakUpload;
    outbox.accept(aPhotoWish('one'));
    await world.settle();
    world.upload = upload;
    world.now += 16 * minuteMs;
    outbox.wake();
    await world.settle();
    expect([...cloud.places.values()]).toEqual(['m-1', 'm-2']);
    expect(world.sentOf('snapshots.submit')).toMatchObject([{ input: { photos: ['m-2'] } }]);
  });

  it('get another place when theirs takes nothing, whatever the clock says', async () => {
    const { world, cloud } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    world.upload = breakUpload;
    outbox.accept(aPhotoWish('one'));
    for (let failure = 0; failure < 4; failure += 1) {
      await world.settle();
      world.now -= minuteMs;
      outbox.wake();
    }
    await world.settle();
    expect(cloud.places.size).toBe(2);
  });

  it('are sent once more, under new ids, when the back end no longer has them', async () => {
    const { world, cloud } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    world.answer = (call) => {
      const { photos = [] } = call.input as { readonly photos?: readonly string[] };
      return photos.includes('m-1') ? refused('PhotoMissing') : cloud.answer(call);
    };
    outbox.accept(aPhotoWish('one'));
    await world.settle();
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
    expect(world.sentOf('snapshots.submit').map(({ input }) => input)).toMatchObject([
      { photos: ['m-1'] },
      { photos: ['m-2'] },
    ]);
  });

  it('need somebody when they are missing a second time', async () => {
    const { world, cloud } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    world.answer = (call) =>
      call.method === 'snapshots.submit' ? refused('PhotoMissing') : cloud.answer(call);
    outbox.accept(aPhotoWish('one'));
    await world.settle();
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'needsAttention', problem: { code: 'PhotoMissing' } }]);
    expect(world.sentOf('snapshots.submit')).toHaveLength(2);
  });

  it('need somebody when the phone has thrown them away', async () => {
    const { world } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    outbox.accept(aPhotoWish('gone'));
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'needsAttention', problem: { code: 'photoGone' } }]);
  });

  it('are not sent where the phone cannot write down how far they got', async () => {
    const { world } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    outbox.accept(aPhotoWish('one'));
    world.hasRoom = false;
    await world.settle();
    expect(world.sent).toEqual([]);
    world.hasRoom = true;
    outbox.wake();
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('an upload that never ends', () => {
  it('does not hold up everything behind it', async () => {
    const { world } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    world.upload = () => new Promise(() => undefined);
    outbox.accept(aPhotoWish('one'));
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'sending' }]);
    await world.endPauses();
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', problem: { code: 'uploadFailed' } }]);
  });
});

describe('a photo that travels while somebody still writes', () => {
  const me = { personId: 'p-1', actFor: null, villageCode: null };

  it('travels once, however many ask for it', async () => {
    const { world } = aWorldWithPhotos();
    const outbox = anOutbox(world);
    const early = outbox.photoSender.send('one', me);
    outbox.accept(aPhotoWish('one'));
    await expect(early).resolves.toBe('m-1');
    await world.settle();
    expect(world.uploads).toEqual(['one']);
    expect(world.sentOf('snapshots.submit')).toMatchObject([{ input: { photos: ['m-1'] } }]);
  });

  it('travels anew for another person: the back end gives nobody the photo of another', async () => {
    const { world } = aWorldWithPhotos();
    const { photoSender } = anOutbox(world);
    await expect(photoSender.send('one', me)).resolves.toBe('m-1');
    await expect(photoSender.send('one', me)).resolves.toBe('m-1');
    const elder = { ...me, actFor: { personId: 'p-9', name: 'Zhao' } };
    await expect(photoSender.send('one', elder)).resolves.toBe('m-2');
    expect(world.sent.map(({ actFor }) => actFor)).toEqual([undefined, undefined, 'p-9', 'p-9']);
  });

  it('tells how far it is', async () => {
    const { world } = aWorldWithPhotos();
    const { photoSender } = anOutbox(world);
    expect(photoSender.progressOf('one')).toEqual({ key: 'one', state: 'waiting', percent: 0 });
    world.upload = breakUpload;
    await expect(photoSender.send('one', me)).rejects.toBeInstanceOf(UploadFailed);
    expect(photoSender.progressOf('one')).toMatchObject({ state: 'failed' });
  });
});
