import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
  await notes().add(rows.map((row) => ({ run: environment.run, ...row })));
});
afterAll(() => environment.close());

const rows = [
  { n: 1, name: 'Lamp', tags: ['light'], score: { total: 5 }, at: new Date('2026-01-01') },
  { n: 2, name: 'lane', tags: ['light', 'road'], score: { total: 7 }, at: new Date('2026-02-01') },
  { n: 3, name: 'Road', tags: [], closed: true, at: new Date('2026-03-01') },
  { n: 4, name: 'Well', tags: ['water'], score: { total: 7 }, closed: null },
];

const notes = () => environment.app.database().collection('conformance_notes');
const command = () => environment.app.database().command;

/** The numbers of the rows that a filter matches, in their order. */
async function matches(filter: object): Promise<number[]> {
  const found = await notes()
    .where({ run: environment.run, ...filter })
    .orderBy('n', 'asc')
    .get();
  return (found.data as { n: number }[]).map(({ n }) => n);
}

describe('query commands', () => {
  it.each([
    ['a plain value', () => ({ name: 'Road' }), [3]],
    ['eq', () => ({ n: command().eq(2) }), [2]],
    ['neq', () => ({ n: command().neq(2) }), [1, 3, 4]],
    ['lt', () => ({ n: command().lt(2) }), [1]],
    ['lte', () => ({ n: command().lte(2) }), [1, 2]],
    ['gt', () => ({ n: command().gt(2) }), [3, 4]],
    ['gte', () => ({ n: command().gte(2) }), [2, 3, 4]],
    ['a range of one field', () => ({ n: command().gt(1).and(command().lt(4)) }), [2, 3]],
    ['in', () => ({ n: command().in([1, 4, 9]) }), [1, 4]],
    ['nin', () => ({ n: command().nin([1, 4]) }), [2, 3]],
    ['or of one field', () => ({ n: command().or(command().eq(1), command().gt(3)) }), [1, 4]],
    ['not', () => ({ n: command().not(command().gt(2)) }), [1, 2]],
    ['exists', () => ({ closed: command().exists(true) }), [3, 4]],
    ['absence, which null also is', () => ({ closed: command().eq(null) }), [1, 2, 4]],
    ['absence, by exists', () => ({ closed: command().exists(false) }), [1, 2]],
    ['an element of a list', () => ({ tags: 'light' }), [1, 2]],
    ['all', () => ({ tags: command().all(['light', 'road']) }), [2]],
    ['size', () => ({ tags: command().size(0) }), [3]],
    ['mod', () => ({ n: command().mod(2, 0) }), [2, 4]],
    ['a nested field by its path', () => ({ 'score.total': 7 }), [2, 4]],
    ['a nested field by an object', () => ({ score: { total: 7 } }), [2, 4]],
    ['a date range', () => ({ at: command().gte(new Date('2026-02-01')) }), [2, 3]],
    ['a regular expression', () => ({ name: /^l/i }), [1, 2]],
    [
      'a regular expression of the SDK',
      () => ({ name: environment.app.database().RegExp({ regexp: '^l', options: '' }) }),
      [2],
    ],
  ])('%s', async (_name, filter, expected) => {
    expect(await matches(filter())).toEqual(expected);
  });

  it('joins whole conditions with and, or, nor', async () => {
    const _ = command();
    const ofRun = { run: environment.run };
    const numbersOf = async (query: object) =>
      ((await notes().where(query).orderBy('n', 'asc').get()).data as { n: number }[]).map(({ n }) => n);
    expect(await numbersOf(_.and([ofRun, { n: _.gt(1) }, { tags: 'light' }]))).toEqual([2]);
    expect(await numbersOf(_.and([ofRun, _.or([{ n: 1 }, { name: 'Well' }])]))).toEqual([1, 4]);
    expect(await numbersOf(_.and([ofRun, _.nor([{ n: 1 }, { name: 'Well' }])]))).toEqual([2, 3]);
  });
});

describe('a query', () => {
  it('is ordered by several fields, each in its direction', async () => {
    const { data } = await notes()
      .where({ run: environment.run, n: command().in([1, 2, 4]) })
      .orderBy('score.total', 'desc')
      .orderBy('n', 'asc')
      .get();
    expect((data as { n: number }[]).map(({ n }) => n)).toEqual([2, 4, 1]);
  });

  it('is paged by skip and limit', async () => {
    const page = await notes().where({ run: environment.run }).orderBy('n', 'desc').skip(1).limit(2).get();
    expect((page.data as { n: number }[]).map(({ n }) => n)).toEqual([3, 2]);
  });

  it('gives only the fields that are asked for, or all but some', async () => {
    const query = notes().where({ run: environment.run, n: 1 });
    expect((await query.field({ name: true, _id: false }).get()).data).toEqual([{ name: 'Lamp' }]);
    const [rest] = (await query.field({ tags: false, score: false, at: false }).get()).data as object[];
    expect(Object.keys(rest!).sort()).toEqual(['_id', 'n', 'name', 'run']);
  });

  it('counts what it matches', async () => {
    const counted = await notes()
      .where({ run: environment.run, n: command().gt(1) })
      .count();
    expect(counted).toMatchObject({ total: 3 });
  });
});

describe('an aggregation', () => {
  it('groups, sums and sorts', async () => {
    const $ = command().aggregate;
    const result = await notes()
      .aggregate()
      .match({ run: environment.run })
      .unwind('$tags')
      .group({ _id: '$tags', rows: $.sum(1), last: $.max('$n') })
      .sort({ _id: 1 })
      .end();
    expect(result.data).toEqual([
      { _id: 'light', rows: 2, last: 2 },
      { _id: 'road', rows: 1, last: 2 },
      { _id: 'water', rows: 1, last: 4 },
    ]);
  });
});
