import { parsePhoneNumber, PhoneCodes } from './phone-codes';

const number = { countryCode: '86', purePhoneNumber: '13800000000' };

describe('a phone code', () => {
  let now = 0;
  const codes = new PhoneCodes(() => now);

  it('gives its number once', () => {
    const code = codes.issue(number);
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    expect([codes.redeem(code), codes.redeem(code)]).toEqual([number, null]);
  });

  it('is unlike every other', () => {
    expect(codes.issue(number)).not.toBe(codes.issue(number));
  });

  it('lives five minutes', () => {
    const [early, late] = [codes.issue(number), codes.issue(number)];
    now += 5 * 60_000;
    expect(codes.redeem(early)).toEqual(number);
    now += 1;
    expect(codes.redeem(late)).toBeNull();
  });

  it('is nothing that somebody made up', () => {
    expect(codes.redeem('0'.repeat(64))).toBeNull();
  });
});

it.each([
  ['13800000000', number],
  ['+86 13800000000', number],
  ['+852 51234567', { countryCode: '852', purePhoneNumber: '51234567' }],
  ['1380000000', null],
  ['23800000000', null],
  ['+86 51234567', null],
  ['138 0000 0000', null],
  ['', null],
])('the phone number %j is read as %j', (text, expected) => {
  expect(parsePhoneNumber(text)).toEqual(expected);
});
