import { isCloudPath } from './cloud-path';

describe('a cloud path', () => {
  it.each(['a.jpg', 'incoming/2026-11-20/a b!-_.*.jpg', '照片/路灯.jpg', 'a/.hidden', '...'])(
    'may be %j',
    (path) => expect(isCloudPath(path)).toBe(true),
  );

  it.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/./b',
    'a\\b',
    'a\0b',
    'a\nb',
    'a?b',
    'a#b',
    'a%2fb',
    'a~b',
    'C:a',
    'a&b',
    'a'.repeat(201),
    `${'a/'.repeat(430)}a`,
  ])('is never %j', (path) => expect(isCloudPath(path)).toBe(false));
});
