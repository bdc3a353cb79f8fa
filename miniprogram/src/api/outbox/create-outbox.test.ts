import { NoAnswerError } from '../api-error';
import { createOutbox } from './create-outbox';
import { OutboxRefused } from './outbox-item';
import { anOutbox, aWish, aWorld, granted, itemsOf, portsOf } from './testing/a-world';

const offline = () => {
  throw new NoAnswerError('offline');
};

describe('a write that is accepted', () => {
  it('is on the phone before it is sent, and is sent under the key it is kept by', async () => {
    const world = aWorld();
    let wasKept = false;
    world.answer = ({ requestKey }) => {
      wasKept = world.texts.has(`outbox:1:${requestKey ?? ''}`);
      return granted({ entryId: 'e-1' });
    };
    const outbox = anOutbox(world);
    const { itemId } = outbox.accept(aWish({ villageCode: '411725105211', changes: ['home.get'] }));
    expect(outbox.entries()).toMatchObject([{ itemId, title: 'Points' }]);
    await world.settle();
    expect(wasKept).toBe(true);
    expect(world.sent).toEqual([
      {
        ...{ method: 'points.post', requestKey: itemId, actFor: undefined },
        input: { villageCode: '411725105211', note: 'swept the road' },
      },
    ]);
    expect(outbox.entries()).toMatchObject([{ itemId, state: 'delivered', output: { entryId: 'e-1' } }]);
    expect(world.outdated).toEqual(['home.get']);
  });

  it('is sent for whom it was written, whoever is looked after by then', async () => {
    const world = aWorld();
    anOutbox(world).accept(aWish({ actFor: { personId: 'p-9', name: 'Zhao' } }));
    await world.settle();
    expect(world.sent).toMatchObject([{ actFor: 'p-9' }]);
  });

  it('is sending while it is sent, and then cannot be given up', async () => {
    const world = aWorld();
    let answer: (data: unknown) => void = () => undefined;
    world.answer = () => new Promise((resolve) => (answer = resolve));
    const outbox = anOutbox(world);
    const { itemId } = outbox.accept(aWish());
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'sending' }]);
    expect(outbox.drop(itemId)).toBe(false);
    answer(granted());
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
  });

  it('is sent again under the same key until an answer comes', async () => {
    const world = aWorld();
    world.answer = offline;
    const outbox = anOutbox(world);
    outbox.accept(aWish());
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', failures: 1, problem: { code: 'offline' } }]);
    await world.endPauses();
    world.answer = () => granted();
    await world.endPauses();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered', problem: null }]);
    expect(world.sent).toHaveLength(3);
    expect(new Set(world.sent.map(({ requestKey }) => requestKey)).size).toBe(1);
  });

  it('goes on after the app was closed', async () => {
    const world = aWorld();
    world.answer = offline;
    const first = anOutbox(world);
    const { itemId } = first.accept(aWish());
    await world.settle();
    first.stop();
    world.answer = () => granted({ entryId: 'e-1' });
    world.now += 300_000;
    const second = anOutbox(world);
    await world.settle();
    expect(second.entries()).toMatchObject([{ itemId, state: 'delivered', output: { entryId: 'e-1' } }]);
  });

  it('does not wait for a transport that never says anything', async () => {
    const world = aWorld();
    world.answer = () => new Promise(() => undefined);
    const outbox = anOutbox(world);
    outbox.accept(aWish());
    await world.settle();
    await world.endPauses();
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', problem: { code: 'timeout' } }]);
  });
});

describe('a phone without room', () => {
  it('refuses before anything is promised or forgotten', async () => {
    const world = aWorld();
    const outbox = anOutbox(world);
    world.texts.set('draft:points', '{"note":"swept the road"}');
    world.hasRoom = false;
    expect(() => outbox.accept(aWish({ draftKey: 'points' }))).toThrow(new OutboxRefused('full'));
    await world.settle();
    expect(world.sent).toEqual([]);
    expect([...world.texts.keys()]).toEqual(['draft:points']);
  });

  it('still delivers what it has, tells the answer and forgets the item', async () => {
    const world = aWorld();
    const outbox = anOutbox(world);
    const answers: unknown[] = [];
    outbox.subscribeDelivered((_itemId, output) => answers.push(output));
    outbox.accept(aWish());
    world.answer = () => {
      world.hasRoom = false;
      return granted({ entryId: 'e-1' });
    };
    await world.settle();
    expect(answers).toEqual([{ entryId: 'e-1' }]);
    expect(itemsOf(world)).toEqual([]);
  });
});

describe('another person on the same phone', () => {
  it('neither sees nor sends what was written before; it is sent when the writer is back', async () => {
    const world = aWorld();
    world.answer = offline;
    const outbox = anOutbox(world);
    const { itemId } = outbox.accept(aWish());
    await world.settle();
    world.answer = () => granted();
    world.sent.length = 0;
    for (const somebodyElse of ['p-2', null]) {
      world.personId = somebodyElse;
      outbox.wake();
      await world.settle();
      expect(outbox.entries()).toEqual([]);
      outbox.retry(itemId);
      expect(outbox.drop(itemId)).toBe(false);
      expect(outbox.giveBack(itemId)).toBe('impossible');
    }
    expect(world.sent).toEqual([]);
    world.personId = 'p-1';
    outbox.wake();
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ itemId, state: 'delivered' }]);
  });

  it('does not get an item sent in the name of whoever is here when its turn comes', async () => {
    const world = aWorld();
    const ports = portsOf(world);
    const outbox = createOutbox({ ...ports, isOwner: () => Promise.resolve(false) });
    outbox.start();
    outbox.accept(aWish());
    await world.settle();
    expect(world.sent).toEqual([]);
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', problem: { code: 'Unauthenticated' } }]);
  });

  it('accepts nothing for nobody', () => {
    const world = aWorld();
    world.personId = null;
    expect(() => anOutbox(world).accept(aWish())).toThrow(new OutboxRefused('nobody'));
  });
});

describe('giving up', () => {
  it('forgets the item and its photos, and whatever comes after it goes on', async () => {
    const world = aWorld();
    world.answer = offline;
    const outbox = anOutbox(world);
    const { itemId } = outbox.accept(aWish({ photos: { field: 'photos', keys: ['photo-1'] } }));
    outbox.accept(aWish({ title: 'second' }));
    await world.settle();
    world.answer = () => granted();
    expect(outbox.drop(itemId)).toBe(true);
    outbox.wake();
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ title: 'second', state: 'delivered' }]);
    expect(world.forgotten).toEqual(['photo-1']);
  });
});
