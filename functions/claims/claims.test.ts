import { villageCode, type Backend } from '../_runtime/testing';
import { claims } from '@shared/contract/claims';
import { points } from '@shared/contract/points';
import { documents } from '../_runtime/documents';
import { photos } from '../media/testing/photos';
import { uploadPhoto } from '../media/testing/upload-photo';
import {
  claimIdsOf,
  client,
  clock,
  decide,
  entriesOf,
  forgetClaims,
  household,
  person,
  refusedDecide,
  refusedSubmit,
  startClaimsVillage,
  submit,
} from './testing/claims-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startClaimsVillage();
});
afterAll(() => backend.stop());
afterEach(forgetClaims);

describe('a claim', () => {
  it('waits, with its photos, and counts nothing', async () => {
    const mediaId = await uploadPhoto(client, 'villager', photos.mendedLamp);
    const claim = await submit('villager', { quantity: 2, note: 'carried water', photos: [mediaId] });
    expect(claim).toMatchObject({
      ...{ state: 'waiting', subject: person('villager'), subjectName: 'name of villager', quantity: 2 },
      ...{ ruleTitle: 'title of virtue', askedTenths: 40, effectiveOn: '2026-11-20', note: 'carried water' },
      ...{
        claimantId: 'villager',
        claimedAt: clock.now,
        deciderName: null,
        entryId: null,
        deltaTenths: null,
      },
      ...{ photos: [{ mediaId, width: 320 }], canDecide: false, canWithdraw: true },
    });
    expect(await entriesOf('villager')).toEqual([]);
  });

  it('once confirmed is an entry of the claimant, confirmed by the other, on the board at once', async () => {
    const { claimId } = await submit('villager', { effectiveOn: '2026-11-18', note: 'carried water' });
    const { items, left } = await decide('secretary', [claimId]);
    const [entry] = await entriesOf('villager');
    expect(left).toEqual([]);
    expect(items).toMatchObject([
      { claimId, state: 'confirmed', entryId: entry?._id, deltaTenths: 20, cutBy: null, canDecide: false },
    ]);
    expect(await client.ask(points.getEntry, 'neighbour', { entryId: entry!._id })).toMatchObject({
      ...{ deltaTenths: 20, effectiveOn: '2026-11-18', source: 'claim', note: 'carried water' },
      ...{ recorderName: 'name of villager', confirmerName: 'name of secretary', confirmedAt: clock.now },
    });
    expect(await refusedDecide('secretary', [claimId])).toBe('StateConflict');
  });

  it('is for oneself, for the own household, or for whom one may record, where the rule lets one', async () => {
    await expect(submit('villager', { subject: household })).resolves.toMatchObject({ subjectName: 'Zhao' });
    await expect(submit('worker', { subject: person('neighbour') })).resolves.toMatchObject({
      state: 'waiting',
    });
    await expect(submit('liaison', { subject: person('spouse') })).resolves.toMatchObject({
      state: 'waiting',
    });
    await expect(submit('secretary', { subject: person('afar'), ruleId: 'officers' })).resolves.toMatchObject(
      {
        state: 'waiting',
      },
    );
    for (const [who, input] of [
      ['neighbour', { subject: household }],
      ['neighbour', { subject: person('villager') }],
      ['worker', { subject: person('afar') }],
      ['liaison', { subject: person('neighbour') }],
      ['villager', { ruleId: 'officers' }],
    ] as const) {
      expect([who, await refusedSubmit(who, input)]).toEqual([who, 'Forbidden']);
    }
  });

  it('is judged like any record: the subject, the rule, the day, the quantity, the evidence', async () => {
    expect(await refusedSubmit('secretary', { subject: person('nobody') })).toBe('NotFound');
    expect(await refusedSubmit('secretary', { subject: person('elsewhere') })).toBe('NotFound');
    expect(await refusedSubmit('villager', { ruleId: 'none' })).toBe('RuleNotInForce');
    expect(await refusedSubmit('villager', { effectiveOn: '2025-12-31' })).toBe('InvalidInput');
    expect(await refusedSubmit('villager', { effectiveOn: '2026-11-21' })).toBe('InvalidInput');
    expect(await refusedSubmit('villager', { quantity: 600 })).toBe('InvalidInput');
    expect(await refusedSubmit('villager', { ruleId: 'proven' })).toBe('InvalidInput');
    expect(await refusedSubmit('villager', { photos: ['not-mine'] })).toBe('PhotoMissing');
  });

  it('does not pile up: thirty that wait are enough for anybody', async () => {
    const { claimId } = await submit('villager');
    const first = (await documents.get('claims', claimId))!;
    const more = Array.from({ length: 29 }, (_, index) => ({ ...first, _id: `more-${index}` }));
    await documents.insertMany('claims', more);
    expect(await refusedSubmit('villager')).toBe('TooManyRequests');
    await expect(submit('spouse')).resolves.toMatchObject({ state: 'waiting' });
  });

  it('can be taken back by the claimant while it waits, and by nobody else', async () => {
    const { claimId } = await submit('villager');
    const refusal = (who: string) => client.refusal(claims.withdraw, who, { villageCode, claimId });
    expect([await refusal('neighbour'), await refusal('secretary')]).toEqual(['NotFound', 'Forbidden']);
    const withdrawn = await client.ask(claims.withdraw, 'villager', { claimId });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', canWithdraw: false, decidedAt: clock.now });
    expect(await refusal('villager')).toBe('StateConflict');
    expect(await refusedDecide('secretary', [claimId])).toBe('StateConflict');
    expect(await entriesOf('villager')).toEqual([]);
  });
});

describe('looking at claims', () => {
  const listed = async (who: string, scope: 'mine' | 'todo' | 'village') =>
    (await client.ask(claims.list, who, { villageCode, scope })).items.map(({ claimId }) => claimId);

  it('everybody sees the own, who confirms those of others, who reads the roster all', async () => {
    const [mine] = await claimIdsOf('villager', [{}]);
    const [theirs] = await claimIdsOf('neighbour', [{}]);
    const [officers] = await claimIdsOf('secretary', [{ subject: person('afar') }]);
    expect(await listed('villager', 'mine')).toEqual([mine]);
    expect(await listed('secretary', 'todo')).toEqual([theirs, mine]);
    expect(await listed('committee', 'todo')).toEqual([officers, theirs]);
    expect(await listed('officer', 'todo')).toEqual([officers, theirs, mine]);
    expect(await listed('villager', 'todo')).toEqual([]);
    expect(await listed('supervisor', 'village')).toEqual([officers, theirs, mine]);
    expect(await client.refusal(claims.list, 'villager', { scope: 'village' })).toBe('Forbidden');
    await decide('secretary', [mine!]);
    expect(await listed('secretary', 'todo')).toEqual([theirs]);
  });

  it('a neighbour’s claim is nobody’s business', async () => {
    const [claimId] = await claimIdsOf('villager', [{}]);
    const input = { villageCode, claimId: claimId! };
    expect(await client.refusal(claims.get, 'neighbour', input)).toBe('NotFound');
    expect(await client.refusal(claims.get, 'elsewhere', { claimId: claimId! })).toBe('NotFound');
    for (const who of ['spouse', 'supervisor', 'officer']) {
      await expect(client.ask(claims.get, who, input)).resolves.toMatchObject({ claimId });
    }
  });

  it('is not open for ever to who claimed for somebody: a proxy looks as the one they act for', async () => {
    const [claimId] = await claimIdsOf('villager', [{}]);
    const claim = (await documents.get('claims', claimId!))!;
    await documents.put('claims', Object.assign(claim, { proxyId: 'liaison', proxyName: 'name of liaison' }));
    expect(await client.refusal(claims.get, 'liaison', { claimId: claimId! })).toBe('NotFound');
  });
});
