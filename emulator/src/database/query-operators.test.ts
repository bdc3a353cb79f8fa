import * as fc from 'fast-check';
import { Query } from 'mingo';

import { compileFilter, type Filter } from './filter';
import { refusalOf } from './testing/refusal-of';

const matches = (filter: Filter, document: Record<string, unknown>): boolean =>
  compileFilter(filter)(document);

describe('the operators of a filter', () => {
  it.each<[string, Filter, Record<string, unknown>, boolean]>([
    ['a missing field equals null', { a: null }, {}, true],
    ['a missing field under a scalar equals null', { 'a.b': null }, { a: 5 }, true],
    ['a missing field is not less than anything', { a: { $lt: 5 } }, {}, false],
    ['null is at least null', { a: { $gte: null } }, {}, true],
    ['an array equals each of its elements', { a: 2 }, { a: [1, 2] }, true],
    ['an array equals itself as a whole', { a: [1, 2] }, { a: [1, 2] }, true],
    ['an array does not equal itself in another order', { a: [2, 1] }, { a: [1, 2] }, false],
    ['bounds may be met by different elements', { a: { $gt: 2, $lt: 2 } }, { a: [1, 3] }, true],
    ['a field of objects in an array is looked up in each', { 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
    ['a number in a path is an index of an array', { 'a.1.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
    ['comparisons stay within one type', { a: { $gt: 1 } }, { a: 'x' }, false],
    ['dates compare with dates', { a: { $lt: new Date(2) } }, { a: new Date(1) }, true],
    ['strings compare by code point, not by UTF-16 unit', { a: { $gt: '\uffff' } }, { a: '\u{1f600}' }, true],
    [
      'objects are equal only with fields in one order',
      { a: { $eq: { x: 1, y: 2 } } },
      { a: { y: 2, x: 1 } },
      false,
    ],
    ['$in takes expressions', { a: { $in: [/^x/, 1] } }, { a: 'xy' }, true],
    ['$nin is the contrary of $in', { a: { $nin: [/^x/, 1] } }, { a: 'xy' }, false],
    ['$ne on an array asks for no such element', { a: { $ne: 1 } }, { a: [1, 2] }, false],
    ['$elemMatch with fields does not take scalars', { a: { $elemMatch: { b: null } } }, { a: [1] }, false],
    [
      '$elemMatch with fields takes objects',
      { a: { $elemMatch: { b: 1, c: 2 } } },
      { a: [{ b: 1, c: 2 }] },
      true,
    ],
    [
      '$elemMatch wants one element to meet all',
      { a: { $elemMatch: { $gt: 1, $lt: 3 } } },
      { a: [1, 3] },
      false,
    ],
    ['$elemMatch with operators takes scalars', { a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [2] }, true],
    [
      '$elemMatch with $or takes objects',
      { a: { $elemMatch: { $or: [{ b: 1 }] } } },
      { a: [{ b: 1 }] },
      true,
    ],
    ['$not turns a condition round', { a: { $not: { $gt: 1 } } }, { a: 'x' }, true],
    ['$size counts elements', { a: { $size: 2 } }, { a: [1, 2] }, true],
    ['$all wants every value', { a: { $all: [1, 3] } }, { a: [1, 2] }, false],
  ])('%s', (_fact, filter, document, expected) => {
    expect(matches(filter, document)).toBe(expected);
  });

  it('tests the same string twice with a global expression and finds it twice', () => {
    const test = compileFilter({ a: /x/g });
    expect([test({ a: 'x' }), test({ a: 'x' })]).toEqual([true, true]);
  });

  it.each<[string, Filter]>([
    ['an unknown operator', { a: { $near: 1 } }],
    ['an unknown operator at the top', { $text: { $search: 'x' } }],
    ['an operator beside a plain field', { a: { $gt: 1, b: 2 } }],
    ['a script', { $where: 'true' }],
    ['a list that is none', { a: { $in: 1 } }],
  ])('refuses %s', (_what, filter) => {
    expect(refusalOf(() => compileFilter(filter))).toMatch(/^(DATABASE_INVALID_OPERATOR|INVALID_PARAM)$/);
  });

  it('agrees with mingo wherever mingo agrees with Mongo', () => {
    const scalar = fc.constantFrom<unknown>(0, 1, 2, 'a', 'b', '', true, false, new Date(0), new Date(1));
    const field = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 }));
    const operator = fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte');
    const condition = fc.oneof(
      fc.tuple(operator, scalar).map(([name, operand]) => ({ [name]: operand })),
      fc.array(scalar, { minLength: 1, maxLength: 3 }).map((operand) => ({ $in: operand })),
      fc.array(scalar, { minLength: 1, maxLength: 3 }).map((operand) => ({ $nin: operand })),
      fc.constantFrom(/^a/, /b/).map((operand) => ({ $regex: operand })),
    );
    fc.assert(
      fc.property(field, field, condition, condition, (a, x, onA, onX) => {
        const document = { a, b: { x } };
        const filter = { a: onA, 'b.x': onX };
        expect(matches(filter, document)).toBe(new Query(filter).test(document));
      }),
      { numRuns: 2_000 },
    );
  });
});
