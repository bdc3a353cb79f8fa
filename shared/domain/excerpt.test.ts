import { excerptOf } from './excerpt';

test('an excerpt is one line of at most so many characters, none cut in two', () => {
  expect(excerptOf('  Notice:\n\n  water is\toff ', 60)).toBe('Notice: water is off');
  expect(excerptOf('🌾🌾🌾', 2)).toBe('🌾🌾');
  expect(excerptOf('', 5)).toBe('');
});
