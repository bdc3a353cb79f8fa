import { acceptedTurns, codeOfDigest, nextTurnAt, qrTextOf, readQrText, turnOf } from './check-in-code';

it('a turn lasts thirty seconds, and the one before is still accepted', () => {
  const [first, last, next] = [
    '2026-11-20T02:00:00.000Z',
    '2026-11-20T02:00:29.999Z',
    '2026-11-20T02:00:30.000Z',
  ];
  expect(turnOf(last)).toBe(turnOf(first));
  expect(turnOf(next)).toBe(turnOf(first) + 1);
  expect(acceptedTurns(next)).toEqual([turnOf(next), turnOf(first)]);
  expect([first, last].map(nextTurnAt)).toEqual([next, next]);
});

it('a digest becomes eight digits as RFC 4226 says', () => {
  // The worked example of RFC 4226, section 5.4: 0x50ef7f19, of which six digits are 872921.
  const digest = Uint8Array.from(Buffer.from('1f8698690e02ca16618550ef7f19da8e945b555a', 'hex'));
  expect(codeOfDigest(digest)).toBe('57872921');
  expect(codeOfDigest(new Uint8Array(20))).toBe('00000000');
});

it('a QR code is read back as it was written, and nothing else is read as one', () => {
  const text = qrTextOf('01jd0000000000000000000000', '00012345');
  expect(readQrText(` ${text}\n`)).toEqual({ activityId: '01jd0000000000000000000000', code: '00012345' });
  for (const other of [
    '',
    '00012345',
    `${text}0`,
    `x${text}`,
    'five-star:check-in:a b:00012345',
    'https://example.org',
  ]) {
    expect(readQrText(other)).toBeNull();
  }
});
