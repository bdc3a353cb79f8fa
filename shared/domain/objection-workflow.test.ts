import {
  answerByOf,
  countsInMonthOf,
  isAnswerLate,
  isOwnMatter,
  nextObjectionState,
  objectionActions,
  objectionParts,
  objectionPartsOf,
  waitingStates,
  type ObjectionAction,
  type ObjectionPart,
} from './objection-workflow';
import { objectionStates, type ObjectionState } from './points-words';

type Line = readonly [ObjectionPart, ObjectionAction, from: ObjectionState, to: ObjectionState];

/** Everything that is allowed, written down a second time from the rules in words; whatever is missing is forbidden. */
const allowed: readonly Line[] = [
  ['village', 'uphold', 'raised', 'upheld'],
  ['village', 'correct', 'raised', 'corrected'],
  ['township', 'uphold', 'raised', 'upheld'],
  ['township', 'uphold', 'escalated', 'upheld'],
  ['township', 'correct', 'raised', 'corrected'],
  ['township', 'correct', 'escalated', 'corrected'],
  ['county', 'uphold', 'escalated', 'upheld'],
  ['county', 'correct', 'escalated', 'corrected'],
  ['timer', 'escalate', 'raised', 'escalated'],
  ['objector', 'withdraw', 'raised', 'withdrawn'],
  ['objector', 'withdraw', 'escalated', 'withdrawn'],
];

const cases = objectionParts.flatMap((part) =>
  objectionActions.flatMap((action) => objectionStates.map((state) => ({ part, action, state }))),
);

test('there are 5 parts x 4 actions x 5 states', () => {
  expect(cases).toHaveLength(5 * 4 * 5);
});

test.each(cases)('$part: $action of what is $state', ({ part, action, state }) => {
  const next = nextObjectionState({ action, state, parts: [part] });
  const line = allowed.find(([who, what, from]) => who === part && what === action && from === state);
  if (line === undefined) {
    const isEverAllowed = allowed.some(([who, what]) => who === part && what === action);
    expect(next).toEqual({ isAllowed: false, reason: isEverAllowed ? 'state' : 'part' });
  } else {
    expect(next).toEqual({ isAllowed: true, to: line[3], part });
  }
});

test('somebody with several parts may do what any of them may, as that part', () => {
  for (const { action, state } of cases) {
    const alone = objectionParts.filter(
      (part) => nextObjectionState({ action, state, parts: [part] }).isAllowed,
    );
    const together = nextObjectionState({ action, state, parts: objectionParts });
    expect(together.isAllowed).toBe(alone.length > 0);
    if (together.isAllowed) expect(alone).toContain(together.part);
  }
});

test('every state is reached, and only what waits is left again', () => {
  expect(new Set(allowed.map(([, , , to]) => to))).toEqual(
    new Set(objectionStates.filter((state) => state !== 'raised')),
  );
  expect(objectionStates.filter((state) => allowed.some(([, , from]) => from === state))).toEqual(
    waitingStates,
  );
});

describe('the parts somebody plays', () => {
  const facts = { villageCode: '411725105211', objectorId: 'objector' };
  const partsOf = (personId: string, ...held: readonly (readonly [string, string])[]) =>
    objectionPartsOf(
      { personId, memberships: held.map(([role, unitCode]) => ({ role, unitCode }) as never) },
      facts,
    );

  it.each([
    ['secretary of the village', 'village', [['secretary', '411725105211']]],
    ['committee member', 'village', [['committeeMember', '411725105211']]],
    ['officer of the township', 'township', [['townshipOfficer', '411725105']]],
    ['county officer', 'county', [['countyOfficer', '411725']]],
  ] as const)('%s: %s', (_who, part, held) => {
    expect(partsOf('p', ...held)).toEqual([part]);
  });

  it.each([
    ['supervisor', [['supervisor', '411725105211']]],
    ['officer of another county', [['countyOfficer', '410922']]],
    ['secretary of another village', [['secretary', '411725105202']]],
    ['officer of another township', [['townshipOfficer', '411725106']]],
  ] as const)('%s: none', (_who, held) => {
    expect(partsOf('p', ...held)).toEqual([]);
  });

  it('whoever raised it is its objector beside the office held', () => {
    expect(partsOf('objector', ['secretary', '411725105211'])).toEqual(['village', 'objector']);
  });
});

describe('nobody judges their own matter', () => {
  const who = (personId: string, householdId: string | null = null) => ({ personId, householdId });
  const ofPerson = {
    subject: { kind: 'person', id: 'subject' },
    subjectHouseholdId: 'h-1',
    ...{ objectorId: 'objector', proxyId: 'proxy' },
  } as const;
  const ofHousehold = {
    subject: { kind: 'household', id: 'h-1' },
    subjectHouseholdId: null,
    ...{ objectorId: 'objector', proxyId: null },
  } as const;

  it('whose points they are, who lives under the same roof, and who objected for whom', () => {
    expect(isOwnMatter(who('subject', 'h-1'), ofPerson)).toBe(true);
    expect(isOwnMatter(who('subject'), ofPerson)).toBe(true);
    expect(isOwnMatter(who('daughter', 'h-1'), ofPerson)).toBe(true);
    expect(isOwnMatter(who('daughter', 'h-1'), ofHousehold)).toBe(true);
    expect(isOwnMatter(who('objector', 'h-2'), ofPerson)).toBe(true);
    expect(isOwnMatter(who('proxy', 'h-2'), ofPerson)).toBe(true);
  });

  it('everybody else may, also where neither belongs to a household', () => {
    expect(isOwnMatter(who('secretary', 'h-2'), ofPerson)).toBe(false);
    expect(isOwnMatter(who('secretary', 'h-2'), ofHousehold)).toBe(false);
    expect(isOwnMatter(who('secretary'), { ...ofPerson, subjectHouseholdId: null })).toBe(false);
  });
});

describe('the deadline', () => {
  const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

  it('is the last minute of the third working day', () => {
    // A Thursday: Friday, Monday, Tuesday.
    const answerBy = answerByOf('2026-11-05T03:00:00.000Z', 3, isWeekday);
    expect(answerBy).toBe('2026-11-10T15:59:00.000Z');
    expect(isAnswerLate({ answerBy }, answerBy)).toBe(false);
    expect(isAnswerLate({ answerBy }, '2026-11-10T16:00:00.000Z')).toBe(true);
  });

  it('counts the day in Asia/Shanghai on which it was raised', () => {
    expect(answerByOf('2026-11-04T16:30:00.000Z', 3, isWeekday)).toBe('2026-11-10T15:59:00.000Z');
  });
});

describe('the month an objection counts in', () => {
  const publicityUntil = '2026-11-06';
  const at = (now: string, close: Parameters<typeof countsInMonthOf>[1]) =>
    countsInMonthOf('2026-10', close, now);

  it('is the own one of the entry while it is open and to the last minute of its publicity', () => {
    expect(at('2026-10-20T03:00:00.000Z', null)).toBe('2026-10');
    expect(at('2026-11-01T03:00:00.000Z', { publicityUntil: null, finalAt: null })).toBe('2026-10');
    expect(at('2026-11-06T15:59:59.999Z', { publicityUntil, finalAt: null })).toBe('2026-10');
  });

  it('is the running one after that, whether the timer has made the month final by then or not', () => {
    expect(at('2026-11-06T16:00:00.000Z', { publicityUntil, finalAt: null })).toBe('2026-11');
    expect(at('2026-12-24T03:00:00.000Z', { publicityUntil, finalAt: null })).toBe('2026-12');
    expect(at('2026-11-06T03:00:00.000Z', { publicityUntil, finalAt: '2026-11-06T02:00:00.000Z' })).toBe(
      '2026-11',
    );
  });
});
