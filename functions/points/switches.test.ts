import {
  aPerson,
  databaseRequestsOf,
  insertPeople,
  otherVillageCode,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { points } from '@shared/contract/points';
import type { Subject } from '@shared/domain/points-words';
import type { BoardVisibility, SwitchChoices } from '@shared/domain/switches';
import { documents } from '../_runtime/documents';
import { settingsStore } from '../_runtime/roster/settings-store';
import { client, person, post, refusedPost, ruleId, startPointsVillage } from './testing/points-village';

let backend: Backend;
const household = { kind: 'household', id: 'h-1' } as const;
const otherHousehold = { kind: 'household', id: 'h-2' } as const;
let entryOf: Readonly<Record<'m-00' | 'm-01' | 'h-1' | 'h-2', string>>;

const decide = (choices: SwitchChoices, unitCode = villageCode) =>
  settingsStore(documents).put({
    ...{ _id: unitCode, choices, changedAt: '2026-11-20T02:00:00.000Z', changedById: 'secretary' },
    changedByName: 'Secretary',
  });

beforeAll(async () => {
  backend = await startPointsVillage();
  await insertPeople([
    aPerson('kin', [], { householdId: 'h-1' }),
    aPerson('committee', ['committeeMember']),
    aPerson('supervisor', ['supervisor']),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('worker', ['gridWorker']),
    aPerson('liaison', ['householdLiaison']),
  ]);
  const second = { _id: 'h-2', villageCode, name: 'Wang household', gridCode: `${villageCode}001` };
  await documents.insert('households', second);
  const forHousehold = async (subject: Subject) => {
    const input = { subject, ruleId: ruleId('waste-sorting') };
    return (await client.ask(points.post, 'secretary', input)).entryId;
  };
  entryOf = {
    'm-00': (await post('m-00', 'party-meeting')).entryId,
    'm-01': (await post('m-01', 'party-day')).entryId,
    'h-1': await forHousehold(household),
    'h-2': await forHousehold(otherHousehold),
  };
});
afterAll(() => backend.stop());
beforeEach(() => decide({}));

const board = (personId: string, of: 'person' | 'household' | 'grid' | 'village' = 'person') =>
  client.ask(points.getRanking, personId, { villageCode, board: of });
const isNamed = (name: string): boolean => !name.endsWith('**');

describe('a board of people', () => {
  it('names everybody where the village says nothing else', async () => {
    const { rows } = await board('villager');
    expect(rows).toHaveLength(21);
    expect(rows.every(({ name }) => isNamed(name))).toBe(true);
  });

  it('masks all names but the own one, and hides whose they are', async () => {
    await decide({ boardVisibility: 'masked' });
    const { rows, mine } = await board('m-00');
    expect(rows).toHaveLength(21);
    expect(rows.filter(({ name }) => isNamed(name))).toEqual([mine]);
    expect(rows.filter(({ subjectId }) => subjectId.startsWith('m-'))).toHaveLength(1);
    expect(rows[0]).toMatchObject({ rank: 1, name: 'n**', scoreTenths: 50 });
    expect(mine).toMatchObject({ subjectId: 'm-00', rank: 2, scoreTenths: 30, name: 'name of m-00' });
    const households = await board('kin', 'household');
    expect(households.rows.map(({ name }) => name).sort()).toEqual(['Household 1', 'W**']);
    expect(households.mine).toMatchObject({ subjectId: 'h-1' });
  });

  it.each<[BoardVisibility, number]>([
    ['grid', 0],
    ['self', 1],
  ])('under %s shows %d rows of people and the own one beside them', async (boardVisibility, count) => {
    await decide({ boardVisibility });
    const { rows, mine, entryCount } = await board('m-00');
    expect(rows).toHaveLength(count);
    expect(mine).toMatchObject({ subjectId: 'm-00', rank: 2 });
    expect(entryCount).toBe(4);
    expect((await board('kin', 'household')).rows).toHaveLength(count);
    expect((await board('villager')).rows).toHaveLength(0);
  });

  it('is seen whole by those who read the roster, and by no other office', async () => {
    for (const boardVisibility of ['masked', 'grid', 'self'] as const) {
      await decide({ boardVisibility });
      for (const personId of ['secretary', 'committee', 'supervisor', 'officer']) {
        const { rows } = await board(personId);
        expect([personId, rows.length, rows.every(({ name }) => isNamed(name))]).toEqual([
          personId,
          21,
          true,
        ]);
      }
      for (const personId of ['worker', 'liaison', 'villager']) {
        const { rows } = await board(personId);
        expect([personId, rows.filter(({ name }) => isNamed(name))]).toEqual([personId, []]);
      }
    }
  });

  it('goes by what the township decided, until the village decides for itself', async () => {
    await decide({ boardVisibility: 'self' }, townshipCode);
    expect((await board('villager')).rows).toHaveLength(0);
    await decide({ boardVisibility: 'named' });
    expect((await board('villager')).rows).toHaveLength(21);
    await decide({}, townshipCode);
  });

  it('leaves boards of grids and villages as they are', async () => {
    const named = await Promise.all([board('villager', 'grid'), board('villager', 'village')]);
    await decide({ boardVisibility: 'self' });
    expect(await Promise.all([board('villager', 'grid'), board('villager', 'village')])).toEqual(named);
    expect(named.every(({ rows }) => rows.length > 0)).toBe(true);
  });
});

describe('entries', () => {
  const ofVillage = async (personId: string) => {
    const { items } = await client.ask(points.listEntries, personId, { villageCode, scope: 'village' });
    return items.map(({ entryId }) => entryId).sort();
  };
  const idsOf = (...keys: readonly (keyof typeof entryOf)[]) => keys.map((key) => entryOf[key]).sort();

  it('are open to the village where its boards name people', async () => {
    expect(await ofVillage('villager')).toEqual(idsOf('m-00', 'm-01', 'h-1', 'h-2'));
    expect(
      (await client.ask(points.listEntries, 'villager', { subject: person('m-00') })).items,
    ).toHaveLength(1);
    expect(await client.ask(points.getEntry, 'villager', { entryId: entryOf['m-00'] })).toBeDefined();
  });

  it.each(['masked', 'grid', 'self'] as const)(
    'are the own ones and the household’s under %s; others’ do not exist',
    async (boardVisibility) => {
      await decide({ boardVisibility });
      const refused = (personId: string, subject: Subject) =>
        client.refusal(points.listEntries, personId, { subject });
      expect(await refused('m-00', person('m-01'))).toBe('NotFound');
      expect(await refused('kin', otherHousehold)).toBe('NotFound');
      expect(await refused('m-00', household)).toBe('NotFound');
      expect(await client.refusal(points.getEntry, 'm-00', { entryId: entryOf['m-01'] })).toBe('NotFound');
      expect(await client.refusal(points.getEntry, 'm-00', { entryId: entryOf['h-1'] })).toBe('NotFound');

      expect((await client.ask(points.listEntries, 'm-00', {})).items).toHaveLength(1);
      expect((await client.ask(points.listEntries, 'kin', { subject: household })).items).toHaveLength(1);
      expect((await client.ask(points.getEntry, 'kin', { entryId: entryOf['h-1'] })).deltaTenths).toBe(10);
      expect(await ofVillage('m-00')).toEqual(idsOf('m-00'));
      expect(await ofVillage('kin')).toEqual(idsOf('h-1'));
      expect(await ofVillage('villager')).toEqual([]);

      for (const personId of ['secretary', 'committee', 'supervisor', 'officer']) {
        expect(await ofVillage(personId)).toEqual(idsOf('m-00', 'm-01', 'h-1', 'h-2'));
        const input = { villageCode, entryId: entryOf['m-01'] };
        expect((await client.ask(points.getEntry, personId, input)).subjectName).toBe('name of m-01');
      }
    },
  );

  it('come whole in pages where only a few may be seen', async () => {
    await decide({ boardVisibility: 'self' });
    const more = [await post('m-05', 'party-day'), await post('m-05', 'party-meeting')];
    const input = { scope: 'village', limit: 1 } as const;
    const first = await client.ask(points.listEntries, 'm-05', input);
    const rest = await client.ask(points.listEntries, 'm-05', { ...input, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ entryId }) => entryId).sort()).toEqual(
      more.map(({ entryId }) => entryId).sort(),
    );
    expect(rest.nextCursor).toBeNull();
  });
});

describe('where points are only given', () => {
  const answerOf = (key: string) =>
    client.answer(points.post, 'secretary', { subject: person('m-07'), ruleId: ruleId(key) });

  it('a rule that takes cannot be recorded and is not offered', async () => {
    const offered = async () => (await client.ask(points.listRules, 'villager', {})).items;
    expect((await offered()).some(({ deltaTenths }) => deltaTenths < 0)).toBe(true);
    await decide({ isRewardOnly: true }, townshipCode);
    expect(await answerOf('absence')).toMatchObject({
      error: { code: 'RuleNotInForce', details: { reason: 'rewardOnly' } },
    });
    expect((await offered()).some(({ deltaTenths }) => deltaTenths < 0)).toBe(false);
    expect((await answerOf('party-day')).ok).toBe(true);
    await decide({ isRewardOnly: false });
    expect((await answerOf('absence')).ok).toBe(true);
    await decide({}, townshipCode);
  });

  it('what was given by mistake can still be taken back', async () => {
    const { entryId } = await post('m-08', 'party-day');
    await decide({ isRewardOnly: true });
    const reversal = await client.ask(points.reverse, 'secretary', { entryId, reason: 'mixed up' });
    expect(reversal.deltaTenths).toBe(-50);
    expect(await refusedPost('m-08', 'absence')).toBe('RuleNotInForce');
  });
});

describe('somebody who moves to another village', () => {
  it('begins there at nothing, and what was earned stays where it was', async () => {
    await post('m-09', 'party-meeting');
    const before = await documents.get<{ _id: string }>('people', 'm-09');
    const place = {
      villageCode: otherVillageCode,
      memberships: [{ role: 'villager', unitCode: otherVillageCode }],
    };
    await documents.put('people', Object.assign({ _id: 'm-09' }, before, place));
    expect((await client.ask(points.listEntries, 'm-09', {})).scoreTenths).toBe(0);
    const scores = await documents.find('monthScores', {
      where: { villageCode, month: '2026-11', subjectKind: 'person' },
    });
    expect(scores).toContainEqual(expect.objectContaining({ subjectId: 'm-09', scoreTenths: 30 }));
  });
});

describe('what the switches cost', () => {
  it('is nothing on a board, and two requests of a villager’s who asks for entries of others: for switches and consents', async () => {
    const requests = (run: () => Promise<unknown>) => databaseRequestsOf(backend, run);
    for (const personId of ['villager', 'secretary']) {
      expect(await requests(() => board(personId))).toBe(1);
      expect(await requests(() => board(personId, 'grid'))).toBe(1);
    }
    const own = await requests(() => client.ask(points.listEntries, 'm-00', {}));
    const others = await requests(() => client.ask(points.listEntries, 'm-00', { subject: person('m-01') }));
    expect(others).toBe(own + 2);
  });
});
