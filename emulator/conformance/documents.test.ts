import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

const notes = () => environment.app.database().collection('conformance_notes');
const documentOf = async (id: string): Promise<unknown[]> => (await notes().doc(id).get()).data as unknown[];
const add = async (fields: object): Promise<string> =>
  (await notes().add({ run: environment.run, ...fields })).id;

describe('documents', () => {
  it('are added with a generated id and read back by it', async () => {
    const id = await add({ n: 1, text: 'first' });
    expect(id).toMatch(/^[0-9a-f]{24,32}$/);
    expect(await documentOf(id)).toEqual([{ _id: id, run: environment.run, n: 1, text: 'first' }]);
  });

  it('keep an id that is given', async () => {
    const id = `given-${environment.run}`;
    expect(await add({ _id: id, n: 2 })).toBe(id);
    expect(await documentOf(id)).toHaveLength(1);
  });

  it('are added many at once, with their ids in order', async () => {
    const { ids } = await notes().add([
      { run: environment.run, n: 10 },
      { run: environment.run, n: 11 },
    ]);
    expect(ids).toHaveLength(2);
    expect(await documentOf(ids[1]!)).toEqual([{ _id: ids[1], run: environment.run, n: 11 }]);
  });

  it('keep numbers, texts, dates, nulls, lists, objects and points as they were', async () => {
    const { Geo } = environment.app.database();
    const values = {
      integer: 7,
      large: 2 ** 40,
      negative: -5,
      fraction: 0.1,
      text: '党员 "quoted" \\ \u0000 end',
      yes: true,
      nothing: null,
      at: new Date('2026-11-30T16:10:00.123Z'),
      list: [1, 'two', { three: 3 }, [4]],
      nested: { deep: { er: 'x' } },
    };
    const id = await add({ ...values, place: new Geo.Point(113.25, 32.5) });
    const [stored] = (await documentOf(id)) as [
      typeof values & { place: { longitude: number; latitude: number } },
    ];
    expect(stored).toMatchObject(values);
    expect(stored.at).toEqual(values.at);
    expect([stored.place.longitude, stored.place.latitude]).toEqual([113.25, 32.5]);
  });

  it('take the time of the server, with an offset', async () => {
    const database = environment.app.database();
    const id = await add({ now: database.serverDate(), later: database.serverDate({ offset: 60_000 }) });
    const [stored] = (await documentOf(id)) as [{ now: Date; later: Date }];
    expect(stored.later.getTime() - stored.now.getTime()).toBe(60_000);
    expect(Math.abs(stored.now.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('are replaced whole by set, which also creates them', async () => {
    const id = `set-${environment.run}`;
    await notes().doc(id).set({ run: environment.run, a: 1, b: 2 });
    expect(await documentOf(id)).toEqual([{ _id: id, run: environment.run, a: 1, b: 2 }]);
    await notes().doc(id).set({ run: environment.run, c: 3 });
    expect(await documentOf(id)).toEqual([{ _id: id, run: environment.run, c: 3 }]);
  });

  it('are changed by update, which leaves other fields alone and creates nothing', async () => {
    const id = await add({ a: 1, b: 2 });
    expect(await notes().doc(id).update({ b: 3 })).toMatchObject({ updated: 1 });
    expect(await documentOf(id)).toEqual([{ _id: id, run: environment.run, a: 1, b: 3 }]);
    expect(await notes().doc(`absent-${environment.run}`).update({ b: 3 })).toMatchObject({ updated: 0 });
    expect(await documentOf(`absent-${environment.run}`)).toEqual([]);
  });

  it('are removed once', async () => {
    const id = await add({ a: 1 });
    expect(await notes().doc(id).remove()).toMatchObject({ deleted: 1 });
    expect(await notes().doc(id).remove()).toMatchObject({ deleted: 0 });
    expect(await documentOf(id)).toEqual([]);
  });

  it('are updated and removed together by a query', async () => {
    const group = `group-${environment.run}`;
    for (const n of [1, 2, 3]) await notes().add({ run: group, n });
    const { command: _ } = environment.app.database();
    const two = notes().where({ run: group, n: _.lte(2) });
    expect(await two.update({ seen: true })).toMatchObject({ updated: 2 });
    expect(await notes().where({ run: group, seen: true }).count()).toMatchObject({ total: 2 });
    expect(await two.remove()).toMatchObject({ deleted: 2 });
    const rest = await notes().where({ run: group }).get();
    expect(rest.data).toMatchObject([{ n: 3 }]);
  });

  it('are updated and returned by one request', async () => {
    const group = `return-${environment.run}`;
    await notes().add({ run: group, n: 1 });
    const { command: _ } = environment.app.database();
    const result = await notes()
      .where({ run: group })
      .updateAndReturn({ n: _.inc(4) });
    expect(result).toMatchObject({ updated: 1, doc: { run: group, n: 5 } });
  });
});
