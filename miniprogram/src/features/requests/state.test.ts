import type { RosterPerson } from '@shared/contract/people';
import { partyStatusWords } from '@/words/party-status-copy';
import { currentValue, isValueGood, valueOfWish } from './state';

const grids = [
  { gridCode: '411725105211001', name: 'Grid 1' },
  { gridCode: '411725105211002', name: 'Grid 2' },
];
const person: RosterPerson = {
  personId: 'p-1',
  name: 'Ann',
  gridCode: '411725105211001',
  gridName: 'Grid 1',
  partyStatus: 'masses',
  villageCode: '411725105211',
  maskedPhone: '138****0001',
  rosterNumber: '7',
  householdId: 'h-1',
  householdNumber: 12,
  state: 'active',
  offices: [],
  isBound: true,
  version: 1,
};

describe('what the roster says now', () => {
  it('is told in words, never in codes, and the phone stays masked', () => {
    expect(currentValue(person, 'name')).toBe('Ann');
    expect(currentValue(person, 'phone')).toBe('138****0001');
    expect(currentValue(person, 'householdNumber')).toBe('12');
    expect(currentValue(person, 'gridCode')).toBe('Grid 1');
    expect(currentValue(person, 'partyStatus')).toBe(partyStatusWords.masses);
  });

  it('may be nothing', () => {
    const bare = { ...person, gridName: null, householdNumber: null };
    expect(currentValue(bare, 'gridCode')).toBe('');
    expect(currentValue(bare, 'householdNumber')).toBe('');
  });
});

describe('a wish', () => {
  it.each([
    ['name', ' Anna ', 'Anna'],
    ['phone', '139 0001 7788', '13900017788'],
    ['phone', 'my new one', ''],
    ['householdNumber', 'No. 45 by the bridge', '45'],
    ['householdNumber', 'by the bridge', ''],
    ['gridCode', 'Grid2', '411725105211002'],
    ['gridCode', 'Grid 9', ''],
    ['partyStatus', partyStatusWords.full, 'full'],
    ['partyStatus', 'no status', ''],
  ] as const)('for %s, "%s", is written as "%s"', (field, wanted, value) => {
    expect(valueOfWish({ field, wanted }, grids)).toBe(value);
  });
});

describe('a value', () => {
  it.each([
    ['name', 'Ann', true],
    ['name', '  ', false],
    ['name', 'x'.repeat(31), false],
    ['phone', '13900017788', true],
    ['phone', '1390001778', false],
    ['householdNumber', '9999', true],
    ['householdNumber', '0', false],
    ['householdNumber', '12a', false],
    ['gridCode', '411725105211002', true],
    ['gridCode', '411725105211009', false],
    ['partyStatus', 'applicant', true],
    ['partyStatus', 'cadre', false],
  ] as const)('of %s, "%s", can be written: %s', (field, value, isGood) => {
    expect(isValueGood(field, value, grids)).toBe(isGood);
  });
});
