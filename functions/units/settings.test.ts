import { countyCode, gridCode, townshipCode, villageCode, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { units } from '@shared/contract/units';
import { client, clock, startUnitCounty } from './testing/unit-county';

let backend: Backend;
beforeAll(async () => {
  backend = await startUnitCounty();
});
afterAll(() => backend.stop());

const get = (by: string, unitCode?: string) =>
  client.ask(units.getSettings, by, unitCode === undefined ? {} : { unitCode });
const decide = (by: string, input: InputOf<typeof units.submitSettings>) =>
  client.ask(units.submitSettings, by, input);
const switchOf = async (name: string, unitCode = villageCode) =>
  (await get('county', unitCode)).settings.find((setting) => setting.name === name);

test('where nobody decided every switch is the default, from nowhere', async () => {
  expect(await get('secretary')).toEqual({
    ...{ unitCode: villageCode, unitName: 'Wuqiao', canChange: true, changedAt: null, changedByName: '' },
    settings: [
      { name: 'boardVisibility', value: 'named', from: null, isOwn: false, inherited: 'named' },
      { name: 'isRewardOnly', value: false, from: null, isOwn: false, inherited: false },
      { name: 'publicityDays', value: 5, from: null, isOwn: false, inherited: 5 },
      { name: 'consentWords', value: '', from: null, isOwn: false, inherited: '' },
    ],
  });
});

test('what a unit decides counts below it until somebody nearer decides, and null goes back', async () => {
  await decide('county', { unitCode: countyCode, boardVisibility: 'masked', publicityDays: 7 });
  expect(await switchOf('boardVisibility')).toEqual({
    ...{ name: 'boardVisibility', value: 'masked', isOwn: false, inherited: 'masked' },
    from: { unitCode: countyCode, name: 'Queshan' },
  });
  await decide('officer', { unitCode: townshipCode, boardVisibility: 'grid' });
  clock.now = '2026-11-21T02:00:00.000Z';
  const decided = await decide('secretary', { boardVisibility: 'self', consentWords: '  our words ' });
  expect(decided).toMatchObject({ changedAt: clock.now, changedByName: 'name of secretary' });
  expect(decided).toEqual(await get('secretary'));
  expect(await switchOf('boardVisibility')).toEqual({
    ...{ name: 'boardVisibility', value: 'self', isOwn: true, inherited: 'grid' },
    from: { unitCode: villageCode, name: 'Wuqiao' },
  });
  expect(await switchOf('consentWords')).toMatchObject({ value: 'our words', isOwn: true, inherited: '' });
  expect(await switchOf('publicityDays', gridCode)).toMatchObject({ value: 7, from: { name: 'Queshan' } });

  await decide('secretary', { boardVisibility: null });
  expect(await switchOf('boardVisibility')).toMatchObject({ value: 'grid', isOwn: false });
  expect(await switchOf('consentWords')).toMatchObject({ value: 'our words', isOwn: true });
  await decide('officer', { unitCode: townshipCode, boardVisibility: null });
  expect(await switchOf('boardVisibility')).toMatchObject({ value: 'masked', from: { name: 'Queshan' } });
  expect(await switchOf('boardVisibility', countyCode)).toMatchObject({ isOwn: true, inherited: 'named' });
});

test('a choice that says no is a choice', async () => {
  await decide('county', { unitCode: countyCode, isRewardOnly: true });
  await decide('secretary', { isRewardOnly: false, consentWords: '' });
  expect(await switchOf('isRewardOnly')).toMatchObject({ value: false, isOwn: true, inherited: true });
  expect(await switchOf('consentWords')).toMatchObject({ value: '', isOwn: true });
});

test('what no switch can be is refused', async () => {
  const refused = (input: object) => client.refusal(units.submitSettings, 'secretary', input);
  expect(await refused({ boardVisibility: 'hidden' })).toBe('InvalidInput');
  expect(await refused({ publicityDays: 0 })).toBe('InvalidInput');
  expect(await refused({ publicityDays: 31 })).toBe('InvalidInput');
  expect(await refused({ publicityDays: 2.5 })).toBe('InvalidInput');
  expect(await refused({ isRewardOnly: 'yes' })).toBe('InvalidInput');
  expect(await refused({ consentWords: 'x'.repeat(1001) })).toBe('InvalidInput');
});

test('a village decides for itself, units above for all below, a grid for nobody', async () => {
  const refused = (by: string, unitCode: string) =>
    client.refusal(units.submitSettings, by, { unitCode, publicityDays: 9 });
  expect(await refused('secretary', gridCode)).toBe('InvalidInput');
  expect(await refused('secretary', townshipCode)).toBe('Forbidden');
  for (const by of ['committee', 'supervisor', 'villager', 'stranger', 'abroad']) {
    expect(await refused(by, villageCode)).toBe('Forbidden');
  }
  expect(await refused('officer', `${townshipCode}999`)).toBe('NotFound');
  expect((await get('supervisor')).canChange).toBe(false);
  expect((await get('secretary', gridCode)).canChange).toBe(false);
  expect((await get('officer', villageCode)).canChange).toBe(true);
  expect(await client.refusal(units.getSettings, 'villager', {})).toBe('Forbidden');
});
