import { momentOfId } from './id-moment';

test.each([
  // The sample of the ULID specification.
  ['01arz3ndektsv4rrffq69g5fav', '2016-07-30T23:54:10.259Z'],
  ['01k9000000xxxxxxxxxxxxxxxx', '2025-11-01T15:18:53.184Z'],
  ['7zzzzzzzzzxxxxxxxxxxxxxxxx', '+010889-08-02T05:31:50.655Z'],
  ['zzzzzzzzzzxxxxxxxxxxxxxxxx', null],
  ['01arz3ndek', null],
  ['e-1', null],
  ['', null],
])('%j was made at %s', (id, moment) => {
  expect(momentOfId(id)).toBe(moment);
});
