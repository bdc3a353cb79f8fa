import { aPerson, insertPeople, otherVillageCode, villageCode, type Backend } from '../_runtime/testing';
import { privacy } from '@shared/contract/privacy';
import { documents } from '../_runtime/documents';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { client, findPerson, historyOf, startPrivacyVillage } from './testing/privacy-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startPrivacyVillage();
});
afterAll(() => backend.stop());

describe('corrections', () => {
  const ask = (personId: string, field: 'name' | 'phone' | 'householdNumber' | 'gridCode' | 'partyStatus') =>
    client.ask(privacy.submitCorrection, personId, { field, wanted: 'as it should be' });

  test('one wish for a field waits at a time; another field may wait beside it', async () => {
    await ask('bert', 'name');
    await ask('bert', 'phone');
    const again = { field: 'name', wanted: 'Berta' } as const;
    await expect(client.refusal(privacy.submitCorrection, 'bert', again)).resolves.toBe('AlreadyExists');
    const { corrections } = await client.ask(privacy.get, 'bert', {});
    expect(corrections.map(({ field, state }) => [field, state])).toEqual([
      ['phone', 'pending'],
      ['name', 'pending'],
    ]);
  });

  test('who is on no roster has nobody to ask', async () => {
    const input = { field: 'name', wanted: 'County' } as const;
    await expect(client.refusal(privacy.submitCorrection, 'county', input)).resolves.toBe('StateConflict');
  });

  test('the village sees its own, and nobody of another village does', async () => {
    const page = await client.ask(privacy.listCorrections, 'committee', {});
    expect(page.items.map(({ personId, field }) => [personId, field])).toEqual([
      ['bert', 'phone'],
      ['bert', 'name'],
    ]);
    expect((await client.ask(privacy.listCorrections, 'elsewhere', {})).items).toEqual([]);
    const correctionId = page.items[0]!.correctionId;
    const decision = { correctionId, isAccepted: false };
    await expect(client.refusal(privacy.decideCorrection, 'elsewhere', decision)).resolves.toBe('NotFound');
  });

  test('a no keeps the roster as it is, tells why, and is the last word on that wish', async () => {
    const { items } = await client.ask(privacy.listCorrections, 'secretary', {});
    const correctionId = items.find(({ field }) => field === 'name')!.correctionId;
    const no = { correctionId, isAccepted: false, reason: 'see the identity card' };
    const decided = await client.ask(privacy.decideCorrection, 'secretary', no);
    expect(decided).toMatchObject({
      ...{ state: 'rejected', reason: 'see the identity card', decidedByName: 'name of secretary' },
    });
    expect((await findPerson('bert')).name).toBe('name of bert');
    await expect(client.refusal(privacy.decideCorrection, 'secretary', no)).resolves.toBe('StateConflict');
    await ask('bert', 'name');
  });

  test.each([
    ['name', ' Bertold ', { name: 'Bertold' }, { before: 'name of dora', after: 'Bertold' }],
    ['phone', '+86 138 0000-0001', { phone: '13800000001' }, { before: '', after: '138****0001' }],
    ['householdNumber', '12', { householdId: `${villageCode}-h0012` }, { before: '', after: '12' }],
    [
      'gridCode',
      `${villageCode}002`,
      { gridCode: `${villageCode}002` },
      { before: 'Grid 1', after: 'Grid 2' },
    ],
    ['partyStatus', 'full', { isPartyMember: true }, { before: 'masses', after: 'full' }],
  ] as const)(
    'a %s is put right, with before and after in the history',
    async (field, value, stored, change) => {
      const grid = { _id: `${villageCode}002`, name: 'Grid 2', level: 'grid', parentCode: villageCode };
      await documents.put('orgUnits', Object.assign(grid, { state: 'active' }));
      await documents.put('households', aNewHousehold({ villageCode, number: 12, name: 'Twelve' }));
      const { correctionId } = await ask('dora', field);
      const accepted = { correctionId, isAccepted: true, value };
      expect(await client.ask(privacy.decideCorrection, 'committee', accepted)).toMatchObject({
        state: 'accepted',
      });
      expect(await findPerson('dora')).toMatchObject(stored);
      expect((await historyOf('dora'))[0]).toMatchObject({
        kind: 'changed',
        changes: [{ field, ...change }],
      });
    },
  );

  test.each([
    ['phone', '12345', 'InvalidInput'],
    ['householdNumber', '13', 'NotFound'],
    ['householdNumber', 'twelve', 'InvalidInput'],
    ['gridCode', `${otherVillageCode}001`, 'NotFound'],
    ['gridCode', `${villageCode}999`, 'NotFound'],
    ['gridCode', villageCode, 'NotFound'],
    ['partyStatus', 'friend', 'InvalidInput'],
    ['name', 'x'.repeat(31), 'InvalidInput'],
    ['name', undefined, 'InvalidInput'],
  ] as const)('a %s is not put to %s: %s', async (field, value, code) => {
    const { corrections } = await client.ask(privacy.get, 'emil', {});
    const open = corrections.find((wish) => wish.field === field && wish.state === 'pending');
    const { correctionId } = open ?? (await ask('emil', field));
    const before = await findPerson('emil');
    const accepted = { correctionId, isAccepted: true, ...(value === undefined ? {} : { value }) };
    await expect(client.refusal(privacy.decideCorrection, 'secretary', accepted)).resolves.toBe(code);
    expect(await findPerson('emil')).toEqual(before);
  });

  test('the committee cannot lead the secretary’s office to another phone by a correction', async () => {
    const { correctionId } = await ask('secretary', 'phone');
    const accepted = { correctionId, isAccepted: true, value: '13800000009' };
    const answer = await client.answer(privacy.decideCorrection, 'committee', accepted);
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason: 'office' } } });
    await client.ask(privacy.decideCorrection, 'secretary', accepted);
    expect((await findPerson('secretary')).phone).toBe('13800000009');
  });

  test('what hangs on a field follows: a liaison who is no party member looks after nobody', async () => {
    const liaison = { liaisonId: 'gustav', liaisonName: 'name of gustav' };
    await insertPeople([aPerson('gustav', ['member', 'householdLiaison'])]);
    const household = aNewHousehold({ villageCode, number: 21, name: 'Twenty-one', ...liaison });
    await documents.insert('households', household);
    const wish = await ask('gustav', 'name');
    await client.ask(privacy.decideCorrection, 'secretary', {
      ...{ correctionId: wish.correctionId, isAccepted: true, value: 'Gustave' },
    });
    expect(await documents.get('households', household._id)).toMatchObject({ liaisonName: 'Gustave' });
    const { correctionId } = await ask('gustav', 'partyStatus');
    const accepted = { correctionId, isAccepted: true, value: 'masses' };
    await client.ask(privacy.decideCorrection, 'secretary', accepted);
    expect(await documents.get('households', household._id)).toMatchObject({ liaisonId: null });
  });

  test('who has left meanwhile is on this roster no more', async () => {
    const { correctionId } = await ask('fred', 'name');
    const fred = await findPerson('fred');
    const moved = { villageCode: otherVillageCode };
    await documents.put('people', { ...fred, ...moved });
    const accepted = { correctionId, isAccepted: true, value: 'Fritz' };
    await expect(client.refusal(privacy.decideCorrection, 'secretary', accepted)).resolves.toBe(
      'StateConflict',
    );
    await documents.put('people', fred);
  });
});
