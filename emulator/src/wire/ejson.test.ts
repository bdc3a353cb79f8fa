import { EJSON } from 'bson';
import fc from 'fast-check';
import { decodeEjson } from './ejson-decode';
import { encodeEjson } from './ejson-encode';

const now = new Date('2026-12-01T00:00:00Z');
const decode = (value: unknown) => decodeEjson(JSON.stringify(value), now);

const anyDocument = fc.dictionary(
  fc.string(),
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double(),
      fc.date({ noInvalidDate: true }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.string({ minLength: 1 }).filter((key) => !key.startsWith('$')),
        tie('value'),
        { maxKeys: 4 },
      ),
    ),
  })).value,
);

describe('canonical EJSON', () => {
  it('of any document is read by the library of the SDK as the document that was written', () => {
    fc.assert(
      fc.property(
        anyDocument.filter((document) => !Object.keys(document).some((key) => key.startsWith('$'))),
        (document) => expect(EJSON.parse(encodeEjson(document))).toEqual(document),
      ),
    );
  });

  it('that the library of the SDK writes is read as that library reads it', () => {
    fc.assert(
      fc.property(
        anyDocument.filter((document) => !Object.keys(document).some((key) => key.startsWith('$'))),
        (document) => {
          const text = EJSON.stringify(document, { relaxed: false });
          expect(decodeEjson(text, now)).toEqual(EJSON.parse(text));
        },
      ),
    );
  });

  it('marks numbers with the type that the cloud marks them with', () => {
    expect(JSON.parse(encodeEjson({ a: 1, b: 2 ** 31, c: 0.5, d: -0 }))).toEqual({
      a: { $numberInt: '1' },
      b: { $numberLong: '2147483648' },
      c: { $numberDouble: '0.5' },
      d: { $numberDouble: '-0.0' },
    });
  });

  it('resolves a server date to the instant of the request plus its offset', () => {
    const offset = { $numberInt: '-1000' };
    expect(decode({ at: { $tcb_server_date: { offset } } })).toEqual({
      at: new Date('2026-11-30T23:59:59Z'),
    });
  });

  it('reads an object id as its hex text', () => {
    expect(decode({ $oid: '507F1F77BCF86CD799439011' })).toBe('507f1f77bcf86cd799439011');
  });

  it('keeps a field named __proto__ a field', () => {
    const decoded = decodeEjson('{"__proto__": {"isAdmin": true}}', now) as object;
    expect(Object.keys(decoded)).toEqual(['__proto__']);
    expect('isAdmin' in decoded).toBe(false);
  });

  it.each([
    ['a decimal', { $numberDecimal: '1' }, 'EMULATOR_UNSUPPORTED'],
    ['binary data', { $binary: { base64: '', subType: '00' } }, 'EMULATOR_UNSUPPORTED'],
    [
      'an unknown flag of a regular expression',
      { $regularExpression: { pattern: 'a', options: 'x' } },
      'EMULATOR_UNSUPPORTED',
    ],
    [
      'a malformed regular expression',
      { $regularExpression: { pattern: '(', options: '' } },
      'INVALID_PARAM',
    ],
    ['a malformed number', { $numberInt: 'one' }, 'INVALID_PARAM'],
    ['a malformed date', { $date: { $numberLong: 'soon' } }, 'INVALID_PARAM'],
    ['a malformed object id', { $oid: 'short' }, 'INVALID_PARAM'],
    ['a malformed server date', { $tcb_server_date: { offset: 'later' } }, 'INVALID_PARAM'],
  ])('refuses %s', (_name, value, code) => {
    expect(() => decode({ field: value })).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('refuses what is not JSON', () => {
    expect(() => decodeEjson('{', now)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }) as Error);
  });
});
