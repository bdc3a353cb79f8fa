import { aPerson, insertPeople, otherVillageCode, startBackend, villageCode } from './testing';
import type { Backend } from './testing';
import { actorOf, type ProxyDocument } from './actor';
import { documents } from './documents';
import { findRepresented } from './represented';

const now = '2026-11-20T02:00:00.000Z';

let backend: Backend;
beforeAll(async () => {
  backend = await startBackend();
  await insertPeople([
    aPerson('grandmother', ['member', 'secretary'], { householdId: 'h-1' }),
    aPerson('stranger', [], { householdId: 'h-1' }),
    aPerson('homeless'),
    aPerson('left', [], { state: 'left', householdId: 'h-1' }),
    aPerson('moved', [], { villageCode: otherVillageCode, householdId: 'h-1' }),
  ]);
});
afterAll(() => backend.stop());

describe('acting for somebody', () => {
  const proxy = actorOf(aPerson('wang', [], { householdId: 'h-1' }), now);
  const letAct = (personId: string, fields: Partial<ProxyDocument> = {}) => {
    const document: ProxyDocument = {
      ...{ _id: `${personId}:wang`, villageCode, personId, personName: '', proxyId: 'wang', proxyName: '' },
      ...{ fromOn: '2026-11-01', toOn: null, revokedAt: null, grantedById: 'secretary' },
      ...fields,
    };
    return documents.put('proxies', document);
  };
  const refused = (personId: string, actor = proxy) =>
    findRepresented(actor, personId, now).then(
      () => 'granted',
      (error: unknown) => (error as { code?: unknown }).code,
    );

  it('makes one that person, named beside, without any office of theirs', async () => {
    await letAct('grandmother');
    const actor = await findRepresented(proxy, 'grandmother', now);
    expect(actor).toMatchObject({
      personId: 'grandmother',
      proxy: { personId: 'wang', name: 'name of wang' },
    });
    expect(actor.memberships.map(({ role }) => role)).toEqual(['villager', 'member']);
  });

  it('ends with its last day, and begins with its first', async () => {
    for (const [days, outcome] of [
      [{ toOn: '2026-11-20' }, 'granted'],
      [{ toOn: '2026-11-19' }, 'Forbidden'],
      [{ fromOn: '2026-11-20' }, 'granted'],
      [{ fromOn: '2026-11-21' }, 'Forbidden'],
      [{ revokedAt: now }, 'Forbidden'],
    ] as const) {
      await letAct('grandmother', days);
      expect([days, await refused('grandmother')]).toEqual([days, outcome]);
    }
  });

  it('is for nobody whom nobody entrusted, who left, or who moved to another village', async () => {
    await letAct('left');
    await letAct('moved');
    for (const personId of ['stranger', 'left', 'moved', 'none'])
      expect([personId, await refused(personId)]).toEqual([personId, 'Forbidden']);
  });

  it('ends with the reason for it: one household, or the office of liaison on its last day', async () => {
    await letAct('grandmother');
    const office = { role: 'householdLiaison', unitCode: villageCode } as const;
    const liaisonUntil = (toOn: string) =>
      actorOf(aPerson('wang', [], { householdId: 'h-2', memberships: [{ ...office, toOn }] }), now);
    expect(await refused('grandmother', liaisonUntil('2026-11-20'))).toBe('granted');
    expect(await refused('grandmother', liaisonUntil('2026-11-19'))).toBe('Forbidden');
    await letAct('homeless');
    expect(await refused('homeless', actorOf(aPerson('wang'), now))).toBe('Forbidden');
  });
});
