import { aPerson, insertPeople, startBackend, villageCode } from './testing';
import type { Backend } from './testing';
import { actorOf, findCaller, type IdentityDocument } from './actor';
import { documents } from './documents';
import { signToken } from './token';

const now = '2026-11-20T02:00:00.000Z';

let backend: Backend;
beforeAll(async () => {
  backend = await startBackend();
  await insertPeople([
    aPerson('wang', ['member']),
    aPerson('revoked', [], { revokedSessionIds: ['s-1'] }),
    ...(['leaving', 'left', 'dead', 'erased'] as const).map((state) => aPerson(state, [], { state })),
  ]);
  for (const personId of ['wang', 'left']) {
    const identity: IdentityDocument = { _id: `o-${personId}`, personId };
    await documents.insert('identities', identity);
  }
});
afterAll(() => backend.stop());

const tokenOf = (personId: string, sessionId = 's-1') =>
  signToken({ kind: 'person', personId, sessionId }, now);
const callerByToken = async (token: string) => findCaller({ kind: 'token', token }, now);

describe('who calls', () => {
  it('by token is the person, in the session of the token', async () => {
    const caller = await callerByToken(await tokenOf('wang', 's-7'));
    expect(caller).toMatchObject({
      actor: { personId: 'wang' },
      sessionId: 's-7',
      openId: null,
      refusal: null,
    });
  });

  it('in WeChat is the person bound to the openid, in no session', async () => {
    expect(await findCaller({ kind: 'wechat', openId: 'o-wang' }, now)).toMatchObject({
      ...{ actor: { personId: 'wang' }, sessionId: null, openId: 'o-wang', refusal: null },
    });
  });

  it('may be a WeChat user who is nobody, by the local token as by WeChat', async () => {
    const unbound = { actor: null, sessionId: null, refusal: { details: { isUnbound: true } } };
    for (const openId of ['o-new', 'o-left']) {
      expect(await findCaller({ kind: 'wechat', openId }, now)).toMatchObject({ ...unbound, openId });
      const caller = await callerByToken(await signToken({ kind: 'wechat', openId }, now));
      expect(caller).toMatchObject({ ...unbound, openId });
    }
  });

  it('is nobody without a credential, with a bad one, or in a session that was signed out', async () => {
    const nobody = { actor: null, openId: null, sessionId: null };
    expect(await findCaller({ kind: 'none' }, now)).toMatchObject({
      ...nobody,
      refusal: { code: 'Unauthenticated' },
    });
    expect(await callerByToken('nonsense')).toMatchObject({
      ...nobody,
      refusal: { code: 'Unauthenticated' },
    });
    expect(await callerByToken(await tokenOf('revoked'))).toMatchObject(nobody);
    expect(await callerByToken(await tokenOf('revoked', 's-2'))).toMatchObject({
      actor: { personId: 'revoked' },
    });
  });

  it('is nobody who does not live here any more', async () => {
    for (const state of ['leaving', 'left', 'dead', 'erased'])
      expect([state, (await callerByToken(await tokenOf(state))).actor]).toEqual([state, null]);
  });

  it('is told apart from a fault of ours', async () => {
    const { TOKEN_SECRET: secret } = process.env;
    const token = await tokenOf('wang');
    process.env['TOKEN_SECRET'] = 'short';
    await expect(callerByToken(token)).rejects.toThrow('TOKEN_SECRET');
    process.env['TOKEN_SECRET'] = secret;
  });
});

describe('what somebody holds', () => {
  it('is what counts on the day of the call, in China', () => {
    const held = { role: 'secretary', unitCode: villageCode } as const;
    const memberships = [
      { ...held, fromOn: '2026-11-21' },
      { ...held, role: 'gridWorker', toOn: '2026-11-20' },
      { ...held, role: 'supervisor', revokedAt: '2026-11-19T00:00:00.000Z' },
    ] as const;
    const rolesAt = (at: string) =>
      actorOf(aPerson('x', [], { memberships }), at).memberships.map(({ role }) => role);
    expect(rolesAt('2026-11-20T15:59:59.000Z')).toEqual(['gridWorker']);
    expect(rolesAt('2026-11-20T16:00:00.000Z')).toEqual(['secretary']);
  });
});
