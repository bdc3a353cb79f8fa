import { withPhrase } from './with-phrase';

describe('a ready phrase', () => {
  it('fills an empty field and goes behind words', () => {
    expect(withPhrase('', 'lamp is out', 30)).toBe('lamp is out');
    expect(withPhrase('  ', 'lamp is out', 30)).toBe('lamp is out');
    expect(withPhrase(' by the bridge ', 'lamp is out', 30)).toBe('by the bridge，lamp is out');
  });

  it('stands there once', () => {
    expect(withPhrase('lamp is out', 'lamp is out', 30)).toBe('lamp is out');
    expect(withPhrase('lamp is out，by the bridge', 'lamp is out', 60)).toBe('lamp is out，by the bridge');
  });

  it('does not pass the limit, and reaches it', () => {
    expect(withPhrase('12345', '678', 8)).toBe('12345');
    expect(withPhrase('1234', '678', 8)).toBe('1234，678');
    expect(withPhrase('', '678', 2)).toBe('');
  });
});
