import { clientOf, wechatUserOf, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { people } from '@shared/contract/people';
import type { IdentityDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { aNewJoinRequest, joinRequestStore, type JoinRequestDocument } from '../_runtime/roster/join-request';
import { serve } from '../_runtime/serve';
import { routes } from './index';
import {
  aResident,
  eventsOf,
  gridCode,
  homeOf,
  insertHousehold,
  kindsOf,
  otherVillageCode,
  retiredGridCode,
  rosterNow,
  secondGridCode,
  standingOf,
  startRosterVillage,
  storedHousehold,
  storedPerson,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const main = serve(routes, { now: () => rosterNow });
const client = clientOf(main, { now: () => rosterNow });

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('zhao', { name: 'Zhao', phone: '13800000001' }),
    aResident('zhaoBound', { name: 'Zhao', isBound: true }),
    aResident('inHome', { name: 'Qian', householdId: homeOf(7) }),
    aResident('neighbour', { name: 'Sun', householdId: homeOf(8) }),
    aResident('back', {
      ...{ name: 'Li', phone: '13800000009', villageCode: null, formerVillageCode: villageCode },
      ...{ state: 'left', gridCode: retiredGridCode, rosterNumber: 'N-1', partyStatus: 'full' },
    }),
    aResident('heir', { rosterNumber: 'N-1' }),
    aResident('dead', {
      phone: '13800000009',
      villageCode: null,
      formerVillageCode: villageCode,
      state: 'dead',
    }),
    aResident('stranger', { villageCode: otherVillageCode, gridCode: null }),
  ]);
  await insertHousehold(7, { gridCode: secondGridCode });
});
afterAll(() => backend.stop());
let made = 0;
const ask = async (fields: Partial<JoinRequestDocument> = {}): Promise<JoinRequestDocument> => {
  made += 1;
  const request = {
    ...aNewJoinRequest({
      ...{ _id: `j-${made.toString().padStart(3, '0')}`, villageCode, openId: `openid-${made}` },
      ...{ phone: `139000000${made.toString().padStart(2, '0')}`, name: `newcomer ${made}` },
      ...{ householdNumber: null, words: 'moved in with my wife', label: 'Redmi', askedAt: rosterNow },
    }),
    ...fields,
  };
  await joinRequestStore(documents).insert(request);
  return request;
};
type Decision = Omit<InputOf<typeof people.decideJoinRequest>, 'joinRequestId'>;
const decide = ({ _id }: JoinRequestDocument, decision: Decision, who = 'secretary') =>
  client.ask(people.decideJoinRequest, who, { joinRequestId: _id, ...decision });
const refusalOf = async ({ _id }: JoinRequestDocument, decision: Decision) => {
  const input = { joinRequestId: _id, ...decision };
  const answer = await client.answer(people.decideJoinRequest, 'secretary', input);
  if (answer.ok) throw new Error('granted');
  return answer.error;
};
const storedRequest = ({ _id }: JoinRequestDocument) =>
  documents.get<JoinRequestDocument>('joinRequests', _id);

it('those who ask are listed newest first, each with those of the roster it could be', async () => {
  const first = await ask({ name: 'Zhao', householdNumber: 7 });
  const second = await ask({ name: 'Li', phone: '13800000009' });
  const elsewhere = await ask({ villageCode: otherVillageCode, name: 'Zhao' });
  const { items } = await client.ask(people.listJoinRequests, 'supervisor', {});
  expect(items.map(({ joinRequestId }) => joinRequestId)).toEqual([second._id, first._id]);
  const candidatesOf = (index: number) => items[index]?.candidates.map(({ personId }) => personId).toSorted();
  expect(candidatesOf(0)).toEqual(['back']);
  expect(candidatesOf(1)).toEqual(['inHome', 'zhao']);
  expect(items[1]).toMatchObject({
    ...{ name: 'Zhao', villageName: 'Wuqiao', householdNumber: 7, state: 'pending', decidedByName: '' },
    ...{ maskedPhone: '139****0001', words: 'moved in with my wife' },
  });
  expect(JSON.stringify(items)).not.toContain('openid');
  const other = await client.ask(people.listJoinRequests, 'elsewhere', {});
  expect(other.items.map(({ joinRequestId }) => joinRequestId)).toEqual([elsewhere._id]);
  for (const { _id } of [first, second]) await documents.remove('joinRequests', _id);
});

it('somebody new is taken up with the phone bound, and can sign in at once', async () => {
  const request = await ask({ householdNumber: 7 });
  expect(await decide(request, { isAccepted: true }, 'committee')).toMatchObject({
    ...{ state: 'accepted', decidedByName: 'name of committee', villageName: 'Wuqiao' },
  });
  const { personId } = (await storedRequest(request))!;
  expect(await storedPerson(personId!)).toMatchObject({
    ...{ name: request.name, phone: request.phone, householdId: homeOf(7), gridCode: secondGridCode },
    ...{ isBound: true, partyStatus: 'masses', villageCode },
  });
  expect(await documents.get<IdentityDocument>('identities', request.openId)).toEqual({
    ...{ _id: request.openId, personId, label: 'Redmi', boundAt: rosterNow },
  });
  expect(await kindsOf(personId!)).toEqual(['joined', 'bound']);
  const me = await wechatUserOf(main, request.openId).ask(people.getMe, {});
  expect(me).toMatchObject({ personId, villageCode });
});

it('a household nobody has yet begins with the newcomer, in the grid named', async () => {
  const request = await ask({ householdNumber: 77 });
  await decide(request, { isAccepted: true, gridCode });
  expect(await storedHousehold(77)).toMatchObject({ name: `${request.name}户`, gridCode });
});

it('somebody of the roster gets the phone that was proved', async () => {
  const request = await ask({ name: 'Zhao' });
  await decide(request, { isAccepted: true, personId: 'zhao' });
  expect(await storedPerson('zhao')).toMatchObject({ phone: request.phone, isBound: true, version: 2 });
  expect(await eventsOf('zhao')).toMatchObject([
    { kind: 'bound', changes: [{ field: 'phone', before: '138****0001' }] },
  ]);
});

it('nobody is handed to another phone who has one already', async () => {
  const request = await ask({ name: 'Zhao' });
  const refusal = await refusalOf(request, { isAccepted: true, personId: 'zhaoBound' });
  expect(refusal).toMatchObject({ code: 'AlreadyBound' });
  expect(await storedPerson('zhaoBound')).toMatchObject({ phone: '', version: 1 });
  expect(await documents.get('identities', request.openId)).toBeNull();
});

it('who left with this very number comes home, without what is others’ by now', async () => {
  const request = await ask({ name: 'Li', phone: '13800000009' });
  expect(await refusalOf(request, { isAccepted: true, personId: 'dead' })).toMatchObject({
    code: 'NotFound',
  });
  await decide(request, { isAccepted: true, personId: 'back' });
  const back = await storedPerson('back');
  expect(back).toMatchObject({
    ...{ state: 'active', villageCode, formerVillageCode: null, isBound: true },
    ...{ gridCode: null, rosterNumber: '', stateSinceOn: '2026-11-20' },
  });
  expect(standingOf(back)).toEqual([`villager@${villageCode}`, `member@${villageCode}`]);
  expect(await kindsOf('back')).toEqual(['return', 'bound']);
});

it('who left with another number is not who asks', async () => {
  await documents.insert(
    'people',
    aResident('away', {
      villageCode: null,
      formerVillageCode: villageCode,
      state: 'left',
      phone: '13800000055',
    }),
  );
  const request = await ask();
  for (const personId of ['away', 'stranger', 'nobody']) {
    expect(await refusalOf(request, { isAccepted: true, personId })).toMatchObject({ code: 'NotFound' });
  }
  expect(await storedRequest(request)).toMatchObject({ state: 'pending' });
});

it('a no has a reason', async () => {
  const request = await ask();
  expect(await refusalOf(request, { isAccepted: false })).toMatchObject({
    ...{ code: 'InvalidInput', details: { fields: ['reason'] } },
  });
  const said = await decide(request, { isAccepted: false, reason: 'lives in Dasunzhuang' });
  expect(said).toMatchObject({ state: 'rejected', reason: 'lives in Dasunzhuang' });
  expect(await documents.get('identities', request.openId)).toBeNull();
  expect(await storedRequest(request)).toMatchObject({ personId: null, decidedById: 'secretary' });
});

it('is decided once', async () => {
  const request = await ask();
  const answers = await Promise.all([
    client.answer(people.decideJoinRequest, 'secretary', { joinRequestId: request._id, isAccepted: true }),
    client.answer(people.decideJoinRequest, 'committee', { joinRequestId: request._id, isAccepted: true }),
  ]);
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(await refusalOf(request, { isAccepted: false, reason: 'x' })).toMatchObject({
    ...{ code: 'StateConflict', details: { state: 'accepted' } },
  });
  expect(await documents.count('people', { phone: request.phone })).toBe(1);
});

it('a WeChat user who was bound meanwhile is bound already, and stays with whom it was', async () => {
  const request = await ask();
  const identity: IdentityDocument = { _id: request.openId, personId: 'neighbour' };
  await documents.insert('identities', identity);
  expect(await refusalOf(request, { isAccepted: true })).toMatchObject({ code: 'AlreadyBound' });
  expect(await documents.get('identities', request.openId)).toEqual(identity);
  expect(await documents.count('people', { phone: request.phone })).toBe(0);
});

it('a WeChat user of somebody who is gone begins anew', async () => {
  const request = await ask();
  await documents.insert(
    'people',
    aResident('former', {
      villageCode: null,
      formerVillageCode: otherVillageCode,
      state: 'left',
      isBound: true,
    }),
  );
  const identity: IdentityDocument = { _id: request.openId, personId: 'former' };
  await documents.insert('identities', identity);
  await decide(request, { isAccepted: true });
  const { personId } = (await storedRequest(request))!;
  expect(await documents.get('identities', request.openId)).toMatchObject({ personId });
  expect(await storedPerson('former')).toMatchObject({ isBound: false, state: 'left' });
});

it('the same name and number on the roster is named as who it is', async () => {
  const request = await ask({ name: 'Zhou', phone: '13877777777' });
  await documents.insert('people', aResident('zhou', { name: 'Zhou', phone: '13877777777' }));
  expect(await refusalOf(request, { isAccepted: true })).toMatchObject({
    ...{ code: 'StateConflict', details: { reason: 'known', personId: 'zhou' } },
  });
});

it('nobody is bound to those who lead or oversee the village by its own hand', async () => {
  const request = await ask();
  expect(await refusalOf(request, { isAccepted: true, personId: 'supervisor' })).toMatchObject({
    ...{ code: 'StateConflict', details: { reason: 'office', role: 'supervisor' } },
  });
});

it('another village’s requests and grids, and those that are over, are none; who oversees decides nothing', async () => {
  for (const code of [retiredGridCode, `${otherVillageCode}001`]) {
    const refusal = await refusalOf(await ask(), { isAccepted: true, gridCode: code });
    expect(refusal.code).toBe('NotFound');
  }
  const request = await ask({ villageCode: otherVillageCode });
  expect((await refusalOf(request, { isAccepted: true })).code).toBe('NotFound');
  const own = await ask();
  for (const who of ['supervisor', 'officer', 'worker', 'elsewhere']) {
    const input = { joinRequestId: own._id, isAccepted: true, villageCode };
    expect(await client.refusal(people.decideJoinRequest, who, input)).toBe('Forbidden');
  }
});
