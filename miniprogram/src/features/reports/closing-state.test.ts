import { closableMonths, closingUnitOf, inOrderOfNeed, isUnderWay } from './closing-state';

const role = (name: 'countyOfficer' | 'townshipOfficer' | 'secretary', unitCode: string) => ({
  ...{ role: name, unitCode },
});

describe('whose closings an officer looks at', () => {
  it('are the county’s before the township’s, and nobody else’s', () => {
    const [county, township] = [role('countyOfficer', '411725'), role('townshipOfficer', '411725105')];
    expect(closingUnitOf({ roles: [township, county] })).toBe('411725');
    expect(closingUnitOf({ roles: [township] })).toBe('411725105');
    expect(closingUnitOf({ roles: [role('secretary', '411725105211')] })).toBeNull();
  });
});

it('the months that can be closed are over', () => {
  const months = closableMonths('2026-11-30T16:10:00.000Z');
  expect(months.slice(0, 2)).toEqual(['2026-11', '2026-10']);
  expect(months).toHaveLength(12);
});

it('a close is under way between its begin and its end', () => {
  expect(isUnderWay({ startedAt: null, finishedAt: null })).toBe(false);
  expect(isUnderWay({ startedAt: '2026-10-31T16:10:00.000Z', finishedAt: null })).toBe(true);
  expect(isUnderWay({ startedAt: '2026-10-31T16:10:00.000Z', finishedAt: '2026-10-31T16:11:00.000Z' })).toBe(
    false,
  );
});

it('units that have most left come first, the others in the order of the tree', () => {
  const unit = (name: string, villageCount: number, doneCount: number) => ({
    ...{ unitCode: name, name, villageCount, doneCount },
  });
  const units = [unit('a', 10, 10), unit('b', 10, 4), unit('c', 30, 29), unit('d', 5, 5)];
  expect(inOrderOfNeed(units).map(({ name }) => name)).toEqual(['b', 'c', 'a', 'd']);
});
