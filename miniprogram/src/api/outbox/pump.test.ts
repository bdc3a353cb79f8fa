import { NoAnswerError } from '../api-error';
import { anOutbox, aWish, aWorld, granted, refused } from './testing/a-world';

const offline = () => {
  throw new NoAnswerError('offline');
};
const dayMs = 24 * 60 * 60_000;

describe('what the back end says', () => {
  it.each(['Internal', 'Busy', 'TooManyRequests', 'TokenExpired', 'Unauthenticated'])(
    'keeps an item waiting when it is %s: it may have been done, or may yet be',
    async (code) => {
      const world = aWorld();
      world.answer = () => refused(code);
      const outbox = anOutbox(world);
      outbox.accept(aWish());
      await world.settle();
      expect(outbox.entries()).toMatchObject([{ state: 'waiting', problem: { code, requestId: 'r-1' } }]);
      expect(world.pauses()).toHaveLength(1);
    },
  );

  it.each(['CapReached', 'Forbidden', 'InvalidInput', 'RequestKeyReused'])(
    'needs somebody when it is %s, and is not asked again',
    async (code) => {
      const world = aWorld();
      world.answer = () => refused(code, { fields: ['note'] });
      const outbox = anOutbox(world);
      outbox.accept(aWish());
      await world.settle();
      const problem = { code, details: { fields: ['note'] }, requestId: 'r-1' };
      expect(outbox.entries()).toMatchObject([{ state: 'needsAttention', problem }]);
      outbox.wake();
      await world.settle();
      expect(world.sent).toHaveLength(1);
      expect(world.pauses()).toEqual([]);
    },
  );

  it('is asked again as it is when somebody presses', async () => {
    const world = aWorld();
    world.answer = () => refused('CapReached');
    const outbox = anOutbox(world);
    const { itemId } = outbox.accept(aWish());
    await world.settle();
    world.answer = () => granted();
    outbox.retry(itemId);
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered', problem: null }]);
  });

  it('is shown to somebody after ten faults in a row, and lets the next one pass', async () => {
    const world = aWorld();
    world.answer = ({ input }) =>
      (input as { readonly note?: string }).note === 'broken' ? refused('Internal') : granted();
    const outbox = anOutbox(world);
    outbox.accept(aWish({ title: 'broken', input: { note: 'broken' } }));
    outbox.accept(aWish({ title: 'sound' }));
    await world.settle();
    for (let fault = 1; fault < 10; fault += 1) {
      expect(outbox.entries()).toMatchObject([{ state: 'waiting', faults: fault }, { state: 'waiting' }]);
      await world.endPauses();
    }
    expect(outbox.entries()).toMatchObject([{ state: 'needsAttention' }, { state: 'delivered' }]);
  });
});

describe('the order', () => {
  it('is that of writing for what is about the same thing; other things do not wait for it', async () => {
    const world = aWorld();
    world.answer = ({ input }) => {
      if ((input as { readonly note: string }).note === 'first') throw new NoAnswerError('timeout');
      return granted();
    };
    const outbox = anOutbox(world);
    for (const note of ['first', 'second']) outbox.accept(aWish({ title: note, input: { note } }));
    outbox.accept(aWish({ title: 'other', input: { note: 'other' }, about: 'announcements' }));
    await world.settle();
    expect(outbox.entries().map(({ title, state }) => `${title} ${state}`)).toEqual([
      ...['first waiting', 'second waiting', 'other delivered'],
    ]);
    world.answer = () => granted();
    await world.endPauses();
    expect(world.sent.map(({ input }) => (input as { readonly note: string }).note)).toEqual([
      ...['first', 'other', 'first', 'second'],
    ]);
  });

  it('is that of writing when the clock was set back in between', async () => {
    const world = aWorld();
    world.answer = offline;
    const outbox = anOutbox(world);
    outbox.accept(aWish({ title: 'first' }));
    world.now -= 30 * dayMs;
    outbox.accept(aWish({ title: 'second' }));
    await world.settle();
    expect(outbox.entries().map(({ title }) => title)).toEqual(['first', 'second']);
  });
});

describe('waiting', () => {
  it('ends at once when the network is back', async () => {
    const world = aWorld();
    world.answer = offline;
    const outbox = anOutbox(world);
    outbox.accept(aWish());
    await world.settle();
    world.answer = () => granted();
    outbox.wake();
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
    expect(world.pauses()).toEqual([]);
  });

  it('ends at once when the network came back while a dead line was still being tried', async () => {
    const world = aWorld();
    let fail: (error: Error) => void = () => undefined;
    world.answer = () => new Promise((_resolve, reject) => (fail = reject));
    const outbox = anOutbox(world);
    outbox.accept(aWish());
    await world.settle();
    outbox.wake();
    world.answer = () => granted();
    fail(new NoAnswerError('timeout'));
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
  });

  it('does not grow to days when the clock is set back by days', async () => {
    const world = aWorld();
    world.answer = offline;
    const outbox = anOutbox(world);
    outbox.accept(aWish());
    await world.settle();
    world.answer = () => granted();
    const [pauseMs = 0] = world.pauses();
    world.now -= 3 * dayMs + pauseMs;
    await world.endPauses();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
  });

  it('grows with each failure, up to five minutes', async () => {
    const world = aWorld();
    world.answer = offline;
    anOutbox(world).accept(aWish());
    await world.settle();
    const pauses: number[] = [];
    for (let failure = 1; failure <= 12; failure += 1) {
      pauses.push(...world.pauses());
      await world.endPauses();
    }
    expect(pauses).toHaveLength(12);
    expect(pauses[0]).toBeLessThanOrEqual(2_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(300_000);
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(150_000);
  });

  it('ends in a question after a week: the back end may have forgotten the key by then', async () => {
    const world = aWorld();
    world.answer = offline;
    const outbox = anOutbox(world);
    const { itemId } = outbox.accept(aWish());
    await world.settle();
    world.answer = () => granted();
    world.now += 7 * dayMs + 1;
    outbox.wake();
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'needsAttention', problem: { code: 'unanswered' } }]);
    expect(world.sent).toHaveLength(1);
    outbox.retry(itemId);
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('what has arrived', () => {
  it('is shown for a day', async () => {
    const world = aWorld();
    const outbox = anOutbox(world);
    outbox.accept(aWish());
    await world.settle();
    world.now += dayMs;
    outbox.wake();
    await world.settle();
    expect(outbox.entries()).toHaveLength(1);
    world.now += 1;
    outbox.wake();
    await world.settle();
    expect(outbox.entries()).toEqual([]);
    expect([...world.texts.keys()]).toEqual([]);
  });

  it('is shown twenty at most, the newest', async () => {
    const world = aWorld();
    const outbox = anOutbox(world);
    for (let index = 1; index <= 23; index += 1) {
      outbox.accept(aWish({ title: String(index) }));
      await world.settle();
    }
    expect(outbox.entries().map(({ title }) => Number(title))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 4),
    );
  });
});
