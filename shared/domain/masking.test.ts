import { maskName, maskPhone } from './masking';

test('a phone number shows its first three and last four digits', () => {
  expect(maskPhone('13812341234')).toBe('138****1234');
  expect(maskPhone('19900000000')).toBe('199****0000');
});

test('no number stays none, and what is no mobile number shows its last two digits', () => {
  expect(maskPhone('')).toBe('');
  expect(maskPhone('0396-3231234')).toBe('****34');
  expect(maskPhone('110')).toBe('****10');
});

test('of a name the first character is left, and nothing tells its length', () => {
  expect(maskName('王大山')).toBe('王**');
  expect(maskName('欧阳建国')).toBe('欧**');
  expect(maskName('李')).toBe('李**');
  expect(maskName('')).toBe('**');
});

test('a character outside the first plane is one character', () => {
  expect(maskName('𠮷野')).toBe('𠮷**');
});
