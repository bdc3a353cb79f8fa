import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { privacy } from '@shared/contract/privacy';
import { privacyNoticeVersion } from '@shared/domain/consent';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import { routes } from './index';

const clock = { now: '2026-11-20T02:00:00.000Z' };
const now = (): string => clock.now;
const main = serve(routes, { now });
const client = clientOf(main, { now });
const version = privacyNoticeVersion;

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('committee', ['committeeMember']),
    aPerson('elsewhere', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    ...['anna', 'bert', 'carl', 'dora', 'emil', 'fred'].map((id) => aPerson(id)),
  ]);
});
afterAll(() => backend.stop());

const find = async (personId: string) => (await personStore(documents).find(personId))!;
const historyOf = (personId: string) =>
  documents.find<{ _id: string; kind: string; changes: unknown; note: string }>('personEvents', {
    where: { personId },
    order: [['_id', 'desc']],
  });

describe('the notice', () => {
  const askAsVisitor = async (input: unknown) => {
    const event = {
      httpMethod: 'POST',
      headers: {},
      body: JSON.stringify({ method: 'privacy.getNotice', input }),
    };
    const { body } = (await main(event)) as { readonly body: string };
    return (JSON.parse(body) as { readonly data: unknown }).data;
  };

  test('a stranger reads the version in force and what the village and those above it add', async () => {
    const choices = { consentWords: 'Ask at the village hall.' };
    const changed = { changedAt: now(), changedById: 'x', changedByName: 'x' };
    await documents.insert('settings', Object.assign({ _id: townshipCode }, changed, { choices }));
    expect(await askAsVisitor({ villageCode })).toEqual({
      ...{ version, villageName: 'Wuqiao', villageWords: 'Ask at the village hall.' },
    });
  });

  test('without a village, or with one that is none, only the version is told', async () => {
    const bare = { version, villageName: '', villageWords: '' };
    expect(await askAsVisitor({})).toEqual(bare);
    expect(await askAsVisitor({ villageCode: '999999999999' })).toEqual(bare);
  });
});

describe('consent', () => {
  test('each purpose is asked for by itself, and what was never asked says so', async () => {
    const { consents, history } = await client.ask(privacy.get, 'anna', {});
    expect(history).toEqual([]);
    expect(consents).toEqual(
      ['service', 'board', 'location', 'message'].map((purpose) => ({
        ...{ purpose, isRequired: purpose === 'service', isGiven: null, version: '', at: null },
      })),
    );
  });

  test('every yes and no is kept, and the newest counts', async () => {
    const say = (isGiven: boolean) =>
      client.ask(privacy.submitConsent, 'anna', { version, consents: [{ purpose: 'location', isGiven }] });
    await say(true);
    clock.now = '2026-11-20T03:00:00.000Z';
    const { consents } = await say(false);
    expect(consents[2]).toEqual({
      ...{ purpose: 'location', isRequired: false, isGiven: false, version, at: clock.now },
    });
    const { history } = await client.ask(privacy.get, 'anna', {});
    expect(history).toEqual([
      { purpose: 'location', version, isGiven: false, at: '2026-11-20T03:00:00.000Z' },
      { purpose: 'location', version, isGiven: true, at: '2026-11-20T02:00:00.000Z' },
    ]);
    expect((await historyOf('anna'))[0]).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'consent.location', before: 'given', after: 'declined' }],
    });
  });

  test('saying the same again changes nothing', async () => {
    const before = await find('anna');
    const consents = [{ purpose: 'location', isGiven: false } as const];
    await client.ask(privacy.submitConsent, 'anna', { version, consents });
    expect(await find('anna')).toEqual(before);
    expect((await client.ask(privacy.get, 'anna', {})).history).toHaveLength(2);
  });

  test.each([
    ['the one that is needed is not taken back here', version, 'service', false, 'required'],
    ['words that are no longer in force are not agreed to', '2020-01', 'board', true, 'version'],
  ] as const)('%s', async (_title, said, purpose, isGiven, reason) => {
    const input = { version: said, consents: [{ purpose, isGiven }] };
    const answer = await client.answer(privacy.submitConsent, 'anna', input);
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason } } });
  });

  test('yes and no to one purpose at once is no answer', async () => {
    const consents = [true, false].map((isGiven) => ({ purpose: 'board', isGiven }) as const);
    const refusal = await client.refusal(privacy.submitConsent, 'anna', { version, consents });
    expect(refusal).toBe('InvalidInput');
  });
});

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
    expect((await find('bert')).name).toBe('name of bert');
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
      expect(await find('dora')).toMatchObject(stored);
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
    const before = await find('emil');
    const accepted = { correctionId, isAccepted: true, ...(value === undefined ? {} : { value }) };
    await expect(client.refusal(privacy.decideCorrection, 'secretary', accepted)).resolves.toBe(code);
    expect(await find('emil')).toEqual(before);
  });

  test('the committee cannot lead the secretary’s office to another phone by a correction', async () => {
    const { correctionId } = await ask('secretary', 'phone');
    const accepted = { correctionId, isAccepted: true, value: '13800000009' };
    const answer = await client.answer(privacy.decideCorrection, 'committee', accepted);
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason: 'office' } } });
    await client.ask(privacy.decideCorrection, 'secretary', accepted);
    expect((await find('secretary')).phone).toBe('13800000009');
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
    const fred = await find('fred');
    const moved = { villageCode: otherVillageCode };
    await documents.put('people', { ...fred, ...moved });
    const accepted = { correctionId, isAccepted: true, value: 'Fritz' };
    await expect(client.refusal(privacy.decideCorrection, 'secretary', accepted)).resolves.toBe(
      'StateConflict',
    );
    await documents.put('people', fred);
  });
});

describe('leaving', () => {
  const leave = (personId: string) =>
    client.ask(privacy.submitErasure, personId, { name: `name of ${personId}` });

  test('another name than the own one is a mistake, and nothing happens', async () => {
    const answer = await client.answer(privacy.submitErasure, 'carl', { name: 'Carl' });
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason: 'name' } } });
    expect((await find('carl')).state).toBe('active');
  });

  test('the only secretary and the only county officer pass the office on first', async () => {
    // One whose office begins tomorrow, one whose office is over and one who cannot sign in are no help today.
    const [, office] = aPerson('coming', ['secretary']).memberships;
    const terms = { coming: { fromOn: '2026-11-21' }, over: { toOn: '2026-11-19' } };
    for (const [personId, term] of Object.entries(terms)) {
      const memberships = [{ role: 'secretary', unitCode: villageCode, ...office, ...term } as const];
      await insertPeople([aPerson(personId, ['secretary'], { memberships })]);
    }
    await insertPeople([aPerson('moved', ['countyOfficer'], { villageCode: null, state: 'left' })]);
    const refusalOf = (personId: string) =>
      client.answer(privacy.submitErasure, personId, { name: `name of ${personId}` });
    const reason = { error: { code: 'StateConflict', details: { reason: 'office' } } };
    expect(await refusalOf('secretary')).toMatchObject(reason);
    expect(await refusalOf('county')).toMatchObject(reason);

    await insertPeople([
      aPerson('second', ['secretary']),
      aPerson('third', ['countyOfficer'], { villageCode: null }),
    ]);
    await expect(leave('second')).resolves.toEqual({ erasesOn: '2026-11-27' });
    await expect(leave('third')).resolves.toEqual({ erasesOn: '2026-11-27' });
    // Who has left is no help either.
    expect(await refusalOf('secretary')).toMatchObject(reason);
    expect(await refusalOf('county')).toMatchObject(reason);
  });

  test('whoever leaves is signed out everywhere, holds nothing and is on no roster, and the record of it stays', async () => {
    await documents.put('people', {
      ...(await find('carl')),
      ...{ isBound: true, memberships: aPerson('carl', ['householdLiaison', 'townshipOfficer']).memberships },
    });
    await documents.insert('identities', Object.assign({ _id: 'openid-of-carl' }, { personId: 'carl' }));
    await documents.insert('sessions', Object.assign({ _id: 'session-of-carl' }, { personId: 'carl' }));
    const proxy = {
      villageCode,
      fromOn: '2026-01-01',
      toOn: null,
      revokedAt: null,
      grantedById: 'secretary',
    };
    for (const [personId, proxyId] of [
      ['carl', 'fred'],
      ['fred', 'carl'],
    ] as const) {
      const names = { personId, personName: personId, proxyId, proxyName: proxyId };
      await documents.insert('proxies', Object.assign({ _id: `${personId}:${proxyId}` }, proxy, names));
    }
    const liaison = { liaisonId: 'carl', liaisonName: 'name of carl' };
    const household = aNewHousehold({ villageCode, number: 7, name: 'Seven', ...liaison });
    await documents.insert('households', household);

    await leave('carl');
    expect(await find('carl')).toMatchObject({
      ...{ state: 'leaving', stateSinceOn: '2026-11-20', tokensValidFrom: clock.now, isBound: false },
      ...{ villageCode: null, formerVillageCode: villageCode, name: 'name of carl' },
    });
    expect((await find('carl')).memberships.every(({ revokedAt }) => revokedAt === clock.now)).toBe(true);
    expect(await documents.get('identities', 'openid-of-carl')).toBeNull();
    expect(await documents.get('sessions', 'session-of-carl')).toBeNull();
    expect(await documents.get('proxies', 'carl:fred')).toMatchObject({ revokedAt: clock.now });
    expect(await documents.get('proxies', 'fred:carl')).toMatchObject({ revokedAt: clock.now });
    expect(await documents.get('households', household._id)).toMatchObject({
      liaisonId: null,
      liaisonName: '',
    });
    expect((await historyOf('carl')).map(({ kind }) => kind)).toContain('erasureAsked');
    await expect(client.refusal(privacy.get, 'carl', {})).resolves.toBe('Unauthenticated');
  });
});
