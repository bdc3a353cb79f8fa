import { aBook, aBookRule, bookVillageCode } from '../../../jest/a-book';
import { aRule } from '../../../jest/a-rule';
import { countsOf, firstTicks, planOf, sourcesOf, type Source } from './copy-plan';

const sourceRule = (key: string, fields = {}) => ({ ...aRule(), key, ...fields });
const source = (fields: Partial<Source> = {}): Source => ({
  ...{ key: 'members', title: 'Members', words: '', sources: [], capCount: 0 },
  rules: [
    sourceRule('patrol'),
    sourceRule('errand', { deltaTenths: 10 }),
    sourceRule('visit'),
    sourceRule('absence', { deltaTenths: -30 }),
  ],
  from: { kind: 'preset', preset: 'members' },
  ...fields,
});

const book = aBook({
  rules: [aBookRule(), aBookRule({ ruleId: `${bookVillageCode}-errand`, deltaTenths: 15 })],
});

it('taking over adds what is missing and leaves to the keeper what the unit has made its own', () => {
  const plan = planOf(source(), book);
  expect(plan.map(({ rule, kind, fields }) => [rule.key, kind, fields])).toEqual([
    ['patrol', 'same', []],
    ['errand', 'change', ['deltaTenths']],
    ['visit', 'add', []],
    ['absence', 'add', []],
  ]);
  expect(firstTicks(plan)).toEqual(['visit', 'absence']);
});

it('what takes points stays out where points are only given', () => {
  expect(countsOf(planOf(source(), { ...book, isRewardOnly: true }))).toEqual({
    add: 1,
    change: 1,
    same: 1,
    left: 1,
  });
});

it('a rule of a unit above is the one with the same ending, and one that was ended can come back', () => {
  const from = { kind: 'unit', fromUnitCode: '411725' } as const;
  const rules = [sourceRule('411725-patrol')];
  expect(planOf(source({ from, rules }), book).map(({ kind }) => kind)).toEqual(['same']);
  const ended = aBook({ rules: [aBookRule({ standing: 'ended', validTo: '2026-06-30' })] });
  expect(planOf(source({ from, rules }), ended)).toMatchObject([{ kind: 'change', fields: [] }]);
});

it('units above come before what the system brings', () => {
  const book = { rules: [], categoryCaps: [] };
  const presets = {
    items: [{ ...{ ...book, preset: 'members' as const }, title: 'Members', words: '', sources: [] }],
    above: [{ ...book, unitCode: '411725', title: 'Queshan' }],
  };
  expect(sourcesOf(presets).map(({ key }) => key)).toEqual(['411725', 'members']);
});
