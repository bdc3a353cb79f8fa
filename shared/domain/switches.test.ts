import fc from 'fast-check';
import { lineageOf } from './org-tree';
import {
  boardVisibilities,
  defaultSwitches,
  resolveSwitches,
  switchesOf,
  switchNames,
  type SwitchChoices,
} from './switches';

const county = '411725';
const township = '411725105';
const village = '411725105211';
const neighbour = '411725105212';

const choicesOf = (entries: Readonly<Record<string, SwitchChoices>>) => new Map(Object.entries(entries));

test('where nobody decided the defaults count, and they come from nowhere', () => {
  expect(switchesOf(village, new Map())).toEqual(defaultSwitches);
  expect(resolveSwitches(village, new Map())).toEqual(
    switchNames.map((name) => ({ name, value: defaultSwitches[name], fromUnitCode: null })),
  );
});

test('each switch comes from the nearest unit that decided it', () => {
  const choices = choicesOf({
    [county]: { boardVisibility: 'masked', publicityDays: 7 },
    [township]: { publicityDays: 10, consentWords: 'of the township' },
    [village]: { boardVisibility: 'self' },
    [neighbour]: { isRewardOnly: true },
  });
  expect(resolveSwitches(village, choices)).toEqual([
    { name: 'boardVisibility', value: 'self', fromUnitCode: village },
    { name: 'isRewardOnly', value: false, fromUnitCode: null },
    { name: 'publicityDays', value: 10, fromUnitCode: township },
    { name: 'consentWords', value: 'of the township', fromUnitCode: township },
  ]);
  expect(switchesOf(neighbour, choices)).toMatchObject({ boardVisibility: 'masked', isRewardOnly: true });
  expect(switchesOf(`${village}001`, choices)).toEqual(switchesOf(village, choices));
});

test('a choice that says no, none or nothing is a choice', () => {
  const choices = choicesOf({
    [county]: { isRewardOnly: true, consentWords: 'of the county' },
    [village]: { isRewardOnly: false, consentWords: '' },
  });
  expect(switchesOf(village, choices)).toMatchObject({ isRewardOnly: false, consentWords: '' });
});

const choice: fc.Arbitrary<SwitchChoices> = fc.record(
  {
    boardVisibility: fc.constantFrom(...boardVisibilities),
    isRewardOnly: fc.boolean(),
    publicityDays: fc.integer({ min: 1, max: 30 }),
    consentWords: fc.constantFrom('', 'words'),
  },
  { requiredKeys: [] },
);

test('whatever units decide, a switch is what a walk up from the unit meets first', () => {
  const unit = fc.constantFrom(county, township, village, neighbour, `${village}001`);
  fc.assert(
    fc.property(fc.array(fc.tuple(unit, choice)), unit, (decided, asked) => {
      const choices = new Map<string, SwitchChoices>(decided);
      for (const { name, value, fromUnitCode } of resolveSwitches(asked, choices)) {
        let expected: unknown = defaultSwitches[name];
        for (const code of lineageOf(asked)) expected = choices.get(code)?.[name] ?? expected;
        expect(value).toEqual(expected);
        const isDecided = lineageOf(asked).some((code) => choices.get(code)?.[name] !== undefined);
        expect(fromUnitCode === null).toBe(!isDecided);
      }
    }),
  );
});
