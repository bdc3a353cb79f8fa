import { aPerson, insertPeople, villageCode, type Backend } from '../_runtime/testing';
import { privacy } from '@shared/contract/privacy';
import { documents } from '../_runtime/documents';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { client, clock, findPerson, historyOf, startPrivacyVillage } from './testing/privacy-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startPrivacyVillage();
});
afterAll(() => backend.stop());

describe('leaving', () => {
  const leave = (personId: string) =>
    client.ask(privacy.submitErasure, personId, { name: `name of ${personId}` });

  test('another name than the own one is a mistake, and nothing happens', async () => {
    const answer = await client.answer(privacy.submitErasure, 'carl', { name: 'Carl' });
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason: 'name' } } });
    expect((await findPerson('carl')).state).toBe('active');
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
      ...(await findPerson('carl')),
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
    expect(await findPerson('carl')).toMatchObject({
      ...{ state: 'leaving', stateSinceOn: '2026-11-20', tokensValidFrom: clock.now, isBound: false },
      ...{ villageCode: null, formerVillageCode: villageCode, name: 'name of carl' },
    });
    expect((await findPerson('carl')).memberships.every(({ revokedAt }) => revokedAt === clock.now)).toBe(
      true,
    );
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
