import { aPerson, gridCode, insertPeople, villageCode, type Backend } from '../_runtime/testing';
import { points } from '@shared/contract/points';
import { documents } from '../_runtime/documents';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { aRule, insertCategoryCap, insertRules } from './testing/more-rules';
import { client, clock, person, scoreOf, startPointsVillage } from './testing/points-village';

let backend: Backend;
const farGrid = `${villageCode}009`;
const linked = aNewHousehold({ villageCode, number: 7, name: 'Linked', gridCode, liaisonId: 'liaison' });

beforeAll(async () => {
  backend = await startPointsVillage();
  await insertPeople([
    aPerson('worker', ['gridWorker']),
    aPerson('liaison', ['householdLiaison']),
    aPerson('of-linked', [], { householdId: linked._id }),
    aPerson('afar', [], { gridCode: farGrid }),
    aPerson('learner', []),
    aPerson('given-up', []),
  ]);
  await documents.insert('households', linked);
  await documents.insert('orgUnits', {
    ...(await documents.get('orgUnits', gridCode))!,
    ...{ _id: farGrid, name: 'Grid 9' },
  });
  for (const [id, state] of [
    ['learner', 'inTraining'],
    ['given-up', 'ended'],
  ] as const) {
    const file = { villageCode, personId: id, state };
    await documents.insert('applicants', { _id: `${villageCode}:${id}`, ...file });
  }
  await insertRules([
    aRule('everybody', { appliesTo: ['person', 'household', 'grid', 'applicant'] }),
    aRule('of-workers', { appliesTo: ['person', 'household', 'grid'], recorders: ['gridWorker'] }),
    aRule('of-liaisons', { appliesTo: ['person', 'household'], recorders: ['householdLiaison'] }),
    aRule('dues', { unit: 'yuan', unitCount: 100, deltaTenths: 5 }),
    aRule('tired', { fullTimesPerMonth: 2, deltaTenths: 5 }),
    aRule('quarter', { capQuarterTenths: 15 }),
    aRule('praise', { category: 'keyMoments' }),
    aRule('thanks', { category: 'keyMoments' }),
    aRule('capped', { capMonthTenths: 15 }),
    aRule('two-persons', { isConfirmationNeeded: true }),
  ]);
  await insertCategoryCap({ category: 'keyMoments', capMonthTenths: 25 });
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

type Subject = Parameters<typeof client.ask<typeof points.post>>[2]['subject'];
const post = (who: string, subject: Subject, ruleId: string, more: object = {}) =>
  client.ask(points.post, who, { subject, ruleId, ...more });
const refusal = (who: string, subject: Subject, ruleId: string, more: object = {}) =>
  client.refusal(points.post, who, { subject, ruleId, ...more });
const household = { kind: 'household', id: linked._id } as const;
const grid = (id: string) => ({ kind: 'grid', id }) as const;
const applicant = (id: string) => ({ kind: 'applicant', id }) as const;

describe('points are for', () => {
  it('a grid of the village', async () => {
    expect(await post('secretary', grid(gridCode), 'everybody')).toMatchObject({ subjectName: 'Grid 1' });
    for (const id of [villageCode, '411725105202001', `${villageCode}777`, 'short']) {
      expect([id, await refusal('secretary', grid(id), 'everybody')]).toEqual([id, 'NotFound']);
    }
    const { items } = await client.ask(points.listEntries, 'villager', { subject: grid(gridCode) });
    expect(items).toMatchObject([{ subject: grid(gridCode), deltaTenths: 10 }]);
  });

  it('an applicant with an open file, apart from the same person’s own score', async () => {
    const entry = await post('secretary', applicant('learner'), 'everybody');
    expect(entry).toMatchObject({ subject: applicant('learner'), subjectName: 'name of learner' });
    await post('secretary', person('learner'), 'everybody', { quantity: 3 });
    expect(await scoreOf('learner')).toBe(30);
    for (const id of ['given-up', 'm-00', 'nobody', 'elsewhere']) {
      expect([id, await refusal('secretary', applicant(id), 'everybody')]).toEqual([id, 'NotFound']);
    }
  });

  it('an applicant’s file, which is for the applicant and those who read the roster', async () => {
    const { entryId } = await post('secretary', applicant('learner'), 'everybody');
    for (const who of ['learner', 'secretary']) {
      await expect(client.ask(points.getEntry, who, { entryId })).resolves.toMatchObject({ entryId });
    }
    expect(await client.refusal(points.getEntry, 'villager', { entryId })).toBe('NotFound');
    const seen = async (who: string) =>
      (await client.ask(points.listEntries, who, { scope: 'village', limit: 100 })).items.some(
        (entry) => entry.entryId === entryId,
      );
    expect([await seen('secretary'), await seen('villager')]).toEqual([true, false]);
  });

  it('an applicant’s file, which no board counts', async () => {
    const counts = async () => {
      const boards = [{}, { year: '2026' }, { board: 'village' }] as const;
      const shown = await Promise.all(boards.map((each) => client.ask(points.getRanking, 'villager', each)));
      return shown.map(({ entryCount }) => entryCount);
    };
    const before = await counts();
    await post('secretary', applicant('learner'), 'everybody');
    expect(await counts()).toEqual(before);
    await post('secretary', person('learner'), 'everybody');
    expect(await counts()).toEqual(before.map((count) => count + 1));
  });
});

describe('who records', () => {
  it('a grid worker records within the own grid where the rule says so', async () => {
    for (const subject of [person('villager'), household, grid(gridCode)]) {
      await expect(post('worker', subject, 'of-workers')).resolves.toMatchObject({ subject });
    }
    expect(await refusal('worker', person('afar'), 'of-workers')).toBe('Forbidden');
    expect(await refusal('worker', grid(farGrid), 'of-workers')).toBe('Forbidden');
    expect(await refusal('worker', person('villager'), 'everybody')).toBe('Forbidden');
    expect(await refusal('worker', person('villager'), 'of-liaisons')).toBe('Forbidden');
  });

  it('a liaison records for the own households and who lives there', async () => {
    for (const subject of [person('of-linked'), household]) {
      await expect(post('liaison', subject, 'of-liaisons')).resolves.toMatchObject({ subject });
    }
    expect(await refusal('liaison', person('villager'), 'of-liaisons')).toBe('Forbidden');
    expect(await refusal('liaison', person('of-linked'), 'of-workers')).toBe('Forbidden');
    expect(await refusal('villager', person('villager'), 'of-liaisons')).toBe('Forbidden');
  });

  it('nobody records alone what wants two persons', async () => {
    expect(await refusal('secretary', person('villager'), 'two-persons')).toBe('ConfirmationNeeded');
  });
});

describe('what is given', () => {
  it('counts full units only', async () => {
    expect(await post('secretary', person('m-01'), 'dues', { quantity: 250 })).toMatchObject({
      ...{ quantity: 250, askedTenths: 10, deltaTenths: 10, cutBy: null },
    });
    expect(await refusal('secretary', person('m-01'), 'dues', { quantity: 99 })).toBe('InvalidInput');
  });

  it('is half beyond the full times of a month, and a reversal gives the time back', async () => {
    const entries = [];
    for (let time = 1; time <= 3; time += 1) entries.push(await post('secretary', person('m-02'), 'tired'));
    expect(entries.map(({ deltaTenths, cutBy }) => [deltaTenths, cutBy])).toEqual([
      [5, null],
      [5, null],
      [3, 'diminishing'],
    ]);
    for (const { entryId } of entries.slice(0, 2)) {
      await client.ask(points.reverse, 'secretary', { entryId, reason: 'not there' });
    }
    expect(await post('secretary', person('m-02'), 'tired')).toMatchObject({ deltaTenths: 5, cutBy: null });
    expect(await scoreOf('m-02')).toBe(8);
  });

  it('is cut by the cap of the quarter across its months', async () => {
    await post('secretary', person('m-03'), 'quarter', { effectiveOn: '2026-10-05' });
    expect(await post('secretary', person('m-03'), 'quarter')).toMatchObject({
      ...{ askedTenths: 10, deltaTenths: 5, cutBy: 'quarter' },
    });
    expect(await refusal('secretary', person('m-03'), 'quarter')).toBe('CapReached');
    expect(await post('secretary', person('m-03'), 'quarter', { effectiveOn: '2026-09-30' })).toMatchObject({
      cutBy: null,
    });
  });

  it('is cut by the cap over its category, whichever rule it comes by', async () => {
    await post('secretary', person('m-04'), 'praise', { quantity: 2 });
    expect(await post('secretary', person('m-04'), 'thanks')).toMatchObject({
      ...{ deltaTenths: 5, cutBy: 'categoryMonth' },
    });
    expect(await refusal('secretary', person('m-04'), 'praise')).toBe('CapReached');
    await insertCategoryCap({ category: 'keyMoments', version: 2, validFrom: '2026-11-10' });
    expect(await post('secretary', person('m-04'), 'praise')).toMatchObject({ deltaTenths: 10 });
    expect(await refusal('secretary', person('m-04'), 'praise', { effectiveOn: '2026-11-09' })).toBe(
      'CapReached',
    );
  });
});

describe('a batch', () => {
  const batch = (
    more: Partial<Parameters<typeof client.ask<typeof points.postBatch>>[2]> = {},
    key?: string,
  ) =>
    client.ask(
      points.postBatch,
      'secretary',
      { subjects: ['m-05', 'm-06', 'm-07'].map(person), ruleId: 'capped', ...more },
      key,
    );

  it('gives each what is due, says what was cut, and stops for nobody', async () => {
    await post('secretary', person('m-05'), 'capped', { quantity: 2 });
    await post('secretary', person('m-06'), 'capped');
    const { items } = await batch({ note: 'cleaned the pond' });
    expect(items).toMatchObject([
      {
        subject: person('m-05'),
        entryId: null,
        askedTenths: 10,
        deltaTenths: 0,
        cutBy: 'month',
        month: null,
      },
      { subject: person('m-06'), deltaTenths: 5, cutBy: 'month', month: '2026-11' },
      { subject: person('m-07'), subjectName: 'name of m-07', deltaTenths: 10, cutBy: null },
    ]);
    const entry = await client.ask(points.getEntry, 'villager', { entryId: items[2]!.entryId! });
    expect(entry).toMatchObject({ source: 'batch', note: 'cleaned the pond', sourceTitle: null });
  });

  it('asked again under its key gives the same answer and nothing more', async () => {
    const input = { subjects: ['m-08', 'm-09', 'm-08'].map(person) };
    const first = await batch(input, 'a-batch-of-its-own');
    expect(await batch(input, 'a-batch-of-its-own')).toEqual(first);
    expect(first.items).toHaveLength(2);
    expect([await scoreOf('m-08'), await scoreOf('m-09')]).toEqual([10, 10]);
  });

  it('is all or none: one who is not of the village, and nobody gets anything', async () => {
    const input = { ...{ ruleId: 'capped' }, subjects: ['m-10', 'elsewhere'].map(person) };
    expect(await client.refusal(points.postBatch, 'secretary', input)).toBe('NotFound');
    const byWorker = { ruleId: 'of-workers', subjects: ['villager', 'afar'].map(person) };
    expect(await client.refusal(points.postBatch, 'worker', byWorker)).toBe('Forbidden');
    expect(await scoreOf('m-10')).toBe(0);
  });

  it('names the activity it comes from, which is one of the village', async () => {
    const activity = { _id: 'a-1', villageCode, title: 'Cleaning the pond' };
    await documents.insert('activities', activity);
    await documents.insert('activities', { ...activity, ...{ _id: 'a-2', villageCode: '411725105202' } });
    const { items } = await batch({ activityId: 'a-1', subjects: [person('m-11')] });
    expect(await client.ask(points.getEntry, 'm-11', { entryId: items[0]!.entryId! })).toMatchObject({
      sourceTitle: 'Cleaning the pond',
    });
    const foreign = { ruleId: 'capped', subjects: [person('m-12')], activityId: 'a-2' };
    expect(await client.refusal(points.postBatch, 'secretary', foreign)).toBe('NotFound');
  });

  it('holds a hundred at most', async () => {
    const subjects = Array.from({ length: 101 }, (_, index) => person(`p-${index}`));
    const input = { ruleId: 'capped', subjects };
    expect(await client.refusal(points.postBatch, 'secretary', input)).toBe('InvalidInput');
  });
});
