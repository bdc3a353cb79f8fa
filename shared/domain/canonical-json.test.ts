import { canonicalJson, wellFormed, type CanonicalValue } from './canonical-json';

test('the sample of RFC 8785, section 3.2.2, comes out as the RFC prints it', () => {
  const sample = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`) as CanonicalValue;
  expect(canonicalJson(sample)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('keys stand in the order of their UTF-16 units (RFC 8785, section 3.2.3)', () => {
  const sample = JSON.parse(String.raw`{
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"
  }`) as CanonicalValue;
  const written = JSON.parse(canonicalJson(sample)) as Readonly<Record<string, string>>;
  // A key that is a number would be moved to the front by the object itself, so the text is looked at.
  expect([...canonicalJson(sample).matchAll(/:"([^"]*)"/g)].map(([, value]) => value)).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
  expect(written).toEqual(sample);
});

// RFC 8785, appendix B, by the bits of the double.
test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('the double %s is written %s', (bits, written) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  expect(canonicalJson(view.getFloat64(0))).toBe(written);
});

test.each<[string, CanonicalValue]>([
  ['NaN', Number.NaN],
  ['an infinity', Number.NEGATIVE_INFINITY],
  ['the first half of a character', '\ud83d'],
  ['the second half of a character', 'a\ude00'],
  ['half of a character in a key', { '\ude00': 1 }],
])('%s has no canonical form', (_, value) => {
  expect(() => canonicalJson([value])).toThrow(RangeError);
});

test('half characters are replaced, whole ones stay', () => {
  expect(wellFormed('清\ud83d扫\ude00')).toBe('清\ufffd扫\ufffd');
  expect(wellFormed('清扫\ud83d\ude00')).toBe('清扫\ud83d\ude00');
  expect(canonicalJson('清扫\ud83d\ude00')).toBe('"清扫\ud83d\ude00"');
});
