import { changeDocument, upsertedDocument } from './change-document';
import { refusalOf } from './testing/refusal-of';

type Fields = Record<string, unknown>;

function applied(document: Fields, change: Fields): Fields | null {
  return changeDocument({ _id: 'd', ...document }, { change, isReplacement: false });
}

describe('update operators', () => {
  it.each<[string, Fields, Fields, Fields | null]>([
    ['$set makes missing parents', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set replaces an element of an array', { a: [1, 2] }, { $set: { 'a.1': 5 } }, { a: [1, 5] }],
    ['$set beyond the end fills up with null', { a: [1] }, { $set: { 'a.2': 5 } }, { a: [1, null, 5] }],
    ['$set keeps dates', {}, { $set: { at: new Date(5) } }, { at: new Date(5) }],
    ['$set of the same value changes nothing', { a: { b: 1 } }, { $set: { 'a.b': 1 } }, null],
    ['$unset removes', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
    ['$unset under a scalar changes nothing', { a: 1 }, { $unset: { 'a.b': '' } }, null],
    ['$inc counts from nothing', {}, { $inc: { 'a.b': 2 } }, { a: { b: 2 } }],
    ['$mul of nothing is 0', {}, { $mul: { a: 2 } }, { a: 0 }],
    [
      '$min and $max take the lesser and the greater',
      { a: 5, b: 5 },
      { $min: { a: 3 }, $max: { b: 9 } },
      { a: 3, b: 9 },
    ],
    ['$push makes the array', {}, { $push: { a: 1 } }, { a: [1] }],
    [
      '$push takes $each, $position',
      { a: [3] },
      { $push: { a: { $each: [1, 2], $position: 0 } } },
      { a: [1, 2, 3] },
    ],
    ['$push on nothing keeps $slice', {}, { $push: { a: { $each: [1, 2, 3], $slice: -2 } } }, { a: [2, 3] }],
    ['$addToSet on nothing drops duplicates', {}, { $addToSet: { a: { $each: [1, 1, 2] } } }, { a: [1, 2] }],
    ['$addToSet of a member changes nothing', { a: [1] }, { $addToSet: { a: 1 } }, null],
    ['$pull removes what matches', { a: [1, 5, 9] }, { $pull: { a: { $gt: 4 } } }, { a: [1] }],
    ['$pullAll removes the listed', { a: [1, 2, 1] }, { $pullAll: { a: [1] } }, { a: [2] }],
    ['$pop removes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    ['$rename moves', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
  ])('%s', (_fact, document, change, expected) => {
    expect(applied(document, change)).toEqual(expected === null ? null : { _id: 'd', ...expected });
  });

  it.each<[string, Fields, Fields, string]>([
    ['$inc on a string', { a: 'x' }, { $inc: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['$inc on null', { a: null }, { $inc: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['$inc by a string', { a: 1 }, { $inc: { a: 'x' } }, 'DATABASE_INVALID_OPERATOR'],
    ['$mul on a date', { a: new Date(1) }, { $mul: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['$push on a scalar', { a: 1 }, { $push: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['$addToSet on an object', { a: {} }, { $addToSet: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['$pull on a scalar', { a: 1 }, { $pull: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a path under a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a path under null', { a: null }, { $set: { 'a.b': 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a name under an array', { a: [{ b: 1 }] }, { $set: { 'a.b': 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a rename to under a scalar', { a: 1, b: 2 }, { $rename: { a: 'b.c' } }, 'DATABASE_REQUEST_FAILED'],
    ['an unknown operator', {}, { $shift: { a: 1 } }, 'DATABASE_INVALID_OPERATOR'],
    ['a positional path', { a: [1] }, { $set: { 'a.$': 1 } }, 'DATABASE_INVALID_OPERATOR'],
    ['a change of _id', {}, { $set: { _id: 'other' } }, 'DATABASE_INVALID_OPERATOR'],
    ['two changes of one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 'DATABASE_INVALID_OPERATOR'],
    ['plain fields among operators', {}, { $set: { a: 1 }, b: 1 }, 'DATABASE_INVALID_OPERATOR'],
    ['no change at all', {}, {}, 'INVALID_PARAM'],
    ['a stored name that begins with $', {}, { $set: { a: { $b: 1 } } }, 'INVALID_PARAM'],
  ])('refuses %s', (_what, document, change, code) => {
    expect(refusalOf(() => applied(document, change))).toBe(code);
  });

  it('leaves the document it is given alone', () => {
    const document = { _id: 'd', list: [1], nested: { a: 1 } };
    changeDocument(document, {
      change: { $push: { list: 2 }, $set: { 'nested.a': 2 } },
      isReplacement: false,
    });
    expect(document).toEqual({ _id: 'd', list: [1], nested: { a: 1 } });
  });
});

describe('a replacement', () => {
  it('drops every field but _id', () => {
    expect(changeDocument({ _id: 'd', a: 1 }, { change: { b: 2 }, isReplacement: true })).toEqual({
      _id: 'd',
      b: 2,
    });
  });

  it('refuses another _id and operators', () => {
    const replace = (change: Fields) => () => changeDocument({ _id: 'd' }, { change, isReplacement: true });
    expect(refusalOf(replace({ _id: 'e' }))).toBe('INVALID_PARAM');
    expect(refusalOf(replace({ $set: { a: 1 } }))).toBe('INVALID_PARAM');
  });
});

describe('an upsert', () => {
  const nextId = (): string => 'made';

  it('starts from the equalities of the filter', () => {
    const filter = { 'a.b': 1, c: { $eq: 2 }, d: { $gt: 3 }, $and: [{ e: 4 }] };
    const change = { change: { $inc: { c: 5 }, $set: { f: 6 } }, isReplacement: false };
    expect(upsertedDocument(filter, change, nextId)).toEqual({ _id: 'made', a: { b: 1 }, c: 7, e: 4, f: 6 });
  });

  it('takes its _id from the filter', () => {
    const change = { change: { a: 1 }, isReplacement: true };
    expect(upsertedDocument({ _id: 'given' }, change, nextId)).toEqual({ _id: 'given', a: 1 });
  });
});
