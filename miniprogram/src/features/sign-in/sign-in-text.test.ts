import { hexOf, readSignInText, signInText } from './sign-in-text';

describe('the text of the QR code', () => {
  it('comes back as the code', () => {
    expect(readSignInText(` ${signInText('01234567')}\n`)).toBe('01234567');
  });

  it.each([
    '',
    '01234567',
    'five-star:sign-in:0123456',
    'five-star:check-in:a-1:01234567',
    'https://example.org',
  ])('%j is none of ours', (text) => {
    expect(readSignInText(text)).toBeNull();
  });
});

describe('a secret', () => {
  it('is written in plain letters, every byte with two', () => {
    expect(hexOf(Uint8Array.from([0, 10, 255]))).toBe('000aff');
  });
});
