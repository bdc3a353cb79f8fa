import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

const command = () => environment.app.database().command;

/** Applies a change to a new document and gives what is stored then, without the id and the run. */
async function changed(before: object, change: object): Promise<unknown> {
  const notes = environment.app.database().collection('conformance_notes');
  const { id } = await notes.add({ run: environment.run, ...before });
  await notes.doc(id).update(change);
  const [{ _id, run, ...after }] = (await notes.doc(id).get()).data as [Record<string, unknown>];
  expect([_id, run]).toEqual([id, environment.run]);
  return after;
}

describe('update commands', () => {
  it.each([
    ['inc', { n: 1 }, () => ({ n: command().inc(2) }), { n: 3 }],
    ['inc of a missing field', { a: 1 }, () => ({ n: command().inc(-2) }), { a: 1, n: -2 }],
    ['mul', { n: 3 }, () => ({ n: command().mul(5) }), { n: 15 }],
    ['min', { n: 3 }, () => ({ n: command().min(1) }), { n: 1 }],
    ['max', { n: 3 }, () => ({ n: command().max(1) }), { n: 3 }],
    ['set of a whole object', { o: { a: 1 } }, () => ({ o: command().set({ b: 2 }) }), { o: { b: 2 } }],
    ['set to an empty object', { o: { a: 1 } }, () => ({ o: command().set({}) }), { o: {} }],
    ['remove', { a: 1, b: 2 }, () => ({ b: command().remove() }), { a: 1 }],
    ['rename', { a: 1 }, () => ({ a: command().rename('b') }), { b: 1 }],
    ['push of one', { l: [1] }, () => ({ l: command().push(2) }), { l: [1, 2] }],
    ['push of several', { l: [1] }, () => ({ l: command().push([2, 3]) }), { l: [1, 2, 3] }],
    [
      'push at a position, sliced',
      { l: [1, 2] },
      () => ({ l: command().push({ each: [9], position: 0, slice: 2 }) }),
      { l: [9, 1] },
    ],
    ['push to a missing list', { a: 1 }, () => ({ l: command().push(1) }), { a: 1, l: [1] }],
    ['pop', { l: [1, 2] }, () => ({ l: command().pop() }), { l: [1] }],
    ['shift', { l: [1, 2] }, () => ({ l: command().shift() }), { l: [2] }],
    ['unshift', { l: [1] }, () => ({ l: command().unshift(0) }), { l: [0, 1] }],
    ['pull', { l: [1, 2, 1] }, () => ({ l: command().pull(1) }), { l: [2] }],
    ['pullAll', { l: [1, 2, 3] }, () => ({ l: command().pullAll([1, 3]) }), { l: [2] }],
    ['addToSet of a new value', { l: [1] }, () => ({ l: command().addToSet(2) }), { l: [1, 2] }],
    ['addToSet of a known value', { l: [1] }, () => ({ l: command().addToSet(1) }), { l: [1] }],
    ['a path into an object', { o: { a: 1, b: 1 } }, () => ({ 'o.a': 2 }), { o: { a: 2, b: 1 } }],
    [
      'several at once',
      { n: 1, a: 1 },
      () => ({ n: command().inc(1), a: command().remove(), b: 5 }),
      { n: 2, b: 5 },
    ],
  ])('%s', async (_name, before, change, after) => {
    expect(await changed(before, change())).toEqual(after);
  });

  it('set gives a server date its value at the top level of a field', async () => {
    const after = (await changed({ a: 1 }, { at: environment.app.database().serverDate() })) as {
      at: unknown;
    };
    expect(after.at).toBeInstanceOf(Date);
  });

  it('refuse to add to a text', async () => {
    await expect(changed({ n: 'one' }, { n: command().inc(1) })).rejects.toHaveProperty('code');
  });
});
