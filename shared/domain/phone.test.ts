import * as fc from 'fast-check';
import { isPhone, plainPhone } from './phone';

test.each(['13000000000', '14700000000', '19912345678'])('%s is a mobile number', (text) => {
  expect(isPhone(text)).toBe(true);
});

test.each([
  '',
  '12000000000',
  '23800000000',
  '1380000000',
  '138000000000',
  ' 13800000000',
  '13800000000\n',
  '1380000000a',
  '03963231234',
  '１３８00000000',
])('%j is none', (text) => {
  expect(isPhone(text)).toBe(false);
});

test.each([
  ['138 1234 1234', '13812341234'],
  ['138-1234-1234', '13812341234'],
  ['138.1234.1234', '13812341234'],
  ['(138)12341234', '13812341234'],
  ['（138）12341234', '13812341234'],
  ['+86 138 1234 1234', '13812341234'],
  ['0086-13812341234', '13812341234'],
  ['8613812341234', '13812341234'],
  ['１３８１２３４１２３４', '13812341234'],
  ['138\u00a01234\u30001234', '13812341234'],
])('%j is kept as %s', (typed, plain) => {
  expect(plainPhone(typed)).toBe(plain);
});

test('86 at the beginning of another number is part of it', () => {
  expect(plainPhone('86123')).toBe('86123');
  expect(plainPhone('8603963231234')).toBe('8603963231234');
});

test('what is a number stays as it is, and asking twice changes nothing', () => {
  const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
  fc.assert(fc.property(digits, (phone) => plainPhone(phone) === phone && isPhone(phone)));
  fc.assert(
    fc.property(fc.string(), (typed) => plainPhone(plainPhone(typed)) === plainPhone(typed)),
    {
      examples: [['+86 138 1234 1234'], ['86-86-13812341234']],
    },
  );
});
