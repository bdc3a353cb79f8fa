import {
  aPerson,
  browserOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  wechatUserOf,
  type Backend,
} from '../_runtime/testing';
import { accountLimits, accounts } from '@shared/contract/accounts';
import type { IdentityDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { joinRequestStore, type JoinRequestDocument } from '../_runtime/roster/join-request';
import { aNewUnit, unitStore } from '../_runtime/roster/unit-store';
import { serve } from '../_runtime/serve';
import { signPhoneProof } from '../_runtime/token';
import { routes } from './index';

const { submitJoinRequest, getJoinRequest } = accounts;
const phone = '13900000000';

let backend: Backend;
let now = '';
const main = serve(routes, { now: () => now });
const user = (openId: string) => wechatUserOf(main, openId);
const proofOf = (openId: string) => signPhoneProof({ openId, phone }, now);
const asked = async (openId: string, village = villageCode) => ({
  ...{ phoneProof: await proofOf(openId), villageCode: village },
  ...{ name: 'Chen Jing', householdNumber: 12, words: 'Married here', label: 'Honor Play 8A' },
});
const decide = async (joinRequestId: string, state: 'accepted' | 'rejected', reason = ''): Promise<void> => {
  const request = await joinRequestStore(documents).find(villageCode, joinRequestId);
  const by = { decidedAt: now, decidedById: 'secretary', decidedByName: 'Secretary Li' };
  await joinRequestStore(documents).put({ ...request!, ...by, state, reason });
};

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('somebody')]);
  await documents.insert('identities', { _id: 'o-somebody', personId: 'somebody' } as IdentityDocument);
  const village = { level: 'village', parentCode: townshipCode } as const;
  await unitStore(documents).insert(aNewUnit({ ...village, _id: '411725105301', name: 'Not joined' }));
  await unitStore(documents).insert({
    ...aNewUnit({ ...village, _id: '411725105302', name: 'Merged', isJoined: true }),
    state: 'merged',
  });
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = '2026-11-20T02:00:00.000Z';
});

describe('asking a village', () => {
  it('says who asks, with the number that WeChat vouched for, and shows it masked', async () => {
    const request = await user('o-1').ask(submitJoinRequest, await asked('o-1'));
    expect(request).toMatchObject({
      ...{ villageCode, villageName: 'Wuqiao', name: 'Chen Jing', householdNumber: 12 },
      ...{ maskedPhone: '139****0000', state: 'pending', askedAt: now, decidedByName: '', reason: '' },
    });
    const stored = await documents.get<JoinRequestDocument>('joinRequests', request.joinRequestId);
    expect(stored).toMatchObject({ openId: 'o-1', phone, label: 'Honor Play 8A', words: 'Married here' });
    expect(await user('o-1').ask(getJoinRequest, {})).toEqual({ isBound: false, request });
  });

  it('is one thing at a time, to whatever village', async () => {
    await user('o-2').ask(submitJoinRequest, await asked('o-2'));
    const refused = async (village: string) =>
      user('o-2').refusal(submitJoinRequest, await asked('o-2', village));
    expect(await refused(villageCode)).toBe('AlreadyExists');
    expect(await refused(otherVillageCode)).toBe('AlreadyExists');
  });

  it('happens once when two requests race', async () => {
    const input = await asked('o-race');
    const answers = await Promise.all([1, 2, 3].map(() => user('o-race').answer(submitJoinRequest, input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await documents.count('joinRequests', { openId: 'o-race' })).toBe(1);
  });

  it('is possible again after a no, five times a day', async () => {
    for (let tried = 0; tried < accountLimits.joinRequestsADayMax; tried += 1) {
      const { joinRequestId } = await user('o-3').ask(submitJoinRequest, await asked('o-3'));
      await decide(joinRequestId, 'rejected', 'Not of this village');
    }
    expect(await user('o-3').refusal(submitJoinRequest, await asked('o-3'))).toBe('TooManyRequests');
    expect(await user('o-3').ask(getJoinRequest, {})).toMatchObject({
      request: { state: 'rejected', reason: 'Not of this village', decidedByName: 'Secretary Li' },
    });
    now = '2026-11-21T02:00:00.000Z';
    expect(await user('o-3').ask(submitJoinRequest, await asked('o-3'))).toMatchObject({ state: 'pending' });
  });

  it('reaches only a village that uses the system', async () => {
    for (const code of ['411725105301', '411725105302', '411725105399'])
      expect(await user('o-4').refusal(submitJoinRequest, await asked('o-4', code))).toBe('NotFound');
  });

  it("takes nobody else's proof, none that is old, and none that is made up", async () => {
    const refused = async (phoneProof: string) =>
      user('o-5').refusal(submitJoinRequest, { ...(await asked('o-5')), phoneProof });
    expect(await refused(await proofOf('o-1'))).toBe('CodeInvalid');
    expect(await refused('x'.repeat(40))).toBe('CodeInvalid');
    const proof = await proofOf('o-5');
    now = '2026-11-20T02:15:01.000Z';
    expect(await refused(proof)).toBe('CodeInvalid');
  });

  it('is not for those who are somebody, nor for those whom WeChat does not name', async () => {
    expect(await user('o-somebody').refusal(submitJoinRequest, await asked('o-somebody'))).toBe(
      'AlreadyBound',
    );
    expect(await browserOf(main).refusal(submitJoinRequest, await asked('o-6'))).toBe('Unauthenticated');
  });
});

describe('how a request stands', () => {
  it('is nothing for those who never asked, and being bound for those who are', async () => {
    expect(await user('o-7').ask(getJoinRequest, {})).toEqual({ isBound: false, request: null });
    expect(await user('o-somebody').ask(getJoinRequest, {})).toEqual({ isBound: true, request: null });
    expect(await browserOf(main).ask(getJoinRequest, {})).toEqual({ isBound: false, request: null });
  });
});
