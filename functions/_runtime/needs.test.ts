import * as z from 'zod/mini';
import { idSchema } from '@shared/contract/schema';
import {
  aPerson,
  databaseRequestsOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from './testing';
import { documents, type Stored } from './documents';
import { ofCall, part, type Brought } from './parts';
import { readWith, type ReadCall } from './route';
import { serve } from './serve';
import { askOverHttp, type TestAnswer } from './testing/client';
import { getParcel } from './testing/parcels';
import { signToken } from './token';

const now = '2026-11-20T02:00:00.000Z';
const at = () => now;

interface Parcel extends Stored {
  readonly words: string;
}
const needs = jest.fn(({ parcelId }: { readonly parcelId: string }, _now: string) => ({
  parcels: part<Parcel>('media', { where: { villageCode: ofCall.villageCode, _id: parcelId } }),
  mine: part<Stored>('media', { where: { ownerId: ofCall.personId } }),
}));
const run = jest.fn(
  (
    { actor, villageCode: about, input }: ReadCall<{ readonly parcelId: string }>,
    { parcels, mine }: Brought<ReturnType<typeof needs>>,
  ) =>
    Promise.resolve({
      parcelId: input.parcelId,
      words: parcels.map(({ words }) => words).join(),
      label: { to: [actor.personId, about, ...mine.map(({ _id }) => _id)].join(' ') },
    }),
);
/** The same, asked about nothing but the caller. */
const getOwnParcel = { ...getParcel, name: 'parcels.list', input: z.object({ parcelId: idSchema }) } as const;
const main = serve(
  [readWith({ ...getParcel, isOpenToProxy: true }, needs, run), readWith(getOwnParcel, needs, run)],
  { now: at },
);

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('villager', [], { householdId: 'h-1' }),
    aPerson('kin', [], { householdId: 'h-1' }),
    aPerson('secretary', ['secretary']),
    aPerson('officer', [], {
      villageCode: null,
      memberships: [{ role: 'secretary', unitCode: townshipCode }],
    }),
    aPerson('revoked', [], { tokensValidFrom: '2026-12-01T00:00:00.000Z' }),
    aPerson('gone', [], { state: 'left' }),
  ]);
  const parcel = (_id: string, of: string, ownerId: string) => ({
    _id,
    villageCode: of,
    ownerId,
    words: _id,
  });
  await documents.insert('media', parcel('p-1', villageCode, 'villager'));
  await documents.insert('media', parcel('p-2', otherVillageCode, 'kin'));
  const entrusted = { fromOn: '2026-01-01', toOn: null, revokedAt: null, grantedById: 'secretary' };
  const between = { personId: 'villager', personName: '', proxyId: 'kin', proxyName: '' };
  await documents.insert('proxies', { _id: 'villager:kin', villageCode, ...between, ...entrusted } as Stored);
});
afterAll(() => backend.stop());
beforeEach(() => jest.clearAllMocks());

const ask = async (personId: string, request: object): Promise<TestAnswer<unknown>> => {
  const token = await signToken({ kind: 'person', personId, sessionId: 'test' }, now);
  const whole = {
    method: getParcel.name,
    input: { parcelId: 'p-1' },
    requestKey: 'a-key-of-no-use',
    ...request,
  };
  return askOverHttp(main, whole, { authorization: `Bearer ${token}` });
};
const shownTo = async (personId: string, request: object = {}) => {
  const reply = await ask(personId, request);
  if (!reply.ok) throw new Error(reply.error.code);
  const { words, label } = reply.data as { readonly words: string; readonly label: { readonly to: string } };
  return [words, label.to];
};

describe('what a use case needs', () => {
  it('comes around the caller and the village of the call, with the caller, in one request', async () => {
    const costs = await databaseRequestsOf(backend, async () => {
      expect(await shownTo('villager')).toEqual(['p-1', `villager ${villageCode} p-1`]);
    });
    expect(costs).toBe(1);
    expect(needs).toHaveBeenCalledWith({ parcelId: 'p-1' }, now);
  });

  it('is of the village that is named', async () => {
    const input = { parcelId: 'p-2', villageCode: otherVillageCode };
    expect(await shownTo('officer', { input })).toEqual(['p-2', `officer ${otherVillageCode}`]);
  });

  it('is never of a village that is named where none is asked for', async () => {
    const input = { parcelId: 'p-2', villageCode: otherVillageCode };
    expect(await shownTo('villager', { method: getOwnParcel.name, input })).toEqual([
      '',
      `villager ${villageCode} p-1`,
    ]);
  });

  it('comes around the one for whom a proxy acts, and around nobody else', async () => {
    expect(await shownTo('kin')).toEqual(['p-1', `kin ${villageCode} p-2`]);
    expect(await shownTo('kin', { actFor: 'villager' })).toEqual(['p-1', `villager ${villageCode} p-1`]);
    expect(await shownTo('kin', { actFor: 'kin' })).toEqual(['p-1', `kin ${villageCode} p-2`]);
  });

  it.each<[string, string, object, string]>([
    ['somebody who left', 'gone', {}, 'Unauthenticated'],
    ['somebody whose tokens were taken back', 'revoked', {}, 'Unauthenticated'],
    [
      'a villager of elsewhere',
      'villager',
      { input: { parcelId: 'p-2', villageCode: otherVillageCode } },
      'Forbidden',
    ],
    ['an officer who names no village', 'officer', {}, 'InvalidInput'],
    ['wrong input', 'villager', { input: { parcelId: '../..' } }, 'InvalidInput'],
    ['a proxy whom nobody entrusted', 'villager', { actFor: 'kin' }, 'Forbidden'],
  ])('never reaches the use case of a call that is refused: %s', async (_who, personId, request, code) => {
    expect(await ask(personId, request)).toMatchObject({ ok: false, error: { code } });
    expect(run).not.toHaveBeenCalled();
  });
});
