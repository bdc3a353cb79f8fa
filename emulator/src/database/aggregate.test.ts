import type { Engine } from './engine';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

const byVillage = { name: 'byVillage', fields: [{ field: 'village', direction: 'asc' as const }] };

describe('an aggregation', () => {
  let temporary: TemporaryEngine;
  let engine: Engine;

  beforeEach(async () => {
    const rules = {
      name: 'rules',
      indexes: [{ name: 'byCode', fields: [{ field: 'code', direction: 'asc' as const }] }],
    };
    temporary = await openTemporaryEngine([{ name: 'entries', indexes: [byVillage] }, rules]);
    engine = temporary.engine;
    await engine.insert('rules', [
      { _id: 'r1', code: 'visit', title: 'Visit' },
      { _id: 'r2', code: 'meeting', title: 'Meeting' },
    ]);
    await engine.insert('entries', [
      { _id: 'e1', village: 'v1', who: 'p', rule: 'visit', tenths: 5, tags: ['a', 'b'] },
      { _id: 'e2', village: 'v1', who: 'q', rule: 'visit', tenths: 30, tags: ['b'] },
      { _id: 'e3', village: 'v1', who: 'p', rule: 'other', tenths: 10, tags: [] },
      { _id: 'e4', village: 'v2', who: 'p', rule: 'visit', tenths: 99, tags: ['a'] },
    ]);
  });

  afterEach(() => temporary.dispose());

  it('groups and sorts what its leading stages match', async () => {
    const totals = await engine.aggregate('entries', [
      { $match: { village: 'v1' } },
      { $match: { tenths: { $gt: 1 } } },
      { $group: { _id: '$who', tenths: { $sum: '$tenths' }, times: { $sum: 1 } } },
      { $sort: { tenths: -1 } },
    ]);
    expect(totals).toEqual([
      { _id: 'q', tenths: 30, times: 1 },
      { _id: 'p', tenths: 15, times: 2 },
    ]);
  });

  it('stops at a limit behind a sort', async () => {
    const stages = [
      { $match: { village: 'v1' } },
      { $sort: { tenths: -1 } },
      { $limit: 2 },
      { $project: { tenths: 1 } },
    ];
    expect(await engine.aggregate('entries', stages)).toEqual([
      { _id: 'e2', tenths: 30 },
      { _id: 'e3', tenths: 10 },
    ]);
  });

  it('takes the limit before the sort when it stands before it', async () => {
    const stages = [{ $match: { village: 'v1' } }, { $limit: 1 }, { $sort: { tenths: -1 } }];
    expect(await engine.aggregate('entries', stages)).toMatchObject([{ _id: 'e1' }]);
  });

  it('unwinds, adds fields, counts', async () => {
    const match = { $match: { village: 'v1' } };
    const byTag = [match, { $unwind: '$tags' }, { $sortByCount: '$tags' }];
    expect(await engine.aggregate('entries', byTag)).toEqual([
      { _id: 'b', count: 2 },
      { _id: 'a', count: 1 },
    ]);
    const doubled = [
      match,
      { $addFields: { double: { $multiply: ['$tenths', 2] } } },
      { $match: { double: 60 } },
    ];
    expect(await engine.aggregate('entries', doubled)).toMatchObject([{ _id: 'e2', double: 60 }]);
    expect(await engine.aggregate('entries', [match, { $count: 'total' }])).toEqual([{ total: 3 }]);
    const none = { $match: { village: 'v9' } };
    expect(await engine.aggregate('entries', [none, { $count: 'total' }])).toEqual([]);
    expect(await engine.aggregate('entries', [match, { $skip: 9 }, { $count: 'total' }])).toEqual([]);
  });

  it('joins another collection through its index', async () => {
    const lookup = { from: 'rules', localField: 'rule', foreignField: 'code', as: 'rules' };
    const joined = await engine.aggregate('entries', [{ $match: { village: 'v1' } }, { $lookup: lookup }]);
    expect(joined.map((entry) => entry['rules'])).toEqual([
      [{ _id: 'r1', code: 'visit', title: 'Visit' }],
      [{ _id: 'r1', code: 'visit', title: 'Visit' }],
      [],
    ]);
  });

  it('joins by the elements of a list, and what is missing with what is null', async () => {
    await engine.insert('rules', [{ _id: 'r3', title: 'No code' }]);
    const lookup = { from: 'rules', localField: 'codes', foreignField: 'code', as: 'rules' };
    const joined = await engine.aggregate('entries', [
      { $match: { village: 'v1' } },
      {
        $addFields: { codes: { $cond: [{ $eq: ['$_id', 'e1'] }, ['meeting', 'visit', 'nothing'], '$gone'] } },
      },
      { $lookup: lookup },
    ]);
    const ids = joined.map(({ rules }) => (rules as { readonly _id: string }[]).map(({ _id }) => _id).sort());
    expect(ids).toEqual([['r1', 'r2'], ['r3'], ['r3']]);
  });

  it('refuses to join by a field without an index', async () => {
    const lookup = { from: 'rules', localField: 'rule', foreignField: 'title', as: 'rules' };
    const joined = engine.aggregate('entries', [{ $match: { village: 'v1' } }, { $lookup: lookup }]);
    await expect(joined).rejects.toMatchObject({ code: 'DATABASE_QUERY_WITHOUT_INDEX' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['$geoNear', { $geoNear: {} }, 'DATABASE_INVALID_OPERATOR'],
    ['$out', { $out: 'entries' }, 'DATABASE_INVALID_OPERATOR'],
    ['an unknown stage', { $shuffle: {} }, 'DATABASE_INVALID_OPERATOR'],
    ['a count without a name', { $count: '$a' }, 'INVALID_PARAM'],
    ['an unknown expression', { $addFields: { x: { $indexOfCP: ['a', 'b'] } } }, 'DATABASE_INVALID_OPERATOR'],
    ['a script', { $addFields: { x: { $function: { body: '1', args: [] } } } }, 'DATABASE_INVALID_OPERATOR'],
    ['two operators in one stage', { $limit: 1, $skip: 1 }, 'INVALID_PARAM'],
    ['a sort without a direction', { $sort: { tenths: 'up' } }, 'INVALID_PARAM'],
  ])('refuses %s', async (_what, stage, code) => {
    const run = engine.aggregate('entries', [{ $match: { village: 'v1' } }, stage]);
    await expect(run).rejects.toMatchObject({ code });
  });

  it('never changes what is stored', async () => {
    const stages = [{ $match: { village: 'v2' } }, { $addFields: { 'extra.x': 1 } }, { $unset: 'who' }];
    await engine.aggregate('entries', stages.slice(0, 2));
    expect(await engine.find('entries', { filter: { _id: 'e4' } })).toEqual([
      { _id: 'e4', village: 'v2', who: 'p', rule: 'visit', tenths: 99, tags: ['a'] },
    ]);
  });
});
