import { entrySentence } from './entry-copy';
import { entryFields, type EntryCells, type EntryProblem } from './entry-field';
import { entryPlanner, type EntryContext, type EntryRule, type PlannedLine } from './entry-plan';

const now = '2026-11-20T02:00:00.000Z';

const aRule = (ruleId: string, fields: Partial<EntryRule> = {}): EntryRule => ({
  ...{ ruleId, version: 1, title: ruleId, category: 'voluntaryService', unit: 'time', unitCount: 1 },
  ...{ deltaTenths: 20, capDayTenths: null, capMonthTenths: null, capQuarterTenths: null },
  ...{ capYearTenths: null, fullTimesPerMonth: null, appliesTo: ['person'], isEvidenceNeeded: false },
  ...{ recorders: [], isConfirmationNeeded: false, validFrom: '2026-01-01', validTo: null },
  ...fields,
});

const aPerson = (id: string, name: string, more: object = {}) => ({
  ...{ id, name, rosterNumber: '', phone: '', householdNumber: null, isApplicant: false },
  ...more,
});

const context: EntryContext = {
  village: {
    people: [
      aPerson('p-1', '张伟', { rosterNumber: 'D001', phone: '13900000001', householdNumber: 12 }),
      aPerson('p-2', '张伟', { rosterNumber: 'D002', householdNumber: 13 }),
      aPerson('p-3', '李秀英', { isApplicant: true }),
    ],
    households: [{ id: 'h-12', number: 12, name: '张伟一户' }],
    grids: [{ id: '411725105211001', name: '第一网格' }],
  },
  rules: [
    aRule('志愿服务'),
    aRule('志愿服务-积极分子', { title: '志愿服务', appliesTo: ['applicant'] }),
    aRule('门前三包', { appliesTo: ['household'] }),
    aRule('网格评比', { appliesTo: ['grid'] }),
    aRule('见义勇为', { isConfirmationNeeded: true }),
    aRule('环境整治', { isEvidenceNeeded: true }),
    aRule('无故缺席', { deltaTenths: -20 }),
    aRule('旧细则', { validTo: '2026-10-31' }),
    aRule('捐款', { unit: 'yuan', unitCount: 100, deltaTenths: 100 }),
    aRule('甲', { title: '同名' }),
    aRule('乙', { title: '同名' }),
  ],
  entries: new Map([
    ['e-1', { subjectName: '张伟', ruleTitle: '志愿服务', quantity: 2, effectiveOn: '2026-03-01' }],
  ]),
  isRewardOnly: false,
  now,
};

/** The roster as it is once she has a number and a household. */
const withNumber = {
  village: {
    ...context.village,
    people: [aPerson('p-3', '李秀英', { rosterNumber: 'D003', householdNumber: 14 })],
  },
};

const row = (cells: Partial<EntryCells>): EntryCells => ({
  ...(Object.fromEntries(entryFields.map((field) => [field, ''])) as EntryCells),
  ...{ rule: '志愿服务', effectiveOn: '2026-11-03' },
  ...cells,
});

const plan = (cells: Partial<EntryCells>, more: Partial<EntryContext> = {}): PlannedLine =>
  entryPlanner({ ...context, ...more })(2, row(cells));

const problemOf = (cells: Partial<EntryCells>, more: Partial<EntryContext> = {}): EntryProblem => {
  const planned = plan(cells, more);
  if (planned.kind !== 'refused' || planned.problems[0] === undefined)
    throw new Error('the row is not refused');
  return planned.problems[0];
};

const subjectOf = (cells: Partial<EntryCells>) => {
  const planned = plan(cells);
  if (planned.kind !== 'line') throw new Error(JSON.stringify(planned));
  return [planned.line.subject.kind, planned.line.subject.id, planned.line.ruleId];
};

describe('whom a row is about', () => {
  it('is told by number, phone, household and name, or by a name that only one has', () => {
    expect(subjectOf({ name: '张伟', rosterNumber: 'D002' })).toEqual(['person', 'p-2', '志愿服务']);
    expect(subjectOf({ rosterNumber: 'D001' })).toEqual(['person', 'p-1', '志愿服务']);
    expect(subjectOf({ name: '张 伟', phone: '139-0000-0001' })).toEqual(['person', 'p-1', '志愿服务']);
    expect(subjectOf({ name: '张伟', householdNumber: '13户' })).toEqual(['person', 'p-2', '志愿服务']);
    expect(subjectOf({ name: '李秀英' })).toEqual(['person', 'p-3', '志愿服务']);
  });

  it('is the household, the grid or the applicant where the row or the rule says so', () => {
    expect(subjectOf({ name: '张伟', householdNumber: '12', rule: '门前三包' })).toEqual([
      ...['household', 'h-12', '门前三包'],
    ]);
    expect(subjectOf({ grid: '第一网格', rule: '网格评比' })[1]).toBe('411725105211001');
    expect(subjectOf({ name: '李秀英', subjectKind: '积极分子' })).toEqual([
      ...['applicant', 'p-3', '志愿服务-积极分子'],
    ]);
  });

  it('is not a namesake: whose number or household is another than the row’s is asked about', () => {
    expect(problemOf({ name: '李秀英', rosterNumber: 'D009' }, withNumber).code).toBe('namesakeMeant');
    expect(problemOf({ name: '李秀英', householdNumber: '12' }, withNumber).code).toBe('namesakeMeant');
    expect(subjectOf({ name: '李秀英', rosterNumber: 'D009', householdNumber: '12' })[1]).toBe('p-3');
    expect(subjectOf({ name: '张伟', rosterNumber: 'D009', householdNumber: '13' })[1]).toBe('p-2');
  });

  it('is nobody when two have the name, the number is another’s, or the roster has none', () => {
    expect(problemOf({ name: '张伟' }).code).toBe('matchesTwo');
    expect(problemOf({ name: '李秀英', rosterNumber: 'D001' })).toMatchObject({
      code: 'numberOfAnother',
      hint: '张伟',
    });
    expect(problemOf({ name: '王五' }).code).toBe('subjectUnknown');
    expect(problemOf({}).code).toBe('subjectMissing');
    expect(problemOf({ rule: '门前三包', householdNumber: '99' }).code).toBe('householdUnknown');
    expect(problemOf({ rule: '网格评比', grid: '第九网格' })).toMatchObject({
      code: 'gridUnknown',
      hint: '第一网格',
    });
    expect(problemOf({ name: '张伟', rosterNumber: 'D001', subjectKind: '积极分子' }).code).toBe(
      'notApplicant',
    );
  });
});

describe('what a row records', () => {
  const of = (cells: Partial<EntryCells>) => problemOf({ rosterNumber: 'D001', ...cells }).code;

  it('is a rule in force that a sheet may post', () => {
    expect(of({ rule: '没有的细则' })).toBe('ruleUnknown');
    expect(of({ rule: '同名' })).toBe('ruleAmbiguous');
    expect(of({ rule: '旧细则' })).toBe('ruleNotInForce');
    expect(of({ rule: '见义勇为' })).toBe('confirmationNeeded');
    expect(of({ rule: '环境整治' })).toBe('evidenceNeeded');
    expect(of({ rule: '志愿服务', subjectKind: '农户', householdNumber: '12' })).toBe('ruleForOthers');
    expect(problemOf({ rosterNumber: 'D001', rule: '无故缺席' }, { isRewardOnly: true }).code).toBe(
      'rewardOnly',
    );
  });

  it.each([
    '2026-11-03',
    '2026/11/3',
    '2026.11.3',
    '2026年11月3日',
    '20261103',
    '11月3日',
    '2026-11-03 08:30',
  ])('is of a day, written as %s', (effectiveOn) => {
    expect(plan({ rosterNumber: 'D001', effectiveOn })).toMatchObject({
      line: { effectiveOn: '2026-11-03', quantity: 1 },
    });
  });

  it('is not ahead of time, too long ago, or of no day at all', () => {
    expect(of({ effectiveOn: '2026-11-21' })).toBe('dateAhead');
    expect(of({ effectiveOn: '2026-09-01' })).toBe('dateTooLate');
    expect(of({ effectiveOn: '2026-02-30' })).toBe('dateInvalid');
    expect(of({ effectiveOn: '' })).toBe('dateMissing');
  });

  it('counts in whole units, and never more than any entry may carry', () => {
    expect(plan({ rosterNumber: 'D001', quantity: '3次' })).toMatchObject({ line: { quantity: 3 } });
    expect(plan({ rosterNumber: 'D001', rule: '捐款', quantity: '5000元' })).toMatchObject({ kind: 'line' });
    for (const quantity of ['0', '-1', '1.5', '两次']) expect(of({ quantity })).toBe('quantityInvalid');
    expect(problemOf({ rosterNumber: 'D001', rule: '捐款', quantity: '99' })).toMatchObject({
      code: 'quantityTooSmall',
      hint: '100',
    });
    expect(of({ quantity: '1000' })).toBe('quantityTooLarge');
    expect(of({ quantity: '999999' })).toBe('quantityTooLarge');
  });

  it('is told once: the same line below is refused, another note makes it another', () => {
    const planRow = entryPlanner(context);
    const line = row({ rosterNumber: 'D001' });
    expect(planRow(2, line).kind).toBe('line');
    expect(planRow(5, row({ name: '张伟', phone: '13900000001' }))).toMatchObject({
      problems: [{ code: 'lineTwice', hint: '2' }],
    });
    expect(planRow(6, { ...line, note: '下午那一次' }).kind).toBe('line');
  });
});

describe('a row that names an entry', () => {
  const inLedger = { entryId: 'e-1', name: '张伟', quantity: '2', effectiveOn: '2026-03-01' };

  it('stands in the ledger as it says, however long ago', () => {
    expect(plan(inLedger)).toEqual({ kind: 'inLedger' });
  });

  it('cannot change it, and names no entry of another village', () => {
    expect(problemOf({ ...inLedger, quantity: '3' })).toMatchObject({
      field: 'quantity',
      code: 'entryChanged',
    });
    expect(problemOf({ ...inLedger, name: '李秀英' })).toMatchObject({ field: 'name' });
    expect(problemOf({ ...inLedger, entryId: 'e-2' }).code).toBe('entryUnknown');
  });
});

it('every refusal is a sentence that says what to do', () => {
  const problem = problemOf({ rosterNumber: 'D001', rule: '见义勇为' });
  expect(entrySentence(problem)).toBe(
    '细则「见义勇为」要第二个人确认，不能从表格直接入账，请用「申报」来办。',
  );
});
