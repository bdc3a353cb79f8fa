import {
  aPerson,
  insertPeople,
  insertUnits,
  otherVillageCode,
  phoneCodeFor,
  silenceLogs,
  startBackend,
  villageCode,
  wechatUserOf,
  type Backend,
} from '../_runtime/testing';
import { accountLimits, accounts } from '@shared/contract/accounts';
import type { IdentityDocument, PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import type { PersonEventDocument } from '../_runtime/roster/person-event';
import { serve } from '../_runtime/serve';
import { signPhoneProof } from '../_runtime/token';
import { routes } from './index';

const { submitBinding, listDevices } = accounts;

let backend: Backend;
let now = '';
const main = serve(routes, { now: () => now });
const user = (openId: string, address = '203.0.113.1') => wechatUserOf(main, openId, { address });
const codeFor = (phone: string) => phoneCodeFor(backend, phone);
const personOf = (personId: string) => documents.get<PersonDocument>('people', personId);
const eventsOf = (personId: string) =>
  documents.find<PersonEventDocument>('personEvents', { where: { personId }, order: [['_id', 'asc']] });

const family = '13800000001';

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('alone', [], { phone: '13800000000', name: 'Wang Aiguo' }),
    aPerson('mother', [], { phone: family, name: 'Li Fang' }),
    aPerson('son', [], { phone: family, villageCode: otherVillageCode, name: 'Zhao Lei' }),
    aPerson('officer', ['townshipOfficer'], { phone: family, villageCode: null, name: 'Sun Wu' }),
    aPerson('gone', [], { phone: family, state: 'left', villageCode: null, formerVillageCode: villageCode }),
    aPerson('many', [], { phone: '13800000002' }),
  ]);
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = '2026-11-20T02:00:00.000Z';
});

describe('binding by phone number', () => {
  it('makes a WeChat user the one person of all rosters who has the number, at once', async () => {
    const asked = { phoneCode: await codeFor('13800000000'), label: 'Redmi 9A' };
    expect(await user('o-alone').ask(submitBinding, asked)).toEqual({
      ...{ state: 'bound', phoneProof: null, maskedPhone: '138****0000', candidates: [] },
    });
    expect(await documents.get<IdentityDocument>('identities', 'o-alone')).toEqual({
      ...{ _id: 'o-alone', personId: 'alone', label: 'Redmi 9A', boundAt: now },
    });
    expect(await personOf('alone')).toMatchObject({ isBound: true, version: 2 });
    expect(await eventsOf('alone')).toMatchObject([{ kind: 'bound', byId: '', at: now, villageCode }]);
    expect((await user('o-alone').ask(listDevices, {})).items).toMatchObject([{ label: 'Redmi 9A' }]);
  });

  it('gives the answer again to a phone that lost it, though the code has served', async () => {
    const asked = { phoneCode: await codeFor('13800000002') };
    const first = await user('o-lost').ask(submitBinding, asked, 'lost-answer-1');
    expect(first.state).toBe('bound');
    expect(await user('o-lost').ask(submitBinding, asked, 'lost-answer-1')).toEqual(first);
    expect(await eventsOf('many')).toHaveLength(1);
  });

  it('lets one person have several phones', async () => {
    for (const openId of ['o-many-2', 'o-many-3'])
      await user(openId).ask(submitBinding, { phoneCode: await codeFor('13800000002') });
    expect(await documents.count('identities', { personId: 'many' })).toBe(3);
  });

  it('does not ask WeChat for a number when the user is somebody already', async () => {
    const phoneCode = await codeFor(family);
    expect(await user('o-alone').refusal(submitBinding, { phoneCode })).toBe('AlreadyBound');
    expect(await user('o-family-0').ask(submitBinding, { phoneCode })).toMatchObject({ state: 'choose' });
  });

  it('happens once when two calls race for the same user', async () => {
    const asked = { personId: 'mother' };
    const proof = async () => signPhoneProof({ openId: 'o-race', phone: family }, now);
    const answers = await Promise.all(
      ['one', 'two', 'three'].map(async (label) =>
        user('o-race').answer(submitBinding, { ...asked, label, phoneProof: await proof() }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'bound' : answer.error.code)).sort()).toEqual([
      'AlreadyBound',
      'AlreadyBound',
      'bound',
    ]);
    expect(await eventsOf('mother')).toHaveLength(1);
  });
});

it('a whole hall behind one address binds in the same moment', async () => {
  const phoneOf = (index: number): string => `139000000${index.toString().padStart(2, '0')}`;
  const hall = Array.from({ length: 90 }, (_, index) => index);
  await insertPeople(hall.map((index) => aPerson(`hall-${index}`, [], { phone: phoneOf(index) })));
  const answers = await Promise.all(
    hall.map(async (index) => {
      const openId = `o-hall-${index}`;
      const phoneProof = await signPhoneProof({ openId, phone: phoneOf(index) }, now);
      return user(openId, '198.51.100.1').answer(submitBinding, { phoneProof });
    }),
  );
  expect(answers.filter((answer) => !answer.ok || answer.data.state !== 'bound')).toEqual([]);
});

describe('a number that several share', () => {
  it('is asked about by hidden names and villages, of those who can sign in', async () => {
    const answer = await user('o-family').ask(submitBinding, { phoneCode: await codeFor(family) });
    expect(answer).toMatchObject({ state: 'choose', maskedPhone: '138****0001' });
    expect(answer.candidates.toSorted((one, other) => one.personId.localeCompare(other.personId))).toEqual([
      { personId: 'mother', maskedName: 'L**', villageName: 'Wuqiao' },
      { personId: 'officer', maskedName: 'S**', villageName: 'Liudian' },
      { personId: 'son', maskedName: 'Z**', villageName: 'Dasunzhuang' },
    ]);
    expect(await documents.get('identities', 'o-family')).toBeNull();
    const chosen = { phoneProof: answer.phoneProof!, personId: 'son' };
    expect(await user('o-family').ask(submitBinding, chosen)).toMatchObject({ state: 'bound' });
    expect(await personOf('son')).toMatchObject({ isBound: true });
  });

  it('binds to nobody who does not have it', async () => {
    const phoneProof = await signPhoneProof({ openId: 'o-thief', phone: family }, now);
    for (const personId of ['alone', 'gone', 'nobody'])
      expect(await user('o-thief').refusal(submitBinding, { phoneProof, personId })).toBe('NotFound');
  });
});

describe('a number that nobody has', () => {
  it('is told so, with a proof to ask a village with', async () => {
    const answer = await user('o-new').ask(submitBinding, { phoneCode: await codeFor('13700000000') });
    expect(answer).toMatchObject({ state: 'unknown', maskedPhone: '137****0000', candidates: [] });
    expect(answer.phoneProof).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});

describe('coming back', () => {
  const leaving = { state: 'leaving', villageCode: null, formerVillageCode: villageCode } as const;

  it('takes back that one asked to be forgotten, without the offices', async () => {
    const revokedAt = '2026-11-18T02:00:00.000Z';
    const office = { role: 'secretary', unitCode: villageCode, revokedAt } as const;
    const standing = { role: 'villager', unitCode: villageCode, revokedAt } as const;
    await insertPeople([
      aPerson('regretful', [], {
        ...leaving,
        ...{ phone: '13800000003', partyStatus: 'full', tokensValidFrom: revokedAt },
        ...{ stateSinceOn: '2026-11-18', memberships: [standing, office] },
      }),
    ]);
    await user('o-back').ask(submitBinding, { phoneCode: await codeFor('13800000003') });
    const person = await personOf('regretful');
    expect(person).toMatchObject({
      ...{ state: 'active', villageCode, formerVillageCode: null, stateSinceOn: '2026-11-20' },
      ...{ isBound: true, isPartyMember: true, tokensValidFrom: revokedAt },
    });
    const counting = person!.memberships.filter((held) => (held.revokedAt ?? null) === null);
    expect(counting.map(({ role, unitCode }) => [role, unitCode])).toEqual([
      ['villager', villageCode],
      ['member', villageCode],
    ]);
    expect(await eventsOf('regretful')).toMatchObject([
      { kind: 'bound', changes: [{ field: 'state', before: 'leaving', after: 'active' }] },
    ]);
    expect((await user('o-back').ask(listDevices, {})).items).toHaveLength(1);
  });

  it('takes back what was asked on paper, for whoever lived in the village until then', async () => {
    const onPaper = { ...leaving, state: 'leavingOnPaper', phone: '13800000005' } as const;
    await insertPeople([
      aPerson('asked', [], { ...onPaper, stateSinceOn: '2026-11-18', mayComeBack: true }),
      aPerson('dead-before', [], { ...onPaper, stateSinceOn: '2026-11-18', mayComeBack: false }),
    ]);
    await user('o-paper').ask(submitBinding, { phoneCode: await codeFor('13800000005') });
    expect(await personOf('asked')).toMatchObject({ state: 'active', villageCode, isBound: true });
    expect(await personOf('dead-before')).toMatchObject({ state: 'leavingOnPaper', villageCode: null });
  });

  it('with a phone that was bound to somebody who left frees it first', async () => {
    await insertPeople([
      aPerson('mover', [], { phone: '', isBound: true, ...leaving, state: 'left' }),
      aPerson('stayer', [], { phone: '13800000004' }),
    ]);
    await documents.insert('identities', { _id: 'o-shared', personId: 'mover' } as IdentityDocument);
    await user('o-shared').ask(submitBinding, { phoneCode: await codeFor('13800000004') });
    expect(await documents.get('identities', 'o-shared')).toMatchObject({ personId: 'stayer' });
    expect(await personOf('mover')).toMatchObject({ isBound: false });
    expect(await eventsOf('mover')).toMatchObject([{ kind: 'unbound' }]);
  });
});

describe('what is refused', () => {
  it('is a call without WeChat behind it', async () => {
    const nobody = wechatUserOf(main, '');
    expect(await nobody.refusal(submitBinding, { phoneCode: 'any-code' })).toBe('Unauthenticated');
  });

  it('is neither a code nor a proof, or both', async () => {
    const both = { phoneCode: 'any-code', phoneProof: 'x'.repeat(20) };
    for (const input of [{}, both])
      expect(await user('o-new').answer(submitBinding, input)).toMatchObject({
        error: { code: 'InvalidInput', details: { fields: ['phoneCode', 'phoneProof'] } },
      });
  });

  it('is a code that WeChat does not know, or that has served', async () => {
    expect(await user('o-new').refusal(submitBinding, { phoneCode: 'made-up' })).toBe('CodeInvalid');
    const phoneCode = await codeFor('13700000001');
    await user('o-new').ask(submitBinding, { phoneCode });
    expect(await user('o-new').refusal(submitBinding, { phoneCode })).toBe('CodeInvalid');
  });

  it('is more than ten attempts of one user in ten minutes, other users not', async () => {
    const attempt = (openId: string) => user(openId).refusal(submitBinding, { phoneCode: 'made-up' });
    for (let tried = 0; tried < accountLimits.bindingsOfUserMax; tried += 1)
      expect(await attempt('o-eager')).toBe('CodeInvalid');
    expect(await attempt('o-eager')).toBe('TooManyRequests');
    expect(await attempt('o-patient')).toBe('CodeInvalid');
    now = '2026-11-20T02:10:00.000Z';
    expect(await attempt('o-eager')).toBe('CodeInvalid');
  });

  it('is an address from which too many come', async () => {
    const by = '198.51.100.7';
    const others = Array.from({ length: accountLimits.bindingsOfAddressMax }, (_, index) => index);
    now = '2026-11-20T04:00:00.000Z';
    for (const index of others)
      await user(`o-crowd-${index}`, by).refusal(submitBinding, { phoneCode: 'made-up' });
    const phoneCode = 'made-up';
    expect(await user('o-crowd', by).refusal(submitBinding, { phoneCode })).toBe('TooManyRequests');
    expect(await user('o-crowd', '198.51.100.8').refusal(submitBinding, { phoneCode })).toBe('CodeInvalid');
  });
});
