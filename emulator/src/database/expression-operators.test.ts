import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

let temporary: TemporaryEngine;
beforeAll(async () => {
  temporary = await openTemporaryEngine([{ name: 'notes', indexes: [] }]);
  await temporary.engine.insert('notes', [
    { _id: 'a', n: 12, tags: ['x'], none: null, code: '411725', name: 'éa' },
  ]);
});
afterAll(() => temporary.dispose());

const valueOf = async (expression: unknown): Promise<unknown> => {
  const stages = [{ $match: { _id: 'a' } }, { $project: { value: expression } }];
  const [document] = await temporary.engine.aggregate('notes', stages);
  return document?.['value'];
};

describe('an expression', () => {
  it.each<[string, unknown, unknown]>([
    ['a value equals itself', { $eq: ['$n', 12] }, true],
    ['a list does not equal its element', { $eq: ['$tags', 'x'] }, false],
    ['a list equals a list of the same', { $eq: ['$tags', ['x']] }, true],
    ['what is missing is not null', { $eq: ['$gone', '$none'] }, false],
    ['null is null', { $eq: ['$none', null] }, true],
    ['$ne is the opposite', { $ne: ['$tags', 'x'] }, true],
    ['bytes from the start', { $substrBytes: ['$code', 0, 4] }, '4117'],
    ['bytes to the end when there are fewer', { $substrBytes: ['$code', 4, 9] }, '25'],
    ['all bytes for a negative count', { $substrBytes: ['$code', 1, -1] }, '11725'],
    ['no bytes behind the end', { $substrBytes: ['$code', 7, 2] }, ''],
    ['no bytes of nothing', { $substrBytes: ['$none', 0, 2] }, ''],
    ['the digits of a number', { $substrBytes: ['$n', 0, 1] }, '1'],
    ['whole characters', { $substrBytes: ['$name', 0, 2] }, 'é'],
  ])('%s', async (_what, expression, expected) => {
    expect(await valueOf(expression)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['half a character', { $substrBytes: ['$name', 0, 1] }],
    ['bytes of a list', { $substrBytes: ['$tags', 0, 2] }],
    ['a start before the text', { $substrBytes: ['$code', -1, 2] }],
    ['too few operands', { $eq: ['$n'] }],
  ])('refuses %s', async (_what, expression) => {
    await expect(valueOf(expression)).rejects.toMatchObject({ code: 'DATABASE_INVALID_OPERATOR' });
  });
});
