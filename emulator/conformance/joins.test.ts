import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
  const { run } = environment;
  await collection('conformance_notes').add([
    { run, n: 1, name: 'Lamp', keys: ['a', 'b'] },
    { run, n: 2, name: 'Lane', keys: [] },
    { run, n: 3, name: 'Road' },
  ]);
  await collection('conformance_keys').add([
    { run, key: 'a', of: 1, level: 3 },
    { run, key: 'b', of: 1, level: 5 },
    { run, key: 'c', of: 2, level: 4 },
    { run: `${run}-other`, key: 'd', of: 1, level: 9 },
  ]);
});
afterAll(() => environment.close());

const collection = (name: string) => environment.app.database().collection(name);
const command = () => environment.app.database().command;

/** What a join finds for each note, in the order of the notes. */
async function joined(lookup: object): Promise<unknown[]> {
  const { data } = await collection('conformance_notes')
    .aggregate()
    .match({ run: environment.run })
    .sort({ n: 1 })
    .lookup({ from: 'conformance_keys', as: 'found', ...lookup })
    .project({ _id: 0, found: 1 })
    .end();
  return (data as { found: unknown }[]).map(({ found }) => found);
}

describe('a join by pipeline', () => {
  it('takes each document its own variables, and equality in an index', async () => {
    const { expr, aggregate: $ } = command();
    const pipeline = $.pipeline()
      .match(expr($.and([$.eq(['$run', '$$run']), $.eq(['$of', '$$n'])])))
      .sort({ level: -1 })
      .project({ _id: 0, key: 1 })
      .done();
    expect(await joined({ let: { run: '$run', n: '$n' }, pipeline })).toEqual([
      [{ key: 'b' }, { key: 'a' }],
      [{ key: 'c' }],
      [],
    ]);
  });

  it('takes plain conditions beside them, and stops at a limit', async () => {
    const { expr, gt, aggregate: $ } = command();
    const pipeline = $.pipeline()
      .match({ level: gt(3) })
      .match(expr($.eq(['$run', '$$run'])))
      .sort({ level: 1 })
      .limit(1)
      .project({ _id: 0, level: 1 })
      .done();
    const four = [{ level: 4 }];
    expect(await joined({ let: { run: '$run' }, pipeline })).toEqual([four, four, four]);
  });

  it('tells missing from null, a list from its elements, and a constant from a field', async () => {
    const { expr, aggregate: $ } = command();
    const pipelineFor = (value: string) =>
      $.pipeline()
        .match(expr($.and([$.eq(['$run', '$$run']), $.eq(['$key', value])])))
        .project({ _id: 0, key: 1 })
        .done();
    expect(await joined({ let: { run: '$run', keys: '$keys' }, pipeline: pipelineFor('$$keys') })).toEqual([
      [],
      [],
      [],
    ]);
    expect(await joined({ let: { run: '$run' }, pipeline: pipelineFor('a') })).toEqual([
      [{ key: 'a' }],
      [{ key: 'a' }],
      [{ key: 'a' }],
    ]);
  });

  it('computes a variable, counts, and sees the variables of the join around it', async () => {
    const { expr, aggregate: $ } = command();
    const counted = $.pipeline()
      .match(expr($.and([$.eq(['$run', '$$run']), $.eq(['$of', '$$of'])])))
      .count('total')
      .done();
    const pipeline = $.pipeline()
      .match(expr($.and([$.eq(['$run', '$$run']), $.eq(['$key', '$$key'])])))
      .lookup({ from: 'conformance_keys', let: { of: '$of' }, pipeline: counted, as: 'siblings' })
      .project({ _id: 0, key: 1, siblings: 1 })
      .done();
    const key = $.cond({ if: $.eq(['$name', 'Lamp']), then: 'a', else: $.substrBytes(['cxx', 0, 1]) });
    const ofTwo = [{ key: 'c', siblings: [{ total: 1 }] }];
    expect(await joined({ let: { run: '$run', key }, pipeline })).toEqual([
      [{ key: 'a', siblings: [{ total: 2 }] }],
      ofTwo,
      ofTwo,
    ]);
  });
});

describe('a join by a field', () => {
  it('takes the elements of a list one by one', async () => {
    const { data } = await collection('conformance_keys')
      .aggregate()
      .match({ run: environment.run, key: 'a' })
      .addFields({ runs: ['$run', 'nobody'] })
      .lookup({ from: 'conformance_notes', localField: 'runs', foreignField: 'run', as: 'notes' })
      .end();
    const [{ notes }] = data as [{ notes: { n: number }[] }];
    expect(notes.map(({ n }) => n).sort()).toEqual([1, 2, 3]);
  });
});

describe('an aggregation', () => {
  it('puts the document it came from into a field, and a joined one in its place', async () => {
    const { data } = await collection('conformance_keys')
      .aggregate()
      .match({ run: environment.run, key: 'c' })
      .replaceRoot({ newRoot: { whole: '$$ROOT' } })
      .lookup({ from: 'conformance_notes', localField: 'whole.run', foreignField: 'run', as: 'notes' })
      .unwind('$notes')
      .sort({ 'notes.n': -1 })
      .limit(1)
      .project({ _id: 0, whole: { key: 1 }, n: '$notes.n' })
      .end();
    expect(data).toEqual([{ whole: { key: 'c' }, n: 3 }]);
  });
});
