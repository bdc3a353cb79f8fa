import type { Me } from '@/api/use-me';
import { rosterValue, wantedProblem } from './correction-state';
import { correctCopy as copy } from './copy';

const me: Me = {
  personId: 'p-1',
  name: 'Ann',
  gridCode: '411725105211001',
  gridName: 'Grid 1',
  partyStatus: 'masses',
  villageCode: '411725105211',
  villageName: 'Village',
  householdId: null,
  roles: [],
  maskedPhone: '138****0000',
  household: null,
  liaisonHouseholdCount: 0,
  actsFor: [],
  proxies: [],
};

describe('what is wanted', () => {
  it.each([
    ['name', '  ', copy.needWanted],
    ['name', 'Ann ', copy.same],
    ['name', 'Anna', null],
    ['phone', '1380000', copy.needPhone],
    ['phone', '138 0000 0001', null],
    ['householdNumber', '12a', copy.needNumber],
    ['householdNumber', '0', copy.needNumber],
    ['householdNumber', '12', null],
    ['gridCode', 'Grid 1', copy.same],
    ['gridCode', 'Grid 3', null],
  ] as const)('%s %j', (field, wanted, problem) => {
    expect(wantedProblem(me, field, wanted)).toBe(problem);
  });

  it('stands beside what the roster says', () => {
    expect(rosterValue(me, 'phone')).toBe('138****0000');
    expect(rosterValue(me, 'householdNumber')).toBe('');
  });
});
