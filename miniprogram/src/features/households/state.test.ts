import { allInSight, blankVisit, chosenAfter, longestWaitFirst, roomLeft, visitProblems } from './state';

const today = '2026-11-20';
const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `h-${index + 1}`);

describe('giving households to a liaison', () => {
  it('stops at twenty, those of before among them', () => {
    expect(roomLeft(12, 5)).toBe(3);
    expect(chosenAfter(ids(8), 'h-9', 12)).toBeNull();
    expect(chosenAfter(ids(8), 'h-8', 12)).toEqual(ids(7));
  });

  it('takes of all in sight as many as there is room for, and takes them away again', () => {
    expect(allInSight(['x'], ids(30), 0)).toHaveLength(20);
    expect(allInSight(ids(3), ids(3), 0)).toEqual([]);
  });
});

describe('the households of a liaison', () => {
  it('show first who waits longest for a visit', () => {
    const aHousehold = (number: number, lastVisitOn: string | null) => ({
      ...{ householdId: `h-${number}`, number, name: '', gridCode: null, gridName: null, liaison: null },
      lastVisitOn,
    });
    const sorted = longestWaitFirst([
      aHousehold(1, '2026-11-02'),
      aHousehold(2, null),
      aHousehold(3, '2026-09-30'),
      aHousehold(4, null),
    ]);
    expect(sorted.map(({ number }) => number)).toEqual([2, 4, 3, 1]);
  });
});

describe('a visit', () => {
  it('needs words, and a day of the last month', () => {
    expect(visitProblems(blankVisit, today)).toEqual(['note']);
    expect(visitProblems({ ...blankVisit, note: 'well', visitedOn: '2026-10-20' }, today)).toEqual([]);
    expect(visitProblems({ ...blankVisit, note: 'well', visitedOn: '2026-10-19' }, today)).toEqual([
      'visitedOn',
    ]);
    expect(visitProblems({ ...blankVisit, note: 'well', visitedOn: '2026-11-21' }, today)).toEqual([
      'visitedOn',
    ]);
  });
});
