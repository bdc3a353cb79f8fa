import { announcements, people, points } from '@shared/contract/index';
import type { Membership } from '@shared/domain/roles';
import type { Actor } from './actor';
import { judgeInput, judgeTarget } from './judge';

const village = '411725105211';
const neighbour = '411725105201';
const otherTownship = '411725001001';

const anActor = (memberships: readonly Membership[], villageCode: string | null = village): Actor => ({
  personId: 'p-1',
  name: 'A',
  villageCode,
  gridCode: null,
  householdId: null,
  memberships,
  proxy: null,
});
const outcome = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('judgeTarget', () => {
  const secretary = anActor([{ role: 'secretary', unitCode: village }]);
  const officer = anActor([{ role: 'townshipOfficer', unitCode: '411725105' }], null);

  it('takes the caller to the own village when none is named', () => {
    expect(judgeTarget(announcements.publish, secretary, {}).villageCode).toBe(village);
  });

  it('refuses a village where the role is not held', () => {
    expect(outcome(() => judgeTarget(announcements.publish, secretary, { villageCode: neighbour }))).toBe(
      'Forbidden',
    );
  });

  it('refuses a role the contract does not name', () => {
    const villager = anActor([{ role: 'villager', unitCode: village }]);
    expect(outcome(() => judgeTarget(points.post, villager, {}))).toBe('Forbidden');
  });

  it('refuses a person who holds nothing', () => {
    expect(outcome(() => judgeTarget(announcements.list, anActor([]), {}))).toBe('Forbidden');
    expect(outcome(() => judgeTarget(people.getMe, anActor([]), {}))).toBe('Forbidden');
  });

  it('lets an office count in everything below its unit and nowhere else', () => {
    expect(judgeTarget(points.getRanking, officer, { villageCode: neighbour }).villageCode).toBe(neighbour);
    expect(outcome(() => judgeTarget(points.getRanking, officer, { villageCode: otherTownship }))).toBe(
      'Forbidden',
    );
  });

  it('asks an officer without a home village to name one', () => {
    expect(outcome(() => judgeTarget(points.getRanking, officer, {}))).toBe('InvalidInput');
  });

  it('lets a grid worker call in the village of the grid', () => {
    const gridWorker = anActor([{ role: 'gridWorker', unitCode: `${village}003` }]);
    expect(judgeTarget(announcements.list, gridWorker, {}).villageCode).toBe(village);
    expect(outcome(() => judgeTarget(announcements.list, gridWorker, { villageCode: neighbour }))).toBe(
      'Forbidden',
    );
  });

  it('falls back to the own village when the named one is no code, and leaves the complaint to the input', () => {
    expect(judgeTarget(announcements.publish, secretary, { villageCode: { $ne: '' } }).villageCode).toBe(
      village,
    );
    expect(outcome(() => judgeInput(announcements.publish, { villageCode: { $ne: '' } }))).toBe(
      'InvalidInput',
    );
  });
});
