import { countyCode, otherVillageCode, townshipCode, villageCode, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { rules } from '@shared/contract/rules';
import { documents } from '../_runtime/documents';
import { rulePresets } from '../points/rules/presets/rule-presets.copy';
import { bookOf, client, clock, draftOf, ruleId, ruleIn, startBookVillage } from './testing/book-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startBookVillage();
});
afterAll(() => backend.stop());

const validFrom = '2026-11-20';
type From = InputOf<typeof rules.copy>['from'];
const members: From = { kind: 'preset', preset: 'members' };
const fromCounty: From = { kind: 'unit', fromUnitCode: countyCode };

const copy = (by: string, unitCode: string, from: From, only?: readonly string[]) =>
  client.answer(rules.copy, by, {
    ...{ unitCode, from, validFrom },
    ...(only === undefined ? {} : { only: [...only] }),
  });

describe('a preset', () => {
  it('is offered with its sources, and its rules say everything', async () => {
    const { items, above } = await client.ask(rules.listPresets, 'committee', { unitCode: villageCode });
    expect(items.map(({ preset }) => preset)).toEqual(['members', 'villagers', 'applicants']);
    for (const { preset, sources, rules: offered } of items) {
      expect(sources.length).toBeGreaterThan(1);
      expect(offered.map(({ key }) => key)).toEqual(rulePresets[preset].rules.map(({ key }) => key));
    }
    const parts = items[2]?.categoryCaps.map(({ capYearTenths }) => capYearTenths ?? 0) ?? [];
    expect(parts.reduce((sum, tenths) => sum + tenths, 0)).toBe(1_000);
    expect(above).toEqual([]);
    expect(await client.refusal(rules.listPresets, 'villager', { unitCode: villageCode })).toBe('Forbidden');
  });

  it('fills the empty book of a county, and taking it again changes nothing', async () => {
    const count = rulePresets.members.rules.length;
    const none = { changed: 0, same: 0, left: 0 };
    expect(await copy('county', countyCode, members)).toMatchObject({ data: { ...none, added: count } });
    const again = { added: 0, changed: 0, same: count, left: 0 };
    expect(await copy('county', countyCode, members)).toMatchObject({ data: again });
    const { rules: book, from, missing } = await bookOf('county', countyCode);
    expect(book).toHaveLength(count);
    expect(book.every(({ difference }) => difference === 'same')).toBe(true);
    expect(from).toEqual({ name: rulePresets.members.title, unitCode: null });
    expect(missing).toEqual([]);
  });

  it('brings the caps of its categories with it, which entries then meet', async () => {
    await copy('county', countyCode, { kind: 'preset', preset: 'applicants' });
    const { categoryCaps } = await bookOf('county', countyCode);
    expect(categoryCaps.map(({ category, capYearTenths }) => [category, capYearTenths])).toEqual([
      ['applicantTasks', 300],
      ['applicantActivities', 300],
      ['keyMoments', 200],
      ['massAppraisal', 200],
    ]);
  });
});

describe('the book of a unit above', () => {
  it('shows what a village has changed against it, what it lacks and what is its own', async () => {
    const county = (key: string) => ruleId(key, countyCode);
    const change = await draftOf(county('party-day'), { deltaTenths: 60, capMonthTenths: 60 }, countyCode);
    await client.ask(rules.publish, 'county', change);
    await client.ask(rules.end, 'county', {
      unitCode: countyCode,
      ruleId: county('errand'),
      validTo: validFrom,
    });

    const taken = await copy('secretary', villageCode, fromCounty, [county('party-day'), county('patrol')]);
    expect(taken).toMatchObject({ data: { added: 0, changed: 1, same: 1, left: 0 } });
    expect(await ruleIn('villager', ruleId('party-day'))).toMatchObject({
      ...{ version: 2, deltaTenths: 60, difference: 'same', validFrom },
    });
    const book = await bookOf('villager');
    expect(book.from).toEqual({ name: 'Queshan', unitCode: countyCode });
    expect(book.missing).toEqual([]);

    const local = await draftOf(ruleId('party-day'), { deltaTenths: 40 });
    await client.ask(rules.publish, 'secretary', local);
    expect(await ruleIn('villager', ruleId('party-day'))).toMatchObject({
      ...{ difference: 'changed', changes: ['deltaTenths'], above: { deltaTenths: 60 } },
    });
  });

  it('shows it when the unit above changes its rule later', async () => {
    const change = await draftOf(ruleId('patrol', countyCode), { words: 'At night.' }, countyCode);
    await client.ask(rules.publish, 'county', change);
    expect(await ruleIn('villager', ruleId('patrol'))).toMatchObject({
      ...{ difference: 'changed', changes: ['words'], above: { words: 'At night.' } },
    });
  });

  it('shows a rule that the village has ended as one it lacks', async () => {
    const ending = { unitCode: villageCode, ruleId: ruleId('party-dues'), validTo: validFrom };
    await client.ask(rules.end, 'secretary', ending);
    clock.now = '2026-11-21T02:00:00.000Z';
    const { missing } = await bookOf('villager');
    expect(missing.map(({ key }) => key)).toEqual([ruleId('party-dues', countyCode)]);
    clock.now = '2026-11-20T02:00:00.000Z';
  });

  it('is offered to those below it, nearest first and without what has ended', async () => {
    await copy('township', townshipCode, fromCounty, [ruleId('party-day', countyCode)]);
    clock.now = '2026-11-21T02:00:00.000Z';
    const { above } = await client.ask(rules.listPresets, 'secretary', { unitCode: villageCode });
    expect(above.map(({ unitCode, title }) => [unitCode, title])).toEqual([
      [townshipCode, 'Liudian'],
      [countyCode, 'Queshan'],
    ]);
    expect(above[1]?.rules.map(({ key }) => key)).not.toContain(ruleId('errand', countyCode));
    clock.now = '2026-11-20T02:00:00.000Z';
  });
});

it('copies come from above only, from a book that is there, by who keeps this one, and not for days gone by', async () => {
  const code = async (...args: Parameters<typeof copy>) => {
    const reply = await copy(...args);
    return reply.ok ? 'copied' : reply.error.code;
  };
  expect(await code('secretary', villageCode, { kind: 'unit', fromUnitCode: otherVillageCode })).toBe(
    'InvalidInput',
  );
  expect(await code('secretary', villageCode, { kind: 'unit', fromUnitCode: villageCode })).toBe(
    'InvalidInput',
  );
  expect(await code('secretary', villageCode, members, ['none'])).toBe('NotFound');
  expect(await code('committee', villageCode, members)).toBe('Forbidden');
  expect(await code('secretary', countyCode, members)).toBe('Forbidden');
  const early = { unitCode: villageCode, from: members, validFrom: '2026-11-19' };
  expect(await client.refusal(rules.copy, 'secretary', early)).toBe('InvalidInput');
});

it('rules that take points stay out where points are only given', async () => {
  const who = { changedById: 'township', changedByName: 'x' };
  const settings = { _id: otherVillageCode, choices: { isRewardOnly: true }, changedAt: clock.now, ...who };
  await documents.insert('settings', settings);
  const taking = rulePresets.villagers.rules.filter(({ deltaTenths }) => deltaTenths < 0).length;
  const count = rulePresets.villagers.rules.length - taking;
  expect(await copy('township', otherVillageCode, { kind: 'preset', preset: 'villagers' })).toMatchObject({
    data: { added: count, left: taking },
  });
});
